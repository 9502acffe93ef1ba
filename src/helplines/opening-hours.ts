/** When a helpline is open: its week, told in another zone. Pure: the moment and the zone are given. */
import { TZDateMini as TZDate } from '@date-fns/tz';
import type { Week } from './schema.ts';

export interface TimeInterval {
  start: Date;
  end: Date;
}
/** Days are ISO (1 is Monday) in the listener's zone; the span is the first of them, for its times. */
export interface LocalHours {
  days: number[];
  hours: TimeInterval;
}

const toIsoWeekday = (d: Date): number => d.getDay() || 7;

/** Spans that begin on the days `from` … `to`, counted from the helpline's own day at `now`. Those that meet are one. */
function listOpenIntervals(week: Week, now: Date, from: number, to: number): TimeInterval[] {
  const here = new TZDate(now, week.zone);
  const found: TimeInterval[] = [];
  for (let d = from; d <= to; d++) {
    const at = (clock: string, later = 0): Date => {
      const [h, m] = clock.split(':').map(Number) as [number, number];
      return new Date(+new TZDate(here.getFullYear(), here.getMonth(), here.getDate() + d + later, h, m, week.zone));
    };
    const day = toIsoWeekday(new TZDate(here.getFullYear(), here.getMonth(), here.getDate() + d, 12, week.zone));
    for (const { days, from: open, to: close } of week.open)
      if (days.some(x => x === day)) found.push({ start: at(open), end: at(close, close <= open ? 1 : 0) });
  }
  const merged: TimeInterval[] = [];
  for (const s of found.sort((a, b) => +a.start - +b.start)) {
    const last = merged.at(-1);
    if (last && s.start <= last.end) last.end = new Date(Math.max(+last.end, +s.end));
    else merged.push({ ...s });
  }
  return merged;
}

/** Open at this moment, and when that changes next; `null` where it does not within a week. */
export function getOpenState(week: Week, now: Date): { open: boolean; changes: Date | null } {
  const around = listOpenIntervals(week, now, -1, 8);
  const current = around.find(s => s.start <= now && now < s.end);
  if (current) return { open: true, changes: +current.end - +now > 7 * 86_400_000 ? null : current.end };
  return { open: false, changes: around.find(s => s.start > now)?.start ?? null };
}

/** The coming seven days as they fall in `zone`; days with the same times are one line. */
export function getLocalWeek(week: Week, now: Date, zone: string): LocalHours[] {
  const clock = (d: Date): string => {
    const z = new TZDate(d, zone);
    return `${z.getHours()}:${z.getMinutes()}`;
  };
  const lines = new Map<string, LocalHours>();
  for (const span of listOpenIntervals(week, now, 0, 6)) {
    const key = `${clock(span.start)}-${clock(span.end)}`;
    const line = lines.get(key) ?? { days: [], hours: span };
    const day = toIsoWeekday(new TZDate(span.start, zone));
    if (!line.days.includes(day)) line.days.push(day);
    lines.set(key, line);
  }
  return [...lines.values()].map(l => ({ ...l, days: l.days.sort((a, b) => a - b) }));
}
