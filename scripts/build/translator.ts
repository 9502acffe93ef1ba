/** Gives commands the texts of the interface. */
import i18next, { type InitOptions, type TFunction } from 'i18next';
import { readUiTexts } from './data.ts';

/** @param language English where it lacks a text */
export async function createTranslator(language = 'en'): Promise<TFunction> {
  const i18n = i18next.createInstance();
  // The notice would go to the same output as the result.
  const options: InitOptions & { showSupportNotice: boolean } = {
    lng: language,
    fallbackLng: 'en',
    resources: {},
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  };
  await i18n.init(options);
  for (const code of new Set(['en', language])) i18n.addResourceBundle(code, 'translation', readUiTexts(code));
  return i18n.t;
}
