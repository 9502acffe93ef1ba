/** Asking whether old records are still needed: at 30 and 90 days, unless the person says otherwise. Nothing is ever deleted by itself. */
import { daysBefore } from './search.ts';
import type { Incident, UtcTimestamp } from './model.ts';

/** Days after which one may be asked. */
export const RETENTION_AGES = [30, 90, 180, 365] as const;
export type RetentionAge = (typeof RETENTION_AGES)[number];

/** The person's choices about the log. Kept in the vault. */
export interface LogPreferences {
  v: 1;
  /** Empty: never ask. */
  askAfter: RetentionAge[];
  /** Days → when the person last answered "keep them": what had that age then is not asked about again at that age. */
  asked: Partial<Record<RetentionAge, UtcTimestamp>>;
  /** Remind of reports that nobody has answered. */
  remind: boolean;
}

export const DEFAULT_LOG_PREFERENCES: LogPreferences = { v: 1, askAfter: [30, 90], asked: {}, remind: false };

export interface RetentionPrompt {
  days: RetentionAge;
  incidents: Incident[];
}

/** The oldest age that there is something to ask about. */
export function findRetentionPrompt(
  incidents: readonly Incident[],
  choices: LogPreferences,
  now: number,
): RetentionPrompt | undefined {
  for (const days of [...choices.askAfter].sort((a, b) => b - a)) {
    const limit = daysBefore(now, days);
    const asked = choices.asked[days];
    const answered = asked && daysBefore(Date.parse(asked), days);
    const old = incidents.filter(i => i.keptAt <= limit && (!answered || i.keptAt > answered));
    if (old.length) return { days, incidents: old };
  }
  return undefined;
}

/** "Keep them" answers for this age and for each younger one. */
export const postponeRetentionPrompt = (choices: LogPreferences, days: RetentionAge, now: number): LogPreferences => ({
  ...choices,
  asked: {
    ...choices.asked,
    ...Object.fromEntries(RETENTION_AGES.filter(d => d <= days).map(d => [d, new Date(now).toISOString()])),
  },
});
