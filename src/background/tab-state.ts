/** Stores what is known about open tabs in `storage.session`, which outlives a stopped worker and is never on disk. */
import browser from 'webextension-polyfill';
import { findTab } from '../lib/tab-by-id.ts';
import type { PageLocation } from '../platforms/page-location.ts';
import type { Finding, ProfileMatch, ProfileText } from '../privacy-checks/schema.ts';

export interface TabState {
  where: PageLocation;
  findings: Finding[];
  profile: ProfileMatch[];
  shown?: ProfileText[];
}

const getStateKey = (tab: number): string => `tab:${tab}`;
const getHighlightKey = (tab: number): string => `wish:${tab}`;
export const STEP_PREFIX = 'step:';
export const getStepKey = (tab: number): string => `${STEP_PREFIX}${tab}`;

export async function readSession<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.session.get(key))[key] as T | undefined;
}

export const getTabState = (tab: number): Promise<TabState | undefined> => readSession(getStateKey(tab));

/** Stores nothing for a tab that was closed meanwhile. */
export async function saveTabState(tab: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [getStateKey(tab)]: state });
  if (!(await findTab(tab))) await deleteTabState(tab);
}

export const deleteTabState = (tab: number): Promise<void> =>
  browser.storage.session.remove([getStateKey(tab), getHighlightKey(tab), getStepKey(tab)]);

/** A setting to highlight once the page that was opened for it shows it. */
interface HighlightRequest {
  platform: string;
  setting: string;
  /** ms since 1970 */
  at: number;
}
/** The person may have to log in first. */
const MAX_REQUEST_AGE = 120_000; // ms

export async function requestHighlight(tab: number, platform: string, setting: string): Promise<void> {
  const request: HighlightRequest = { platform, setting, at: Date.now() };
  await browser.storage.session.set({ [getHighlightKey(tab)]: request });
}

/**
 * Takes the request, so that it is met once.
 * @param located settings that the page has
 */
export async function takeHighlightRequest(
  tab: number,
  platform: string,
  located: string[],
): Promise<string | undefined> {
  const request = await readSession<HighlightRequest>(getHighlightKey(tab));
  if (!request || request.platform !== platform || !located.includes(request.setting)) return undefined;
  await browser.storage.session.remove(getHighlightKey(tab));
  return Date.now() - request.at < MAX_REQUEST_AGE ? request.setting : undefined;
}
