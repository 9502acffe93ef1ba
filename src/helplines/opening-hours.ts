/** Computes when a helpline is open, and converts its week to another time zone. */
import { TZDateMini as TZDate } from '@date-fns/tz';
import type { Week } from './schema.ts';

export interface TimeInterval {
  start: Date;
  end: Date;
}

export interface LocalHours {
  /** ISO weekdays (1 is Monday) in the reader's time zone. */
  days: number[];
  /** On the first of these days; the others have the same times. */
  hours: TimeInterval;
}

const DAY_MS = 86_400_000;

const toIsoWeekday = (date: Date): number => date.getDay() || 7;

function mergeIntervals(intervals: TimeInterval[]): TimeInterval[] {
  const merged: TimeInterval[] = [];
  for (const interval of intervals.sort((a, b) => +a.start - +b.start)) {
    const last = merged.at(-1);
    if (last && interval.start <= last.end) last.end = new Date(Math.max(+last.end, +interval.end));
    else merged.push({ ...interval });
  }
  return merged;
}

/** Lists the intervals that begin `firstDay` to `lastDay` days after the helpline's own day at `now`. */
function listOpenIntervals(week: Week, now: Date, firstDay: number, lastDay: number): TimeInterval[] {
  const today = new TZDate(now, week.zone);
  const [year, month] = [today.getFullYear(), today.getMonth()];
  const intervals: TimeInterval[] = [];
  for (let offset = firstDay; offset <= lastDay; offset++) {
    const date = today.getDate() + offset;
    const toDate = (clock: string, daysLater = 0): Date => {
      const [hour, minute] = clock.split(':').map(Number) as [number, number];
      return new Date(+new TZDate(year, month, date + daysLater, hour, minute, week.zone));
    };
    const weekday = toIsoWeekday(new TZDate(year, month, date, 12, week.zone));
    for (const { days, from, to } of week.open)
      if (days.some(day => day === weekday))
        intervals.push({ start: toDate(from), end: toDate(to, to <= from ? 1 : 0) });
  }
  return mergeIntervals(intervals);
}

/** @returns whether it is open, and the next time that changes; `null` if not within a week */
export function getOpenState(week: Week, now: Date): { open: boolean; changes: Date | null } {
  const intervals = listOpenIntervals(week, now, -1, 8);
  const current = intervals.find(({ start, end }) => start <= now && now < end);
  if (current) return { open: true, changes: +current.end - +now > 7 * DAY_MS ? null : current.end };
  return { open: false, changes: intervals.find(({ start }) => start > now)?.start ?? null };
}

/** Converts the next seven days to `zone`, grouping days with the same times. */
export function getLocalWeek(week: Week, now: Date, zone: string): LocalHours[] {
  const formatClock = (date: Date): string => {
    const local = new TZDate(date, zone);
    return `${local.getHours()}:${local.getMinutes()}`;
  };
  const groups = new Map<string, LocalHours>();
  for (const hours of listOpenIntervals(week, now, 0, 6)) {
    const key = `${formatClock(hours.start)}-${formatClock(hours.end)}`;
    const group = groups.get(key) ?? { days: [], hours };
    const day = toIsoWeekday(new TZDate(hours.start, zone));
    if (!group.days.includes(day)) group.days.push(day);
    groups.set(key, group);
  }
  return [...groups.values()].map(group => ({ ...group, days: group.days.sort((a, b) => a - b) }));
}
