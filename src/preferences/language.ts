/** Stores the interface language. */
import * as v from 'valibot';
import { LANGUAGES, matchLanguage, type Language } from '../i18n/languages.ts';
import { definePreference } from './define-preference.ts';
import { readLanguagePolicy } from './managed-policy-values.ts';

export const chosenLanguage = definePreference({
  name: 'language',
  area: 'local',
  schema: v.picklist(LANGUAGES.map(l => l.code)),
  fallback: undefined,
  managed: policy => readLanguagePolicy(policy).value,
  // A chosen language stays when the browser's or the policy's changes.
  isDefault: () => false,
});

/** The chosen language, else the managed policy's, else the browser's. */
export const getPreferredLanguage = async (): Promise<Language> =>
  (await chosenLanguage.get()) ?? matchLanguage(navigator.languages ?? ['en']);
