/** Numbers in the digits that a language writes in running text. Evidence has Latin ones in any language. */
import type { FormatterModule, TFunction } from 'i18next';
import { getLanguageInfo } from './languages.ts';

interface Asked {
  latin?: boolean;
}

/** In the language's own digits, with the signs that it parts thousands by. */
export const formatNumber = (language: string, n: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(language, {
    ...options,
    ...(getLanguageInfo(language).digits ? { numberingSystem: getLanguageInfo(language).digits } : {}),
  }).format(n);

/** As it is counted, without such signs. */
export const formatPlainNumber = (n: number, language: string): string =>
  getLanguageInfo(language).digits
    ? formatNumber(language, n, { useGrouping: false, maximumFractionDigits: 20 })
    : String(n);

/** i18next's own formats are not used: words have none. */
export const digitsFormatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _, language, options) =>
    (typeof value === 'number' && language && !(options as Asked | undefined)?.latin
      ? formatPlainNumber(value, language)
      : value) as string,
};

/** For what is handed to a court, a platform or a helpline. */
export const withLatinDigits = (t: TFunction): TFunction =>
  ((key: string, options?: object) => t(key, { ...options, latin: true })) as TFunction;
