/**
 * What a page of ours is opened with. Browsers write addresses into their history, in clear, so an address that tells what happened
 * or on which platform would tell it to whoever reads that: the address holds a word without meaning, and memory what it stands for.
 */
import browser from 'webextension-polyfill';
import { isPracticeContext } from '../vault/practice-mode.ts';
import { memory } from '../vault/session-keys.ts';
import { getPageUrl } from '../lib/page-url.ts';
import type { FullPage, PageParams } from '../lib/full-pages.ts';

export type OpaqueParams = PageParams;

const TOKEN_PARAM = 'for';
const keyOf = (word: string): string => `opened:${word}`;

/** The address of a page of ours, from a view of ours: who practises stays in practice. */
export const getPageUrlInMode = (page: FullPage, query: PageParams = {}, practice = isPracticeContext()): string =>
  getPageUrl(page, practice && page !== 'practice' ? { ...query, practice: '' } : query);

/** @param practice what it is about was practised */
export async function createOpaqueUrl(
  page: FullPage,
  given: OpaqueParams,
  practice = isPracticeContext(),
): Promise<string> {
  const word = crypto.randomUUID().slice(0, 8);
  await memory.set({ [keyOf(word)]: given });
  return getPageUrlInMode(page, { [TOKEN_PARAM]: word }, practice);
}

export const openPage = async (page: FullPage, given: OpaqueParams, practice = isPracticeContext()): Promise<void> => {
  await browser.tabs.create({ url: await createOpaqueUrl(page, given, practice) });
};

/** For the page itself, also when it is loaded again; nothing once the browser was closed. What tells nothing may stand in the address. */
export async function readPageParams(): Promise<URLSearchParams> {
  const address = new URLSearchParams(location.search);
  const word = address.get(TOKEN_PARAM);
  const given = word === null ? undefined : ((await memory.get(keyOf(word)))[keyOf(word)] as OpaqueParams | undefined);
  return new URLSearchParams([...address, ...Object.entries(given ?? {})]);
}
