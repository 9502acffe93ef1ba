/** Counts incidents by day, week or month, whichever gives few enough bars to read. */

export type ActivityUnit = 'day' | 'week' | 'month';

export interface ActivityPeriod {
  /** First day, `2026-03-01`. */
  start: string;
  count: number;
}

export interface Activity {
  unit: ActivityUnit;
  /** From the first to the last with an incident, without gaps. */
  periods: ActivityPeriod[];
}

const DAY_MS = 86_400_000;
const MAX_DAYS = 31;
const MAX_WEEKS = 53;

const toMs = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const findMonday = (ms: number): number => ms - ((new Date(ms).getUTCDay() + 6) % 7) * DAY_MS;
const findFirstOfMonth = (ms: number): number => toMs(`${toDay(ms).slice(0, 7)}-01`);

const UNITS: Record<ActivityUnit, { findStart(ms: number): number; findNext(ms: number): number }> = {
  day: { findStart: ms => ms, findNext: ms => ms + DAY_MS },
  week: { findStart: findMonday, findNext: ms => ms + 7 * DAY_MS },
  month: { findStart: findFirstOfMonth, findNext: ms => findFirstOfMonth(ms + 31 * DAY_MS) },
};

function pickUnit(first: number, last: number): ActivityUnit {
  const days = (last - first) / DAY_MS + 1;
  if (days <= MAX_DAYS) return 'day';
  return days <= MAX_WEEKS * 7 ? 'week' : 'month';
}

/** @param days of incidents (`2026-03-01`), in any order, at least one */
export function countActivity(days: readonly string[]): Activity {
  const times = days.map(toMs);
  const first = times.reduce((a, b) => Math.min(a, b));
  const last = times.reduce((a, b) => Math.max(a, b));
  const unit = pickUnit(first, last);
  const { findStart, findNext } = UNITS[unit];
  const counts = new Map<number, number>();
  for (let start = findStart(first); start <= last; start = findNext(start)) counts.set(start, 0);
  for (const time of times) counts.set(findStart(time), (counts.get(findStart(time)) ?? 0) + 1);
  return { unit, periods: [...counts].map(([start, count]) => ({ start: toDay(start), count })) };
}
