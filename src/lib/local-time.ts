/** Moments for a record: ISO 8601, Gregorian, Latin digits, whatever the interface speaks. */

const two = (n: number): string => String(Math.abs(n)).padStart(2, '0');

/** One for each zone: making one costs more than a hundred uses. @throws RangeError where the zone is not known */
const offsets = new Map<string, Intl.DateTimeFormat>();
function offsetOf(zone: string): Intl.DateTimeFormat {
  const made = offsets.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  offsets.set(zone, made);
  return made;
}

/** Minutes that a zone is ahead of UTC at a moment. */
function offsetIn(zone: string, at: Date): number {
  const parts = offsetOf(zone).formatToParts(at);
  const [, sign, hours, minutes] =
    /GMT([+-])(\d{2}):(\d{2})/.exec(parts.find(p => p.type === 'timeZoneName')?.value ?? '') ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** `2026-03-01T10:30:00+01:00`, by the device's zone or by the one given (IANA). */
export function formatLocalTime(at: Date, zone?: string): string {
  const offset = zone ? offsetIn(zone, at) : -at.getTimezoneOffset();
  const shifted = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${shifted}${offset < 0 ? '-' : '+'}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
}
