/** Tells whether a text for others can be written in a language without English in between. */
import type { i18n } from 'i18next';

const listKeys = (group: object, path: string): string[] =>
  Object.entries(group).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? listKeys(value as object, `${path}.${key}`) : [`${path}.${key}`],
  );

/** @param group of keys in the loaded strings: `appeal.text` */
export function isTranslated(i18n: i18n, language: string, group: string): boolean {
  const english: unknown = i18n.getResource('en', 'ui', group);
  const keys = typeof english === 'object' && english !== null ? listKeys(english, group) : [group];
  return keys.every(key => i18n.exists(key, { lng: language, fallbackLng: language }));
}
