/** Formats times in exports: ISO 8601 in UTC, with the local time beside it. */
import { formatDate } from '../i18n/formats.ts';
import { formatLocalTime } from '../lib/local-time.ts';

/** @param zone IANA name; falls back to UTC if this browser does not know it */
export function formatInZone(zone: string, utc: string): string {
  const at = new Date(utc);
  try {
    return formatLocalTime(at, zone);
  } catch {
    return Number.isNaN(at.getTime()) ? utc : formatLocalTime(at, 'UTC');
  }
}

/** @returns `2026-03-01T09:30:00Z (2026-03-01T10:30:00+01:00, Africa/Tunis)` */
export function formatTimestamp(utc: string, zone: string): string {
  const at = new Date(utc);
  return Number.isNaN(at.getTime())
    ? utc
    : `${at.toISOString().replace('.000Z', 'Z')} (${formatInZone(zone, utc)}, ${zone})`;
}

/** Uses the language's own calendar and digits. Show it beside the ISO form, never instead of it. */
export function formatReadableTime(language: string, zone: string, utc: string): string {
  const format = (timeZone: string) => formatDate(language, utc, { dateStyle: 'long', timeStyle: 'short', timeZone });
  try {
    return format(zone);
  } catch {
    return Number.isNaN(Date.parse(utc)) ? utc : format('UTC');
  }
}
