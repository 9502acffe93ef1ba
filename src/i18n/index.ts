/** i18next over packaged files: one language loaded at a time, English behind it for what is missing. */
import i18next, { type i18n, type TFunction } from 'i18next';
import { digitsFormatter } from './digits.ts';
import { registerFormats, browserSupports } from './formats.ts';
import { markEnglishFallback } from './english-fallback.ts';
import { LANGUAGES, getLanguageInfo, type Language } from './languages.ts';
import { readPackageFile } from '../lib/package-file.ts';
import { getPreferredLanguage } from './preferred-language.ts';

export { savePreferredLanguage, getPreferredLanguage } from './preferred-language.ts';

/** Platforms whose words are wanted here; each is a file of its own, read when it is first needed. */
const wanted = new Set<string>();

async function load(instance: i18n, code: string): Promise<void> {
  if (!instance.hasResourceBundle(code, 'ui')) {
    if (getLanguageInfo(code).formats && !browserSupports(code))
      registerFormats(code, await readPackageFile(`locales/${code}/formats.json`));
    instance.addResourceBundle(code, 'ui', await readPackageFile(`locales/${code}/ui.json`));
  }
  for (const id of wanted)
    if (!instance.exists(id, { ns: 'platforms', lng: code, fallbackLng: code, returnObjects: true }))
      instance.addResourceBundle(
        code,
        'platforms',
        { [id]: await readPackageFile(`locales/${code}/platforms/${id}.json`) },
        true,
      );
}

/** Makes the words of one platform known, in the language of the instance and in English behind it. */
export async function loadPlatformLabels(i18n: i18n, platform: string): Promise<i18n> {
  wanted.add(platform);
  await load(i18n, i18n.language);
  if (i18n.language !== 'en') await load(i18n, 'en');
  return i18n;
}

let instance: Promise<i18n> | undefined;

/** The shared instance, in the wanted language. */
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
    await switchLanguage(i18n, await getPreferredLanguage());
    return i18n;
  })();
  return instance;
}

/** Switches in place. English is loaded too only where the language is another. */
export async function switchLanguage(i18n: i18n, code: Language): Promise<void> {
  await load(i18n, code);
  if (code !== 'en') await load(i18n, 'en');
  await i18n.changeLanguage(code);
}

/** Makes a language known, without switching to it. */
export const loadLanguage = (i18n: i18n, code: string): Promise<void> => load(i18n, code);

/** Of any language: packs bring others than ours. */
export const getTextDirection = (code: string): 'ltr' | 'rtl' =>
  LANGUAGES.find(l => l.code === code)?.dir ??
  (/^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(-|$)/.test(code) ? 'rtl' : 'ltr');

export type { TFunction };
