/**
 * Stores what the checks read, for one account on one host: state and date, no content. Nothing is stored from a
 * private window; the practice network has a history of its own, in memory. Only the worker writes.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { toHex } from '../lib/hex.ts';
import { runExclusive } from '../lib/run-exclusive.ts';
import { normalizeHandle } from '../platforms/match-page.ts';
import type { PageLocation } from '../platforms/page-location.ts';
import { definePreference } from '../preferences/define-preference.ts';
import type { StorageContext } from '../preferences/storage-context.ts';
import { Checkup } from './checkup.ts';
import { isCertain } from './finding.ts';
import {
  addDownloaded,
  groupByPlatform,
  HISTORY_KEY,
  parseOr,
  replaceResult,
  SettingIds,
  StoredResultsSchema,
  type StoredResult,
  type StoredResults,
  type StoredAccount,
} from './history-entry.ts';
import type { Finding, SettingState } from './schema.ts';

/** Makes the keys of accounts unguessable; created with the first entry. */
const SALT = 'salt';

/** Runs one write at a time: tabs report at once, and each write reads the salt and the results first. */
const exclusive = <T>(write: () => Promise<T>): Promise<T> => runExclusive('check-history', write);

const practiceResults = definePreference({ name: 'seen', area: 'session', schema: StoredResultsSchema, fallback: {} });
const practiceKeptPublic = definePreference({
  name: 'chosen',
  area: 'session',
  schema: SettingIds,
  fallback: [] as string[],
});

export interface CheckedAccount {
  where: Pick<PageLocation, 'platform' | 'me'>;
  host: string;
}

async function readSalt(): Promise<string | undefined> {
  const salt = (await browser.storage.local.get(SALT))[SALT];
  return typeof salt === 'string' ? salt : undefined;
}

/** Only inside `exclusive`. */
async function createSalt(): Promise<string> {
  const salt = toHex(crypto.getRandomValues(new Uint8Array(16)));
  await browser.storage.local.set({ [SALT]: salt });
  return salt;
}

type EntryName = 'seen' | 'chosen' | 'checkup';

