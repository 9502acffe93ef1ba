/** Which language. Apart from the words themselves, so that a first screen waits for little. */
import browser from 'webextension-polyfill';
import { noteLanguage } from './last.ts';
import { managed } from '../policy/managed.ts';
import { languageIn } from '../policy/values.ts';
import { unwritten } from '../protocol/private-window.ts';
import { choose, LANGUAGES, type Language } from './languages.ts';

const KEY = 'language';

/** The person's choice; else what an organisation's policy begins with; else the browser's language. */
export async function wantedLanguage(): Promise<Language> {
  const [now, before] = await Promise.all([browser.storage.session.get(KEY), browser.storage.local.get(KEY)]);
  const kept = now[KEY] ?? before[KEY];
  const valid = LANGUAGES.find(l => l.code === kept);
  const code = valid?.code ?? languageIn(await managed()).value ?? choose(navigator.languages ?? ['en']);
  noteLanguage(now[KEY] === undefined ? code : undefined);
  return code;
}

/** Chosen in a private window, it holds until the browser closes. */
export async function keepLanguage(code: Language): Promise<void> {
  noteLanguage(unwritten() ? undefined : code);
  await (unwritten() ? browser.storage.session : browser.storage.local).set({ [KEY]: code });
}
