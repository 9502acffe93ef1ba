/** Asking whether old records are still needed: at 30 and 90 days, unless the person says otherwise. Nothing is ever deleted by itself. */
import { before } from './search.ts';
import type { Incident, Utc } from './model.ts';

/** Days after which one may be asked. */
export const ASK_AFTER = [30, 90, 180, 365] as const;
export type Days = (typeof ASK_AFTER)[number];

/** The person's choices about the log. Kept in the vault. */
export interface Choices {
  v: 1;
  /** Empty: never ask. */
  askAfter: Days[];
  /** Days → when the person last answered "keep them": what had that age then is not asked about again at that age. */
  asked: Partial<Record<Days, Utc>>;
  /** Remind of reports that nobody has answered. */
  remind: boolean;
}

export const CHOICES: Choices = { v: 1, askAfter: [30, 90], asked: {}, remind: false };

export interface Prompt {
  days: Days;
  incidents: Incident[];
}

/** The oldest age that there is something to ask about. */
export function promptOf(incidents: readonly Incident[], choices: Choices, now: number): Prompt | undefined {
  for (const days of [...choices.askAfter].sort((a, b) => b - a)) {
    const limit = before(now, days);
    const asked = choices.asked[days];
    const answered = asked && before(Date.parse(asked), days);
    const old = incidents.filter(i => i.keptAt <= limit && (!answered || i.keptAt > answered));
    if (old.length) return { days, incidents: old };
  }
  return undefined;
}

/** "Keep them" answers for this age and for each younger one. */
export const keepThem = (choices: Choices, days: Days, now: number): Choices => ({
  ...choices,
  asked: {
    ...choices.asked,
    ...Object.fromEntries(ASK_AFTER.filter(d => d <= days).map(d => [d, new Date(now).toISOString()])),
  },
});
