/** The shape of stored check results, and how old they may be. */
import * as v from 'valibot';
import { ResultSource, SettingState, type RecheckInterval } from './schema.ts';

export interface StoredResult {
  state: SettingState;
  /** ms since 1970 */
  at: number;
  /** The pack rule that read it; missing for the built-in one. */
  by?: string;
  /** Missing in results that were read. */
  source?: ResultSource;
  /** One of the setting's options; missing in results that were stored before options were. */
  value?: string;
  /** The version of the definition that it was read or said by; missing in results that were stored before. */
  definition?: string;
  /** What it was before, until the person has seen that it changed. */
  before?: EarlierResult;
}
/** What a setting was before it was last read differently. */
export type EarlierResult = Pick<StoredResult, 'state' | 'at' | 'value'>;
/** By setting. */
export type StoredResults = Record<string, StoredResult>;
export const StoredResultsSchema: v.GenericSchema<unknown, StoredResults> = v.record(
  v.string(),
  v.looseObject({
    state: SettingState,
    at: v.number(),
    by: v.exactOptional(v.string()),
    source: v.exactOptional(ResultSource),
    value: v.exactOptional(v.string()),
    definition: v.exactOptional(v.string()),
    before: v.exactOptional(v.looseObject({ state: SettingState, at: v.number(), value: v.exactOptional(v.string()) })),
  }),
);

export const SettingIds = v.array(v.string());

/** One account on one host, without its name. */
export interface AccountHistory {
  seen: StoredResults;
  /** Settings kept public on purpose. */
  chosen: string[];
}

/** `id`: the hash in its storage keys. */
export interface StoredAccount extends AccountHistory {
  id: string;
}

const DAY_MS = 86_400_000;
/** After this many days a result is called old. */
export const OLD_AFTER_DAYS = 90;

export const isOld = (r: StoredResult, now: number, days: number = OLD_AFTER_DAYS): boolean =>
  now - r.at > days * DAY_MS;

/** Whether two results of one rule differ in what the setting is set to. */
const differ = (a: EarlierResult, b: EarlierResult): boolean =>
  a.state !== b.state || (a.value !== undefined && b.value !== undefined && a.value !== b.value);

const isOfSameRule = (a: StoredResult, b: StoredResult): boolean =>
  a.by === b.by && (a.definition === undefined || a.definition === b.definition);

/** A change sooner than this after the last reading is taken for one that the person made during their visit. */
const VISIT_MS = 3_600_000;

/** What was read last: a download is no reading, but remembers the one that it took the place of. */
function getLastReading(last: StoredResult | undefined): StoredResult | undefined {
  if (last?.source !== 'download') return last;
  const { before, by, definition } = last;
  return (
    before && { ...before, ...(by === undefined ? {} : { by }), ...(definition === undefined ? {} : { definition }) }
  );
}

/**
 * Adds what a download says. It takes the place of what was known before its day and differs from it, and of an older
 * download; what was read or said later stays.
 */
export function addDownloaded(last: StoredResult | undefined, download: StoredResult): StoredResult {
  if (!last) return download;
  if (last.at > download.at) return last;
  if (last.source === 'download') return last.before ? { ...download, before: last.before } : download;
  if (!isOfSameRule(last, download)) return download;
  if (!differ(last, download)) return last;
  const { state, at, value } = last;
  return { ...download, before: { state, at, ...(value === undefined ? {} : { value }) } };
}

/** Replaces a result by the one that was read now, and notes what it was at an earlier visit if that was different. */
export function replaceResult(earlier: StoredResult | undefined, now: StoredResult): StoredResult {
  const last = getLastReading(earlier);
  if (!last || last.state === 'unread' || !isOfSameRule(last, now)) return now;
  if (!differ(last, now)) return last.before ? { ...now, before: last.before } : now;
  // It is again what it was when the person last saw it.
  if (last.before && !differ(last.before, now)) return now;
  if (now.at - last.at < VISIT_MS) return last.before ? { ...now, before: last.before } : now;
  const { state, at, value } = last;
  return { ...now, before: { state, at, ...(value === undefined ? {} : { value }) } };
}

/** Storage keys: the entry, the platform, and a salted hash of account and host. */
export const HISTORY_KEY = /^(seen|chosen|checkup):([a-z0-9-]+):([0-9a-f]{24})$/;

export function parseOr<T>(schema: v.GenericSchema<unknown, T>, value: unknown, fallback: T): T {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : fallback;
}

/**
 * Groups the accounts of a check history by platform.
 * @param stored all of `storage.local`; other entries and malformed ones are left out
 * @returns accounts in the order of their hashes, which is stable and says nothing about them
 */
export function groupByPlatform(stored: Record<string, unknown>): Record<string, StoredAccount[]> {
  const found: Record<string, Record<string, StoredAccount>> = {};
  for (const key of Object.keys(stored).sort()) {
    const [, entry, platform, hash] = HISTORY_KEY.exec(key) ?? [];
    if (!platform || !hash) continue;
    const account = ((found[platform] ??= {})[hash] ??= { id: hash, seen: {}, chosen: [] });
    if (entry === 'seen') account.seen = parseOr(StoredResultsSchema, stored[key], {});
    else if (entry === 'chosen') account.chosen = parseOr(SettingIds, stored[key], []);
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
 * Whether a result of one of these accounts is older than that many days.
 * @param watched settings that still exist and are not disabled
 */
export const isDue = (
  accounts: AccountHistory[],
  watched: ReadonlySet<string>,
  days: RecheckInterval,
  now: number,
): boolean =>
  accounts.some(({ seen, chosen }) =>
    Object.entries(seen).some(
      ([id, r]) => watched.has(id) && !chosen.includes(id) && r.source !== 'download' && isOld(r, now, days),
    ),
  );
