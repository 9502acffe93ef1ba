/**
 * Opens pages of the extension with parameters that do not appear in their URL. Browsers write URLs into their history,
 * in clear, so the URL holds a random token, and session memory the parameters, which may tell what happened on which
 * platform.
 */
import browser from 'webextension-polyfill';
import { isPracticeContext } from '../vault/practice-mode.ts';
import { memory } from '../vault/session-keys.ts';
import { getPageUrl } from '../lib/page-url.ts';
import type { FullPage, PageQuery } from '../lib/full-pages.ts';

export type OpaqueParams = PageQuery;

const TOKEN_PARAM = 'for';
const keyOf = (token: string): string => `opened:${token}`;

/** The URL of a page; from the practice network it leads to a practice page. */
export const getPageUrlInMode = (page: FullPage, query: PageQuery = {}, practice = isPracticeContext()): string =>
  getPageUrl(page, practice && page !== 'practice' ? { ...query, practice: '' } : query);

/** @param practice whether the page is about something practised */
export async function createOpaqueUrl(
  page: FullPage,
  params: OpaqueParams,
  practice = isPracticeContext(),
): Promise<string> {
  const token = crypto.randomUUID().slice(0, 8);
  await memory.set({ [keyOf(token)]: params });
  return getPageUrlInMode(page, { [TOKEN_PARAM]: token }, practice);
}

export const openPage = async (page: FullPage, params: OpaqueParams, practice = isPracticeContext()): Promise<void> => {
  await browser.tabs.create({ url: await createOpaqueUrl(page, params, practice) });
};

/** Reads the parameters of this page, also after a reload. Those behind the token are gone once the browser closed. */
export async function readPageParams(): Promise<URLSearchParams> {
  const query = new URLSearchParams(location.search);
  const token = query.get(TOKEN_PARAM);
  const params =
    token === null ? undefined : ((await memory.get(keyOf(token)))[keyOf(token)] as OpaqueParams | undefined);
  return new URLSearchParams([...query, ...Object.entries(params ?? {})]);
}
