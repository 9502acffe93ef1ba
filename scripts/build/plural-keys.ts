/** Keys of plural forms as i18next names them: `days_one`, `days_other`. */
export const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every whole number has the form of one of these, in all languages of `Intl`. */
const SAMPLES = [...Array(200).keys(), 1_000, 1_000_000];

/** @returns the forms that whole numbers need; “other” is only for fractions in some languages */
export const listPluralForms = (lang: string): Intl.LDMLPluralRule[] => {
  const rules = new Intl.PluralRules(lang);
  return [...new Set(SAMPLES.map(n => rules.select(n)))];
};

export const withoutPluralForm = (key: string): string => key.replace(PLURAL, '');
