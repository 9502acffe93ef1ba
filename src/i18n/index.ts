/** i18next over packaged files: one language loaded at a time, English behind it for what is missing. */
import i18next, { type i18n, type TFunction } from 'i18next';
import { digits } from './digits.ts';
import { keepFormats, speaks } from './formats.ts';
import { inEnglish } from './english-fallback.ts';
import { LANGUAGES, languageOf, type Language } from './languages.ts';
import { packaged } from '../lib/package-file.ts';
import { wantedLanguage } from './preferred-language.ts';

export { keepLanguage, wantedLanguage } from './preferred-language.ts';

/** Platforms whose words are wanted here; each is a file of its own, read when it is first needed. */
const wanted = new Set<string>();

async function load(instance: i18n, code: string): Promise<void> {
  if (!instance.hasResourceBundle(code, 'ui')) {
    if (languageOf(code).formats && !speaks(code)) keepFormats(code, await packaged(`locales/${code}/formats.json`));
    instance.addResourceBundle(code, 'ui', await packaged(`locales/${code}/ui.json`));
  }
  for (const id of wanted)
    if (!instance.exists(id, { ns: 'platforms', lng: code, fallbackLng: code, returnObjects: true }))
      instance.addResourceBundle(
        code,
        'platforms',
        { [id]: await packaged(`locales/${code}/platforms/${id}.json`) },
        true,
      );
}

/** Makes the words of one platform known, in the language of the instance and in English behind it. */
export async function speakOf(i18n: i18n, platform: string): Promise<i18n> {
  wanted.add(platform);
  await load(i18n, i18n.language);
  if (i18n.language !== 'en') await load(i18n, 'en');
  return i18n;
}

let instance: Promise<i18n> | undefined;

/** The shared instance, in the wanted language. */
export function translator(): Promise<i18n> {
  instance ??= (async () => {
    const i18n = i18next.createInstance().use(inEnglish).use(digits);
    await i18n.init({
      fallbackLng: 'en',
      postProcess: [inEnglish.name],
      postProcessPassResolved: true,
      ns: ['ui', 'platforms'],
      defaultNS: 'ui',
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnEmptyString: false,
      showSupportNotice: false,
    } as Parameters<i18n['init']>[0]);
    await use(i18n, await wantedLanguage());
    return i18n;
  })();
  return instance;
}

/** Switches in place. English is loaded too only where the language is another. */
export async function use(i18n: i18n, code: Language): Promise<void> {
  await load(i18n, code);
  if (code !== 'en') await load(i18n, 'en');
  await i18n.changeLanguage(code);
}

/** Makes a language known, without switching to it. */
export const know = (i18n: i18n, code: string): Promise<void> => load(i18n, code);

/** Of any language: packs bring others than ours. */
export const direction = (code: string): 'ltr' | 'rtl' =>
  LANGUAGES.find(l => l.code === code)?.dir ??
  (/^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(-|$)/.test(code) ? 'rtl' : 'ltr');

export type { TFunction };
