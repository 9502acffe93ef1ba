/** Where one is among the lessons, and how a page of its own opens there. The address says nothing: a browser keeps addresses in its history. */
import browser from 'webextension-polyfill';
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { isPracticeContext } from '../../vault/practice-mode.ts';
import { memory } from '../../vault/session-keys.ts';

export type Place =
  | { at: 'home' }
  | { at: 'way'; way: string }
  | { at: 'lesson'; lesson: string; way?: string | undefined };
export const HOME: Place = { at: 'home' };

const NEXT = 'learn.open';
const ofTab = async (): Promise<string> => `learn.tab:${(await browser.tabs.getCurrent())?.id}`;

/** @param practice from the practice network, which has its own progress */
export async function openPlace(place: Place, practice = isPracticeContext()): Promise<void> {
  await memory.set({ [NEXT]: place });
  await browser.tabs.create({ url: getPageUrlInMode('lesson', {}, practice) });
}

/** For a page that starts: where it was sent, or where it stood before it was loaded again. */
export async function takePlace(): Promise<Place> {
  const [mine, sent] = [await ofTab(), (await memory.get(NEXT))[NEXT] as Place | undefined];
  if (sent) {
    await memory.remove(NEXT);
    await memory.set({ [mine]: sent });
  }
  return sent ?? ((await memory.get(mine))[mine] as Place | undefined) ?? HOME;
}

export const standAt = async (place: Place): Promise<void> => memory.set({ [await ofTab()]: place });
