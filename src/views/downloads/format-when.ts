/** Formats the dates of an export, which may be days alone. */
import { formatDate, formatDay } from '../../i18n/formats.ts';
import { getLocalDay } from '../../downloads/group-logins.ts';
import { isolateDirection } from '../../ui/language-context.ts';

/** @returns undefined where there is no date */
export function formatWhenDay(language: string, when: string | null): string | undefined {
  const day = when === null ? null : getLocalDay(when);
  // Noon, because a date alone would be read as midnight in UTC: another day in half of the world.
  return day === null ? undefined : formatDay(language, new Date(`${day}T12:00:00`).getTime());
}

/** @returns undefined for a date without a time */
export const formatClock = (language: string, when: string): string | undefined =>
  /T/.test(when) && getLocalDay(when) !== null ? formatDate(language, when, { timeStyle: 'short' }) : undefined;

/** The same to put into a sentence of either direction. */
export function showWhenDay(language: string, when: string | null): string | undefined {
  const day = formatWhenDay(language, when);
  return day && isolateDirection(day);
}