/** Two accounts, or two hosts, never share a result, and the key names neither. */
async function keyOf(entry: EntryName, { where, host }: CheckedAccount, salt: string): Promise<string> {
  const account = `${salt}|${where.platform}|${host}|${normalizeHandle(where.me, host) ?? ''}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(account));
  return `${entry}:${where.platform}:${toHex(new Uint8Array(digest).slice(0, 12))}`;
}

/** What one entry of the history holds. */
interface HistoryEntry<T> {
  name: EntryName;
  schema: v.GenericSchema<unknown, T>;
  empty: T;
}
const RESULTS: HistoryEntry<StoredResults> = { name: 'seen', schema: StoredResultsSchema, empty: {} };
const KEPT_PUBLIC: HistoryEntry<string[]> = { name: 'chosen', schema: SettingIds, empty: [] };
const CHECKUP: HistoryEntry<Checkup | null> = { name: 'checkup', schema: v.nullable(Checkup), empty: null };

const readKey = async <T>(key: string, { schema, empty }: HistoryEntry<T>): Promise<T> =>
  parseOr(schema, (await browser.storage.local.get(key))[key], empty);

async function readEntry<T>(entry: HistoryEntry<T>, account: CheckedAccount): Promise<T> {
  const salt = await readSalt();
  return salt === undefined ? entry.empty : readKey(await keyOf(entry.name, account, salt), entry);
}

/** Enough for whoever looks after the accounts of an organization. */
const MAX_ACCOUNTS = 30;

/**
 * Lists the entries to drop before those of another account are stored: of accounts for which the person chose nothing,
 * the ones read longest ago.
 */
function listSurplus(stored: Record<string, unknown>, platform: string): string[] {
  const newestOf = (key: string): number =>
    Math.max(0, ...Object.values(parseOr(StoredResultsSchema, stored[key], {})).map(result => result.at));
  const hasChoice = (key: string): boolean =>
    parseOr(SettingIds, stored[key.replace(RESULTS.name, KEPT_PUBLIC.name)], []).length > 0;
  const accounts = Object.keys(stored).filter(key => key.startsWith(`${RESULTS.name}:${platform}:`));
  return accounts
    .filter(key => HISTORY_KEY.test(key) && !hasChoice(key))
    .sort((a, b) => newestOf(a) - newestOf(b))
    .slice(0, Math.max(0, accounts.length - MAX_ACCOUNTS + 1))
    .flatMap(key => [key, key.replace(RESULTS.name, CHECKUP.name)]);
}

/** @param mayAdd whether the entry may be created if there is none for this account yet */
const changeEntry = <T>(
  entry: HistoryEntry<T>,
  account: CheckedAccount,
  change: (now: T) => T,
  mayAdd: () => Promise<boolean> = async () => true,
): Promise<void> =>
  exclusive(async () => {
    const key = await keyOf(entry.name, account, (await readSalt()) ?? (await createSalt()));
    const stored = await browser.storage.local.get(null);
    if (!(key in stored)) {
      if (!(await mayAdd())) return;
      if (entry.name === RESULTS.name) await browser.storage.local.remove(listSurplus(stored, account.where.platform));
    }
    await browser.storage.local.set({ [key]: change(parseOr(entry.schema, stored[key], entry.empty)) });
  });

const withSetting = (settings: string[], setting: string, on: boolean): string[] =>
  on ? [...new Set([...settings, setting])] : settings.filter(id => id !== setting);

/** The rule that made a result: its pack, if any, and the version of the definition. */
export type ResultRule = Pick<StoredResult, 'by' | 'definition'>;

interface RecordOptions {
  ruleOf?(setting: string): ResultRule;
  mayAddAccount?(): Promise<boolean>;
}

/** What the person, or a download, said that a setting is set to. */
export interface StatedOption {
  setting: string;
  value: string;
  /** `unread` for an option that says nothing by itself. */
  state: SettingState;
  rule: ResultRule;
}

const withoutKey = <T>(all: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name !== key));

/** Leaves what a download took the place of, which the person has not been told. */
const withoutEarlier = (results: StoredResults): StoredResults =>
  Object.fromEntries(
    Object.entries(results).map(([id, { before, ...result }]) => [
      id,
      before && result.source === 'download' ? { ...result, before } : result,
    ]),
  );

const withDownloaded = (results: StoredResults, options: readonly StatedOption[], at: number): StoredResults => ({
  ...results,
  ...Object.fromEntries(
    options.map(({ setting, value, state, rule }): [string, StoredResult] => [
      setting,
      addDownloaded(results[setting], { state, at, source: 'download', value, ...rule }),
    ]),
  ),
});

/** Counts the settings that say what a download says of them. */
const countDownloaded = (results: StoredResults, options: readonly StatedOption[], at: number): number =>
  options.filter(({ setting }) => results[setting]?.source === 'download' && results[setting].at === at).length;

/** @returns false from a private window, where nothing is stored */
async function changeResults(
  account: CheckedAccount,
  change: (results: StoredResults) => StoredResults,
  context: StorageContext,
): Promise<boolean> {
  if (context.practice) await practiceResults.update(change, context);
  else if (context.privateWindow) return false;
  else await changeEntry(RESULTS, account, change);
  return true;
}

export const checkHistory = {
  getResults: async (account: CheckedAccount, context: StorageContext): Promise<StoredResults> =>
    context.practice ? practiceResults.get(context) : readEntry(RESULTS, account),

  /**
   * @param options.ruleOf the rule that a setting was read by
   * @param options.mayAddAccount whether an account may be added that was never read before
   */
  async recordFindings(
    account: CheckedAccount,
    findings: readonly Finding[],
    now: number,
    context: StorageContext,
    { ruleOf, mayAddAccount }: RecordOptions = {},
  ): Promise<void> {
    const certain = findings.filter(isCertain);
    if (!certain.length) return;
    const record = (results: StoredResults): StoredResults => ({
      ...results,
      ...Object.fromEntries(
        certain.map(({ id, state, value, source }) => {
          const result = { state, at: now, ...(source ? { source } : {}), ...(value === null ? {} : { value }) };
          return [id, replaceResult(results[id], { ...result, ...ruleOf?.(id) })];
        }),
      ),
    });
    if (context.practice) return practiceResults.update(record, context);
    // Without the account's name, another account could be told this one's results.
    if (context.privateWindow || !account.where.me) return;
    await changeEntry(RESULTS, account, record, mayAddAccount);
  },

  /**
   * Stores what the person said. Where the page does not say whose account it is, the answer counts for all of them.
   * @returns false from a private window, where nothing is stored
   */
  async recordReport(
    account: CheckedAccount,
    { setting, value, state, rule }: StatedOption,
    now: number,
    context: StorageContext,
  ): Promise<boolean> {
    const change = (results: StoredResults): StoredResults => ({
      ...results,
      [setting]: { state, at: now, source: 'reported', value, ...rule },
    });
    return changeResults(account, change, context);
  },

  /**
   * Stores what a download of an account of `listAccounts` says, as of its day. What was read or said later stays.
   * @returns how many settings now say what the download says of them; 0 in a private window, or if the account is gone
   */
  async recordDownload(
    platform: string,
    id: string,
    options: readonly StatedOption[],
    at: number,
    context: StorageContext,
  ): Promise<number> {
    if (context.privateWindow || context.practice) return 0;
    return exclusive(async () => {
      const key = `${RESULTS.name}:${platform}:${id}`;
      const results = await readKey(key, RESULTS);
      if (!Object.keys(results).length) return 0;
      const added = withDownloaded(results, options, at);
      await browser.storage.local.set({ [key]: added });
      return countDownloaded(added, options, at);
    });
  },

  /**
   * Does the same for an account by its name, which may be new. Later readings of it find what is stored here.
   * @returns how many settings now say what the download says of them; 0 in a private window
   */
  async recordNamedDownload(
    account: CheckedAccount,
    options: readonly StatedOption[],
    at: number,
    context: StorageContext,
  ): Promise<number> {
    if (context.privateWindow || context.practice || !options.length) return 0;
    let count = 0;
    await changeEntry(RESULTS, account, results => {
      const added = withDownloaded(results, options, at);
      count = countDownloaded(added, options, at);
      return added;
    });
    return count;
  },

  /** @returns the id in `listAccounts`; undefined if nothing is stored about this account */
  async findAccountId(account: CheckedAccount): Promise<string | undefined> {
    const salt = await readSalt();
    if (salt === undefined) return undefined;
    const key = await keyOf(RESULTS.name, account, salt);
    return Object.keys(await readKey(key, RESULTS)).length ? HISTORY_KEY.exec(key)?.[3] : undefined;
  },

  /** Deletes what the person said about a setting, but not what was read. @returns false from a private window */
  removeReport: (account: CheckedAccount, setting: string, context: StorageContext): Promise<boolean> =>
    changeResults(
      account,
      results => (results[setting]?.source === 'reported' ? withoutKey(results, setting) : results),
      context,
    ),

  /** Forgets what settings were before they changed. @returns false from a private window */
  acknowledgeChanges: (account: CheckedAccount, context: StorageContext): Promise<boolean> =>
    changeResults(account, withoutEarlier, context),

  /** Does the same for an account of `listAccounts`; nothing if it is gone by now. */
  acknowledgeStoredChanges: (platform: string, id: string): Promise<void> =>
    exclusive(async () => {
      const key = `${RESULTS.name}:${platform}:${id}`;
      const results = await readKey(key, RESULTS);
      if (Object.keys(results).length) await browser.storage.local.set({ [key]: withoutEarlier(results) });
    }),

  /** Settings that the person keeps public on purpose. */
  getKeptPublic: async (account: CheckedAccount, context: StorageContext): Promise<string[]> =>
    context.practice ? practiceKeptPublic.get(context) : readEntry(KEPT_PUBLIC, account),

  /** @returns false from a private window, where nothing is stored */
  async setKeptPublic(
    account: CheckedAccount,
    setting: string,
    on: boolean,
    context: StorageContext,
  ): Promise<boolean> {
    const change = (settings: string[]): string[] => withSetting(settings, setting, on);
    if (context.practice) await practiceKeptPublic.update(change, context);
    else if (context.privateWindow) return false;
    else await changeEntry(KEPT_PUBLIC, account, change);
    return true;
  },

  /** The checkup of an account that was begun last; none from private windows and the practice network. */
  getCheckup: async (account: CheckedAccount, context: StorageContext): Promise<Checkup | null> =>
    context.practice || context.privateWindow ? null : readEntry(CHECKUP, account),

  /** Stores nothing from private windows and the practice network. */
  async setCheckup(account: CheckedAccount, checkup: Checkup | null, context: StorageContext): Promise<void> {
    if (context.practice || context.privateWindow) return;
    if (checkup) return changeEntry(CHECKUP, account, () => checkup);
    const salt = await readSalt();
    if (salt !== undefined) await browser.storage.local.remove(await keyOf(CHECKUP.name, account, salt));
  },

  /** All accounts by platform, without their names. */
  listAccounts: async (): Promise<Record<string, StoredAccount[]>> =>
    groupByPlatform(await browser.storage.local.get(null)),

  /** Deletes what is stored for one platform, or for all and the salt with it. */
  delete: (platform?: string): Promise<void> =>
    exclusive(async () => {
      const keys = Object.keys(await browser.storage.local.get(null)).filter(key => {
        const keyPlatform = HISTORY_KEY.exec(key)?.[2];
        return keyPlatform && (!platform || keyPlatform === platform);
      });
      await browser.storage.local.remove(platform ? keys : [...keys, SALT]);
    }),
};
