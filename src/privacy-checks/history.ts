/** What was read before: state and date, no content, for one account on one host. */
import browser from 'webextension-polyfill';
import { toHex } from '../lib/hex.ts';
import { runExclusive } from '../lib/run-exclusive.ts';
import type { PageLocation } from '../platforms/page-location.ts';
import { foldHandle } from '../platforms/match-page.ts';
import type { Finding } from './schema.ts';
import { groupByPlatform, HISTORY_KEY, type AccountHistory, type StoredResults } from './history-entry.ts';

const SALT = 'salt';

/** Runs one write at a time: tabs report at once, and each write reads the salt and the results first. Only the worker writes. */
const exclusive = <T>(write: () => Promise<T>): Promise<T> => runExclusive('check-history', write);

/** Made when there is first something to remember. */
async function salt(make: boolean): Promise<string | undefined> {
  const kept = (await browser.storage.local.get(SALT))[SALT];
  if (typeof kept === 'string') return kept;
  if (!make) return undefined;
  const made = toHex(crypto.getRandomValues(new Uint8Array(16)));
  await browser.storage.local.set({ [SALT]: made });
  return made;
}

/** Two accounts, or two hosts, never share a result. The key does not name them. */
async function key(what: 'seen' | 'chosen', where: PageLocation, host: string, grain: string): Promise<string> {
  const who = `${grain}|${where.platform}|${host}|${foldHandle(where.me, host) ?? ''}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(who));
  return `${what}:${where.platform}:${toHex(new Uint8Array(digest).slice(0, 12))}`;
}

export async function recall(where: PageLocation, host: string): Promise<StoredResults> {
  const grain = await salt(false);
  if (!grain) return {};
  const k = await key('seen', where, host, grain);
  return ((await browser.storage.local.get(k))[k] as StoredResults | undefined) ?? {};
}

/**
 * Keeps what was surely read and, where the page saves by a button, saved. What is unread now does not wipe what was read before.
 * @param ruleOf the pack's rule that a setting was read by, if any
 */
export async function remember(
  where: PageLocation,
  host: string,
  findings: Finding[],
  now: number,
  ruleOf: (setting: string) => string | undefined = () => undefined,
): Promise<void> {
  const sure = findings.filter(f => f.state !== 'unread' && !f.pending);
  // Where the page does not say whose account it is, another account could be told this one's result.
  if (!sure.length || !where.me) return;
  await exclusive(async () => {
    const k = await key('seen', where, host, (await salt(true))!);
    const memory = { ...((await browser.storage.local.get(k))[k] as StoredResults | undefined) };
    for (const f of sure) {
      const by = ruleOf(f.id);
      memory[f.id] = { state: f.state, at: now, ...(by ? { by } : {}) };
    }
    await browser.storage.local.set({ [k]: memory });
  });
}

/** Settings that the person keeps public on purpose, for this account. */
export async function chosen(where: PageLocation, host: string): Promise<string[]> {
  const grain = await salt(false);
  if (!grain) return [];
  const k = await key('chosen', where, host, grain);
  return ((await browser.storage.local.get(k))[k] as string[] | undefined) ?? [];
}

export const choosePublic = (where: PageLocation, host: string, setting: string, on: boolean): Promise<void> =>
  exclusive(async () => {
    const k = await key('chosen', where, host, (await salt(true))!);
    const now = await chosen(where, host);
    await browser.storage.local.set({ [k]: on ? [...new Set([...now, setting])] : now.filter(id => id !== setting) });
  });

/** All that is kept, by platform: accounts without names. */
export const everyAccount = async (): Promise<Record<string, AccountHistory[]>> =>
  groupByPlatform(await browser.storage.local.get(null));

/** Erases results and choices of one platform, or of all; then the salt goes too. */
export const forget = (platform?: string): Promise<void> =>
  exclusive(async () => {
    const keys = Object.keys(await browser.storage.local.get(null)).filter(k => {
      const of = HISTORY_KEY.exec(k)?.[2];
      return of && (!platform || of === platform);
    });
    await browser.storage.local.remove(platform ? keys : [...keys, SALT]);
  });
