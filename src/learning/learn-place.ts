/** Where one is among the lessons, and how a page of its own opens there. The address says nothing: a browser keeps addresses in its history. */
import browser from 'webextension-polyfill';
import { getPageUrlInMode } from '../preferences/opaque-page-params.ts';
import { isPracticeContext } from '../vault/practice-mode.ts';
import { memory } from '../vault/session-keys.ts';

export type LearnPlace =
  | { at: 'home' }
  | { at: 'way'; way: string }
  | { at: 'lesson'; lesson: string; way?: string | undefined };
export const LEARN_HOME: LearnPlace = { at: 'home' };

const NEXT = 'learn.open';
const getTabKey = async (): Promise<string> => `learn.tab:${(await browser.tabs.getCurrent())?.id}`;

/** @param practice from the practice network, which has its own progress */
export async function openLearnPage(place: LearnPlace, practice = isPracticeContext()): Promise<void> {
  await memory.set({ [NEXT]: place });
  await browser.tabs.create({ url: getPageUrlInMode('lesson', {}, practice) });
}

/** For a page that starts: where it was sent, or where it stood before it was loaded again. */
export async function restoreLearnPlace(): Promise<LearnPlace> {
  const [mine, sent] = [await getTabKey(), (await memory.get(NEXT))[NEXT] as LearnPlace | undefined];
  if (sent) {
    await memory.remove(NEXT);
    await memory.set({ [mine]: sent });
  }
  return sent ?? ((await memory.get(mine))[mine] as LearnPlace | undefined) ?? LEARN_HOME;
}

export const rememberLearnPlace = async (place: LearnPlace): Promise<void> =>
  memory.set({ [await getTabKey()]: place });
