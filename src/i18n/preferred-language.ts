/** Which language. Apart from the words themselves, so that who needs only this waits for little. */
import browser from 'webextension-polyfill';
import { managed } from '../preferences/managed-policy.ts';
import { languageIn } from '../preferences/managed-policy-values.ts';
import { unwritten } from '../preferences/private-window.ts';
import { matchLanguage, LANGUAGES, type Language } from './languages.ts';

const KEY = 'language';

const readChoice = async (area: 'session' | 'local'): Promise<unknown> => (await browser.storage[area].get(KEY))[KEY];

/** The person's choice; else what an organisation's policy begins with; else the browser's language. */
const resolveLanguage = async (kept: unknown): Promise<Language> =>
  LANGUAGES.find(l => l.code === kept)?.code ??
  languageIn(await managed()).value ??
  matchLanguage(navigator.languages ?? ['en']);

export async function getPreferredLanguage(): Promise<Language> {
  const [now, before] = await Promise.all([readChoice('session'), readChoice('local')]);
  return resolveLanguage(now ?? before);
}

/** The language as anyone may know it: none while one holds that was chosen in a private window. */
export const getPublicLanguage = async (): Promise<Language | undefined> =>
  (await readChoice('session')) === undefined ? resolveLanguage(await readChoice('local')) : undefined;

/** Chosen in a private window, it holds until the browser closes. */
export async function savePreferredLanguage(code: Language): Promise<void> {
  await (unwritten() ? browser.storage.session : browser.storage.local).set({ [KEY]: code });
}
