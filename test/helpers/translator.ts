/** Translates keys of the interface, so that tests do not quote translations, which may change. */
import i18next, { type TFunction } from 'i18next';
import { readUiTexts } from '../../scripts/build/data.ts';

export async function createTranslator(language: string): Promise<TFunction> {
  return i18next.createInstance().init({
    lng: language,
    ns: ['ui'],
    defaultNS: 'ui',
    resources: { [language]: { ui: readUiTexts(language) } },
    interpolation: { escapeValue: false },
  } as object);
}
