/** Sets up i18next with packaged strings: one language at a time, English as the fallback. */
import i18next, { type i18n, type TFunction } from 'i18next';
import { readPackageFile } from '../lib/package-file.ts';
import { digitsFormatter } from './digits.ts';
import { markEnglishFallback } from './english-fallback.ts';
import { browserSupports, registerFormats } from './formats.ts';
import { getLanguageInfo, matchLanguage, type Language } from './languages.ts';

export { getTextDirection } from './languages.ts';

let readLanguage = async (): Promise<Language> => matchLanguage(navigator.languages ?? ['en']);

/** Sets the source of the first language, which is the browser's otherwise. Call it before `getI18n`. */
export function setLanguageSource(read: () => Promise<Language>): void {
  readLanguage = read;
}

/** Platforms whose labels are in use. Each has its own file, read on first use. */
const platforms = new Set<string>();

/** Loads the strings of a language, without switching to it. */
export async function loadLanguage(instance: i18n, code: string): Promise<void> {
  if (!instance.hasResourceBundle(code, 'ui')) {
    if (getLanguageInfo(code).formats && !browserSupports(code))
      registerFormats(code, await readPackageFile(`locales/${code}/formats.json`));
    instance.addResourceBundle(code, 'ui', await readPackageFile(`locales/${code}/ui.json`));
  }
  for (const id of platforms)
    if (!instance.exists(id, { ns: 'platforms', lng: code, fallbackLng: code, returnObjects: true })) {
      const labels = await readPackageFile(`locales/${code}/platforms/${id}.json`);
      instance.addResourceBundle(code, 'platforms', { [id]: labels }, true);
    }
}

/** Loads the strings of one platform in the current language and in English. */
export async function loadPlatformLabels(i18n: i18n, platform: string): Promise<i18n> {
  platforms.add(platform);
  await loadLanguage(i18n, i18n.language);
  if (i18n.language !== 'en') await loadLanguage(i18n, 'en');
  return i18n;
}

let instance: Promise<i18n> | undefined;

/** @returns the shared instance, in the language that `setLanguageSource` names */
export function getI18n(): Promise<i18n> {
  instance ??= (async () => {
    const i18n = i18next.createInstance().use(markEnglishFallback).use(digitsFormatter);
    await i18n.init({
      fallbackLng: 'en',
      postProcess: [markEnglishFallback.name],
      postProcessPassResolved: true,
      ns: ['ui', 'platforms'],
      defaultNS: 'ui',
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnEmptyString: false,
      showSupportNotice: false,
    } as Parameters<i18n['init']>[0]);
    const [language] = await Promise.all([readLanguage(), loadLanguage(i18n, 'en')]);
    await switchLanguage(i18n, language);
    return i18n;
  })();
  // After a failure the next call tries again.
  instance.catch(() => (instance = undefined));
  return instance;
}

let switches = 0;

/** The last language asked for wins, also if another one takes longer to load. */
export async function switchLanguage(i18n: i18n, code: Language): Promise<void> {
  const turn = ++switches;
  await loadLanguage(i18n, code);
  if (code !== 'en') await loadLanguage(i18n, 'en');
  if (turn === switches) await i18n.changeLanguage(code);
}

export type { TFunction };
