/** Reads and saves the interface language; separate from i18next for callers that need only the code. */
import browser from 'webextension-polyfill';
import { getManagedPolicy } from '../preferences/managed-policy.ts';
import { readLanguagePolicy } from '../preferences/managed-policy-values.ts';
import { isPrivateContext } from '../preferences/storage-context.ts';
import { matchLanguage, LANGUAGES, type Language } from './languages.ts';

const KEY = 'language';

/** Returns the saved language if offered, else the managed policy's, else the browser's. */
export async function getPreferredLanguage(): Promise<Language> {
  const [session, local] = await Promise.all([browser.storage.session.get(KEY), browser.storage.local.get(KEY)]);
  const saved = session[KEY] ?? local[KEY];
  return (
    LANGUAGES.find(l => l.code === saved)?.code ??
    readLanguagePolicy(await getManagedPolicy()).value ??
    matchLanguage(navigator.languages ?? ['en'])
  );
}

/** Writes nothing to disk from a private window: there the choice ends with the browser session. */
export async function savePreferredLanguage(code: Language): Promise<void> {
  await (isPrivateContext() ? browser.storage.session : browser.storage.local).set({ [KEY]: code });
}
