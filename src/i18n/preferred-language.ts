/** Reads and saves the interface language; separate from i18next for callers that need only the code. */
import browser from 'webextension-polyfill';
import { managed } from '../preferences/managed-policy.ts';
import { languageIn } from '../preferences/managed-policy-values.ts';
import { unwritten } from '../preferences/private-window.ts';
import { matchLanguage, LANGUAGES, type Language } from './languages.ts';

const KEY = 'language';

/** Returns the saved language if offered, else the managed policy's, else the browser's. */
export async function getPreferredLanguage(): Promise<Language> {
  const [session, local] = await Promise.all([browser.storage.session.get(KEY), browser.storage.local.get(KEY)]);
  const saved = session[KEY] ?? local[KEY];
  return (
    LANGUAGES.find(l => l.code === saved)?.code ??
    languageIn(await managed()).value ??
    matchLanguage(navigator.languages ?? ['en'])
  );
}

/** Writes nothing to disk from a private window: there the choice ends with the browser session. */
export async function savePreferredLanguage(code: Language): Promise<void> {
  await (unwritten() ? browser.storage.session : browser.storage.local).set({ [KEY]: code });
}
