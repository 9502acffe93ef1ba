/** Numbers in the digits that a language writes in running text. Evidence has Latin ones in any language. */
import type { FormatterModule, TFunction } from 'i18next';
import { languageOf } from './languages.ts';

interface Asked {
  latin?: boolean;
}

/** In the language's own digits, with the signs that it parts thousands by. */
export const number = (language: string, n: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(language, {
    ...options,
    ...(languageOf(language).digits ? { numberingSystem: languageOf(language).digits } : {}),
  }).format(n);

/** As it is counted, without such signs. */
export const numeral = (n: number, language: string): string =>
  languageOf(language).digits ? number(language, n, { useGrouping: false, maximumFractionDigits: 20 }) : String(n);

/** i18next's own formats are not used: words have none. */
export const digits: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _, language, options) =>
    (typeof value === 'number' && language && !(options as Asked | undefined)?.latin
      ? numeral(value, language)
      : value) as string,
};

/** For what is handed to a court, a platform or a helpline. */
export const inEvidence = (t: TFunction): TFunction =>
  ((key: string, options?: object) => t(key, { ...options, latin: true })) as TFunction;
