/** Moments for a record: ISO 8601, Gregorian, Latin digits, whatever the interface speaks. */

const two = (n: number): string => String(Math.abs(n)).padStart(2, '0');

/** `2026-03-01T10:30:00+01:00`, by the device's zone. */
export function localTime(at: Date): string {
  const offset = -at.getTimezoneOffset();
  const shifted = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${shifted}${offset < 0 ? '-' : '+'}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
}
