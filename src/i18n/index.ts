/** i18next over packaged files: one language loaded at a time, English behind it for what is missing. */
import i18next, { type i18n, type TFunction } from 'i18next';
import browser from 'webextension-polyfill';
import { choose, languageOf, LANGUAGES, type Language } from './languages.ts';
import { packaged } from './packaged.ts';

const KEY = 'language';

/** The person's choice, else the browser's language. */
export async function wantedLanguage(): Promise<Language> {
  const kept = (await browser.storage.local.get(KEY))[KEY];
  const valid = LANGUAGES.find(l => l.code === kept);
  return valid ? valid.code : choose(navigator.languages ?? ['en']);
}

export const keepLanguage = (code: Language): Promise<void> => browser.storage.local.set({ [KEY]: code });

async function load(instance: i18n, code: string): Promise<void> {
  for (const ns of ['ui', 'platforms'])
    if (!instance.hasResourceBundle(code, ns)) instance.addResourceBundle(code, ns, await packaged(`locales/${code}/${ns}.json`));
}

let instance: Promise<i18n> | undefined;

/** The shared instance, in the wanted language. */
export function translator(): Promise<i18n> {
  instance ??= (async () => {
    const i18n = i18next.createInstance();
    await i18n.init({ fallbackLng: 'en', ns: ['ui', 'platforms'], defaultNS: 'ui', interpolation: { escapeValue: false }, returnEmptyString: false, showSupportNotice: false } as Parameters<i18n['init']>[0]);
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

export const direction = (code: string): 'ltr' | 'rtl' => languageOf(code).dir;

/** A day, in the language's own calendar and digits. */
export const day = (code: string, at: number | string): string =>
  new Intl.DateTimeFormat(code, { dateStyle: 'medium' }).format(new Date(at));

export type { TFunction };
