/** Formats times for records: ISO 8601, Gregorian, Latin digits, in every interface language. */

const twoDigits = (n: number): string => String(Math.abs(n)).padStart(2, '0');

/** Caches a formatter per time zone: creating one costs more than a hundred uses. */
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for an unknown time zone */
function getOffsetFormat(zone: string): Intl.DateTimeFormat {
  const format =
    offsetFormats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  offsetFormats.set(zone, format);
  return format;
}

/** @returns minutes that the zone is ahead of UTC at this time */
function getUtcOffset(zone: string, at: Date): number {
  const parts = getOffsetFormat(zone).formatToParts(at);
  const [, sign, hours, minutes] =
    /GMT([+-])(\d{2}):(\d{2})/.exec(parts.find(p => p.type === 'timeZoneName')?.value ?? '') ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/**
 * @param zone IANA name; the device's own zone without one
 * @returns `2026-03-01T10:30:00+01:00`
 * @throws RangeError for an unknown time zone
 */
export function formatLocalTime(at: Date, zone?: string): string {
  const offset = zone ? getUtcOffset(zone, at) : -at.getTimezoneOffset();
  const shifted = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${shifted}${offset < 0 ? '-' : '+'}${twoDigits(Math.trunc(offset / 60))}:${twoDigits(offset % 60)}`;
}
