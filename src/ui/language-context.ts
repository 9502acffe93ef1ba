/** Provides the chosen language to components. */
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

/** @returns the list of strings under one key; empty if there is none */
export function translateList(t: TFunction, key: string): string[] {
  const found: unknown = t(key, { returnObjects: true });
  return Array.isArray(found) ? found.map(String) : [];
}

/** Keeps text of others from changing the direction of the sentence that it is inserted into. */
export const isolateDirection = (text: string): string => `\u2068${text}\u2069`;
