/** Lists the product's languages and matches the browser's preferences against them. */
import registry from './languages.json' with { type: 'json' };

export interface LanguageInfo {
  /** BCP 47 */
  code: string;
  /** In the language itself. */
  name: string;
  dir: 'ltr' | 'rtl';
  /** ISO 15924 */
  script: string;
  /** CLDR numbering system of running text, where its digits are not Latin. */
  digits?: 'arabext' | 'mymr';
  /** Chromium has no date, list and name formats for it, so the package brings them. */
  formats?: true;
  /** How its strings were translated. */
  made: 'original' | 'machine-assisted' | 'human';
  /** Whether a native speaker has read all of it. */
  review: 'original' | 'unreviewed' | 'reviewed';
  /** `whole`: every change must bring its strings. `picker`: offered even while a few new strings are missing. */
  completeness: 'whole' | 'picker' | null;
}

export type Language = string;

export const ALL_LANGUAGES = registry as LanguageInfo[];

/** Set by the build: the languages whose core strings are complete (scripts/build/languages.ts). */
declare const OFFERED: string[] | undefined;

/** The languages in the picker. */
export const LANGUAGES: LanguageInfo[] =
  typeof OFFERED === 'undefined' ? ALL_LANGUAGES : ALL_LANGUAGES.filter(l => OFFERED.includes(l.code));

/** @returns the first language (English) for an unknown code */
export const getLanguageInfo = (code: string): LanguageInfo => LANGUAGES.find(l => l.code === code) ?? LANGUAGES[0]!;

/** @returns language and script, e.g. `zh-Hant` for `zh-HK`; undefined for an invalid tag */
function getLanguageAndScript(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}

/** @param preferred BCP 47 tags, most wanted first */
export function matchLanguage(preferred: readonly string[], available: readonly LanguageInfo[] = LANGUAGES): Language {
  for (const tag of preferred) {
    const match =
      available.find(l => l.code === tag) ??
      available.find(l => getLanguageAndScript(l.code) === getLanguageAndScript(tag));
    if (match) return match.code;
  }
  return 'en';
}

/** Packs may bring languages that the interface does not have. */
const OTHER_RTL_LANGUAGES = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(-|$)/;

export const getTextDirection = (code: string): 'ltr' | 'rtl' =>
  LANGUAGES.find(l => l.code === code)?.dir ?? (OTHER_RTL_LANGUAGES.test(code) ? 'rtl' : 'ltr');
