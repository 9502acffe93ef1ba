/** Remembers the open lesson or pathway per tab, in memory, because URLs would reveal it in the browser history. */
import browser from 'webextension-polyfill';
import { getPageUrlInMode } from '../preferences/opaque-page-params.ts';
import { isPracticeContext } from '../vault/practice-mode.ts';
import { memory } from '../vault/session-keys.ts';

export type LearnPlace =
  | { at: 'home' }
  | { at: 'way'; way: string }
  | { at: 'lesson'; lesson: string; way?: string | undefined };
export const LEARN_HOME: LearnPlace = { at: 'home' };

const NEXT_KEY = 'learn.open';
const getTabKey = async (): Promise<string> => `learn.tab:${(await browser.tabs.getCurrent())?.id}`;

/** @param practice opened from the practice network, which has its own progress */
export async function openLearnPage(place: LearnPlace, practice = isPracticeContext()): Promise<void> {
  await memory.set({ [NEXT_KEY]: place });
  await browser.tabs.create({ url: getPageUrlInMode('lesson', {}, practice) });
}

/** @returns where the new page should open, or where it was before a reload */
export async function restoreLearnPlace(): Promise<LearnPlace> {
  const [tabKey, sent] = [await getTabKey(), (await memory.get(NEXT_KEY))[NEXT_KEY] as LearnPlace | undefined];
  if (sent) {
    await memory.remove(NEXT_KEY);
    await memory.set({ [tabKey]: sent });
  }
  return sent ?? ((await memory.get(tabKey))[tabKey] as LearnPlace | undefined) ?? LEARN_HOME;
}

export const rememberLearnPlace = async (place: LearnPlace): Promise<void> =>
  memory.set({ [await getTabKey()]: place });
