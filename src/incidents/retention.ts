/** Decides when to ask whether old incidents are still needed. Nothing is deleted without an answer. */
import type { Incident, UtcTimestamp } from './model.ts';

/** Ages in days at which the person can choose to be asked. */
export const RETENTION_AGES = [30, 90, 180, 365] as const;
export type RetentionAge = (typeof RETENTION_AGES)[number];

/** Stored in the vault. */
export interface LogPreferences {
  v: 1;
  /** Empty: never ask. */
  askAfter: RetentionAge[];
  /**
   * Age → when the person last answered "keep them". Incidents that had reached the age by then are not asked about
   * again.
   */
  asked: Partial<Record<RetentionAge, UtcTimestamp>>;
  /** Remind of reports that nobody has answered. */
  remind: boolean;
}

export const DEFAULT_LOG_PREFERENCES: LogPreferences = { v: 1, askAfter: [30, 90], asked: {}, remind: false };

/** Incidents saved before this time are older than `days` days. */
export const daysBefore = (now: number, days: number): UtcTimestamp => new Date(now - days * 86_400_000).toISOString();

export interface RetentionPrompt {
  days: RetentionAge;
  incidents: Incident[];
}

/** Finds the oldest age with incidents to ask about. */
export function findRetentionPrompt(
  incidents: readonly Incident[],
  { askAfter, asked }: LogPreferences,
  now: number,
): RetentionPrompt | undefined {
  for (const days of [...askAfter].sort((a, b) => b - a)) {
    const limit = daysBefore(now, days);
    const askedAt = asked[days];
    const answered = askedAt && daysBefore(Date.parse(askedAt), days);
    const old = incidents.filter(({ keptAt }) => keptAt <= limit && (!answered || keptAt > answered));
    if (old.length) return { days, incidents: old };
  }
  return undefined;
}

/** Records "keep them" for this age and for every younger one. */
export const postponeRetentionPrompt = (
  preferences: LogPreferences,
  days: RetentionAge,
  now: number,
): LogPreferences => ({
  ...preferences,
  asked: {
    ...preferences.asked,
    ...Object.fromEntries(RETENTION_AGES.filter(age => age <= days).map(age => [age, new Date(now).toISOString()])),
  },
});
