/** Reads the notations of a time that exports use. */

/** Before 1995 none of the platforms existed; after 2100 it is a mistake. */
const EARLIEST = Date.UTC(1995, 0);
const LATEST = Date.UTC(2100, 0);

/** @returns ISO 8601 in UTC, to the second; null if it cannot be the time of something that happened online */
export const toIsoTime = (milliseconds: number): string | null =>
  milliseconds >= EARLIEST && milliseconds < LATEST
    ? new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
    : null;

/** From what size on a number of time units since 1970 counts smaller units than seconds; as milliseconds. */
const UNITS: [from: number, milliseconds: number][] = [
  [1e17, 1e-6],
  [1e14, 1e-3],
  [1e11, 1],
  [0, 1e3],
];

const fromNumber = (n: number): string | null => {
  const unit = UNITS.find(([from]) => n >= from);
  return unit ? toIsoTime(n * unit[1]) : null;
};

/** By the first letters of their names, in English and in Russian. */
const MONTHS = [
  ['jan', 'янв'],
  ['feb', 'фев'],
  ['mar', 'мар'],
  ['apr', 'апр'],
  ['may', 'май', 'мая'],
  ['jun', 'июн'],
  ['jul', 'июл'],
  ['aug', 'авг'],
  ['sep', 'сен'],
  ['oct', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'дек'],
];
const findMonth = (name: string): number => MONTHS.findIndex(names => names.includes(name.toLowerCase().slice(0, 3)));

const TIME = /(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?)?/.source;
const ZONE = /\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?(?:\s*\(?(?:UTC|GMT)\)?)?/.source;
const YEAR = /(?<year>\d{4})/.source;
const DAY = /(?<day>\d{1,2})/.source;
const WEEKDAY = /(?:\p{L}+,?\s+)?/u.source;
const MONTH = /(?<month>\p{L}+)\.?/u.source;
const NOTATIONS = [
  // 2026-09-02T10:11:12.000Z, 2026/09/02, 2026-09-02 10:11:12 UTC, 2026-09-02 10:11:12 +0200
  `${YEAR}[-/.](?<month>\\d{1,2})[-/.]${DAY}(?:(?:T|,?\\s+)${TIME}${ZONE})?`,
  // Mon Sep 01 10:11:12 UTC 2026, Mon Sep 01 10:11:12 +0000 2026
  `${WEEKDAY}${MONTH}\\s+${DAY},?\\s+${TIME}${ZONE}\\s+${YEAR}`,
  // Sep 1, 2026, 10:11:12 AM UTC
  `${WEEKDAY}${MONTH}\\s+${DAY},?\\s+${YEAR}(?:,?\\s+(?:at\\s+)?${TIME}${ZONE})?`,
  // Mon, 01 Sep 2026 10:11:12 GMT, 1 сен 2026 в 10:11
  // also 12-Apr-1996
  `${WEEKDAY}${DAY}[\\s-]+${MONTH}[\\s-]+${YEAR}(?:,?\\s+(?:(?:at|в)\\s+)?${TIME}${ZONE})?`,
].map(source => new RegExp(`^${source}$`, 'iu'));
/** 9/24/13, 8:12 PM */
const MONTH_FIRST = new RegExp(`^(?<month>\\d{1,2})/${DAY}/(?<year>\\d{4}|\\d{2})(?:,?\\s+${TIME}${ZONE})?$`, 'iu');

function toHour(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

/** @returns minutes east of Greenwich; a notation without a time zone is UTC, as it is in the platforms' exports */
function toOffset(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
}

function fromParts(parts: Record<string, string | undefined>): string | null {
  const [year, day] = [Number(parts.year), Number(parts.day)];
  const month = /^\d+$/.test(parts.month!) ? Number(parts.month) - 1 : findMonth(parts.month!);
  const date = new Date(Date.UTC(year, month, day));
  if (year < 1900 || year >= 2100 || month < 0 || date.getUTCMonth() !== month || date.getUTCDate() !== day)
    return null;
  if (parts.hour === undefined) return date.toISOString().slice(0, 10);
  const [hour, minute, second] = [
    toHour(Number(parts.hour), parts.half),
    Number(parts.minute),
    Number(parts.second ?? 0),
  ];
  if (hour > 23 || minute > 59 || second > 60) return null;
  return toIsoTime(Date.UTC(year, month, day, hour, minute - toOffset(parts.zone), second));
}

/** A year of two digits is of this century. */
const completeYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

/**
 * @param order of numbers between slashes, which have no single meaning without one
 * @returns ISO 8601: a date, or a date and time in UTC; null if it is in no notation with a single meaning
 */
export function parseTime(text: string, order?: 'month-first'): string | null {
  const trimmed = text.trim();
  if (/^\d+(?:\.\d+)?$/.test(trimmed)) return fromNumber(Number(trimmed));
  const monthFirst = order && MONTH_FIRST.exec(trimmed)?.groups;
  if (monthFirst) return fromParts({ ...monthFirst, year: completeYear(monthFirst.year!) });
  for (const notation of NOTATIONS) {
    const parts = notation.exec(trimmed)?.groups;
    if (parts) return fromParts(parts);
  }
  return null;
}
