/** The shape of what was read before, and how old it may be. */
import type { RecheckInterval } from './recheck-interval.ts';
import type { SettingState } from './schema.ts';

/** `by`: the pack's rule that read it; missing for the built-in one. */
export interface StoredResult {
  state: SettingState;
  at: number;
  by?: string;
}
export type StoredResults = Record<string, StoredResult>;

/** One account on one host, without its name: what was read, and what the person left out on purpose. */
export interface AccountHistory {
  seen: StoredResults;
  chosen: string[];
}

const DAY_MS = 86_400_000;
/** After this many days a result is called old. */
export const OLD_AFTER_DAYS = 90;

export const isOld = (r: StoredResult, now: number, days: number = OLD_AFTER_DAYS): boolean =>
  now - r.at > days * DAY_MS;

/** Keys of results and choices: what, platform, and a salted hash of account and host. */
export const HISTORY_KEY = /^(seen|chosen):([a-z0-9-]+):([0-9a-f]{24})$/;

/**
 * Everything kept, by platform.
 * @param stored all of `storage.local`; what is not a result or a choice is passed over
 * @returns accounts in the order of their hashes, which stays and says nothing
 */
export function groupByPlatform(stored: Record<string, unknown>): Record<string, AccountHistory[]> {
  const found: Record<string, Record<string, AccountHistory>> = {};
  for (const key of Object.keys(stored).sort()) {
    const [, what, platform, hash] = HISTORY_KEY.exec(key) ?? [];
    if (!platform || !hash) continue;
    const account = ((found[platform] ??= {})[hash] ??= { seen: {}, chosen: [] });
    if (what === 'seen') account.seen = stored[key] as StoredResults;
    else account.chosen = stored[key] as string[];
  }
  return Object.fromEntries(
    Object.entries(found).map(([platform, accounts]) => [
      platform,
      Object.keys(accounts)
        .sort()
        .map(hash => accounts[hash]!)
        .filter(a => Object.keys(a.seen).length || a.chosen.length),
    ]),
  );
}

/**
 * Is a result of one of these accounts older than that many days?
 * @param watched settings that still count: known today, not switched off
 */
export const isDue = (
  accounts: AccountHistory[],
  watched: ReadonlySet<string>,
  days: RecheckInterval,
  now: number,
): boolean =>
  accounts.some(({ seen, chosen }) =>
    Object.entries(seen).some(([id, r]) => watched.has(id) && !chosen.includes(id) && isOld(r, now, days)),
  );
