/** What the worker remembers of open tabs: in memory only (`storage.session`), so that a worker that is put to sleep loses nothing. */
import browser from 'webextension-polyfill';
import type { Finding, ProfileMatch, ProfileText } from '../privacy-checks/schema.ts';
import type { PageLocation } from '../platforms/page-location.ts';
import { findTab } from '../lib/tab-by-id.ts';

export interface TabState {
  where: PageLocation;
  findings: Finding[];
  profile: ProfileMatch[];
  shown?: ProfileText[];
}

const key = (tab: number) => `tab:${tab}`;

export async function getTabState(tab: number): Promise<TabState | undefined> {
  return (await browser.storage.session.get(key(tab)))[key(tab)] as TabState | undefined;
}

/** A tab that was closed while its page was looked at leaves nothing. */
export async function saveTabState(tab: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [key(tab)]: state });
  if (!(await findTab(tab))) await deleteTabState(tab);
}
export const deleteTabState = (tab: number): Promise<void> => browser.storage.session.remove([key(tab), wishKey(tab)]);

interface Wish {
  platform: string;
  setting: string;
  at: number;
}
const wishKey = (tab: number): string => `wish:${tab}`;
const WISH_LASTS = 120_000; // ms; signing in may come between

/** A setting to light up once the page that was opened for it shows it. */
export const requestHighlight = (tab: number, platform: string, setting: string): Promise<void> =>
  browser.storage.session.set({ [wishKey(tab)]: { platform, setting, at: Date.now() } satisfies Wish });

/** Given once. @param located settings that the page has */
export async function takeHighlightRequest(
  tab: number,
  platform: string,
  located: string[],
): Promise<string | undefined> {
  const wished = (await browser.storage.session.get(wishKey(tab)))[wishKey(tab)] as Wish | undefined;
  if (!wished || wished.platform !== platform || !located.includes(wished.setting)) return undefined;
  await browser.storage.session.remove(wishKey(tab));
  return Date.now() - wished.at < WISH_LASTS ? wished.setting : undefined;
}
