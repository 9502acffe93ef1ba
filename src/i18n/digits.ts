/** Formats numbers in a language's own digits. */
import type { FormatterModule, TFunction } from 'i18next';
import { getLanguageInfo } from './languages.ts';

interface DigitOptions {
  latin?: boolean;
}

/** With the language's digits and grouping separators. */
export const formatNumber = (language: string, n: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(language, {
    ...options,
    ...(getLanguageInfo(language).digits ? { numberingSystem: getLanguageInfo(language).digits } : {}),
  }).format(n);

/** With the language's digits, without grouping separators. */
export const formatPlainNumber = (n: number, language: string): string =>
  getLanguageInfo(language).digits
    ? formatNumber(language, n, { useGrouping: false, maximumFractionDigits: 20 })
    : String(n);

/** Replaces i18next's own formatter, since no string names a format. */
export const digitsFormatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _, language, options) =>
    (typeof value === 'number' && language && !(options as DigitOptions | undefined)?.latin
      ? formatPlainNumber(value, language)
      : value) as string,
};

/** For documents that a court, a platform or a helpline receives: Latin digits in any language. */
export const withLatinDigits = (t: TFunction): TFunction =>
  ((key: string, options?: object) => t(key, { ...options, latin: true })) as TFunction;
