/** Reminders to look again: which platforms are due. */
import { isOld, type Account } from './history-entry.ts';

/** Days after which one may ask to be reminded. */
export const RECHECK_INTERVALS = [30, 90, 180] as const;
export type RecheckInterval = (typeof RECHECK_INTERVALS)[number];

/**
 * Is a result of one of these accounts older than that many days?
 * @param watched settings that still count: known today, not switched off
 */
export const isDue = (accounts: Account[], watched: ReadonlySet<string>, days: RecheckInterval, now: number): boolean =>
  accounts.some(({ seen, chosen }) =>
    Object.entries(seen).some(([id, r]) => watched.has(id) && !chosen.includes(id) && isOld(r, now, days)),
  );
