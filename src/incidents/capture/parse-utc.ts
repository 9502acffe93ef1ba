/** Parses the times that pages show. */

const ISO_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d):?(\d\d)?$/;

/** @returns ISO 8601 in UTC; `null` unless the time is ISO 8601 with a time zone */
export function parseUtc(time: string | null): string | null {
  const [, local, zone, minutes = '00'] = ISO_TIME.exec(time ?? '') ?? [];
  if (!local || !zone) return null;
  const date = new Date(local + (zone === 'Z' ? zone : `${zone}:${minutes}`));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
