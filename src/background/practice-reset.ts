/** Throws away what was practised. */
import browser from 'webextension-polyfill';
import { forgetCapture } from '../incidents/capture/recent-tabs.ts';
import { isPracticeUrl } from '../practice/practice-url.ts';
import { startPracticeRound } from '../practice/practice-round.ts';
import { PRACTICE_PREFIX } from '../vault/practice-store.ts';
import { deleteTabState } from './tab-state.ts';

export async function resetPractice(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({}))
    if (id !== undefined && isPracticeUrl(url)) await Promise.all([deleteTabState(id), forgetCapture(id)]);
  await startPracticeRound();
}

/** After a practice page was closed or left: what was practised goes with the last one. */
export async function resetAfterLastPage(closed?: number): Promise<void> {
  if ((await browser.tabs.query({})).some(tab => tab.id !== closed && isPracticeUrl(tab.url))) return;
  const left = Object.keys(await browser.storage.session.get(null)).some(key => key.startsWith(PRACTICE_PREFIX));
  if (left) await resetPractice();
}
