/** Moments as an export says them: ISO 8601 in UTC, the local form beside. */
import { formatDate } from '../i18n/formats.ts';
import { formatLocalTime } from '../lib/local-time.ts';

/** @param zone IANA name; for one that this browser does not know, UTC with its offset */
export function formatInZone(zone: string, utc: string): string {
  const at = new Date(utc);
  try {
    return formatLocalTime(at, zone);
  } catch {
    return Number.isNaN(at.getTime()) ? utc : formatLocalTime(at, 'UTC');
  }
}

/** `2026-03-01T09:30:00Z (2026-03-01T10:30:00+01:00, Africa/Tunis)` */
export function formatTimestamp(utc: string, zone: string): string {
  const at = new Date(utc);
  return Number.isNaN(at.getTime())
    ? utc
    : `${at.toISOString().replace('.000Z', 'Z')} (${formatInZone(zone, utc)}, ${zone})`;
}

/** For people: in the language's own calendar and digits. Stands beside the ISO form, never instead of it. */
export function formatReadableTime(language: string, zone: string, utc: string): string {
  const form = (timeZone: string) => formatDate(language, utc, { dateStyle: 'long', timeStyle: 'short', timeZone });
  try {
    return form(zone);
  } catch {
    return Number.isNaN(Date.parse(utc)) ? utc : form('UTC');
  }
}
