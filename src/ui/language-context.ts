/** The chosen language for every component below. */
import type { i18n, TFunction } from 'i18next';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export interface LanguageContextValue {
  i18n: i18n;
  t: TFunction;
  language: string;
}
export const LanguageContext = createContext<LanguageContextValue>(undefined as never);
export const useTranslation = (): LanguageContextValue => useContext(LanguageContext);

/** A list of sentences under one key; empty where there is none. */
export function translateList(t: TFunction, key: string): string[] {
  const found: unknown = t(key, { returnObjects: true });
  return Array.isArray(found) ? found.map(String) : [];
}

/** Words of others inside a sentence of ours: they cannot turn its direction. */
export const isolateDirection = (text: string): string => `\u2068${text}\u2069`;
