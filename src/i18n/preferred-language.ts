/** Which language. Apart from the words themselves, so that who needs only this waits for little. */
import browser from 'webextension-polyfill';
import { managed } from '../preferences/managed-policy.ts';
import { languageIn } from '../preferences/managed-policy-values.ts';
import { unwritten } from '../preferences/private-window.ts';
import { matchLanguage, LANGUAGES, type Language } from './languages.ts';

const KEY = 'language';

const chosen = async (area: 'session' | 'local'): Promise<unknown> => (await browser.storage[area].get(KEY))[KEY];

/** The person's choice; else what an organisation's policy begins with; else the browser's language. */
const among = async (kept: unknown): Promise<Language> =>
  LANGUAGES.find(l => l.code === kept)?.code ??
  languageIn(await managed()).value ??
  matchLanguage(navigator.languages ?? ['en']);

export async function getPreferredLanguage(): Promise<Language> {
  const [now, before] = await Promise.all([chosen('session'), chosen('local')]);
  return among(now ?? before);
}

/** The language as anyone may know it: none while one holds that was chosen in a private window. */
export const shownLanguage = async (): Promise<Language | undefined> =>
  (await chosen('session')) === undefined ? among(await chosen('local')) : undefined;

/** Chosen in a private window, it holds until the browser closes. */
export async function savePreferredLanguage(code: Language): Promise<void> {
  await (unwritten() ? browser.storage.session : browser.storage.local).set({ [KEY]: code });
}
