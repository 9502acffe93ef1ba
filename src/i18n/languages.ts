/** The fifteen languages (BCP 47), each under its own name, and which of them this build offers. */
import registry from './languages.json' with { type: 'json' };

export interface LanguageInfo {
  code: string;
  name: string;
  dir: 'ltr' | 'rtl';
  /** ISO 15924 */
  script: string;
  /** Digits of running text where they are not Latin (CLDR numbering system). */
  digits?: 'arabext' | 'mymr';
  /** Chromium has no dates, lists and names in it (its menus are not in this language): the package brings them. */
  formats?: true;
  /** How its words were made. */
  made: 'original' | 'machine-assisted' | 'human';
  /** Whether a native speaker has read all of it. */
  review: 'original' | 'unreviewed' | 'reviewed';
  /** `whole`: every change must bring its words. `picker`: it is in the picker, and stays there while a few new words are missing. */
  held: 'whole' | 'picker' | null;
}

export type Language = string;

export const ALL_LANGUAGES = registry as LanguageInfo[];

/** Set by the build: the languages whose core is whole (scripts/build/languages.ts). */
declare const OFFERED: string[] | undefined;

/** The languages in the picker. */
export const LANGUAGES: LanguageInfo[] =
  typeof OFFERED === 'undefined' ? ALL_LANGUAGES : ALL_LANGUAGES.filter(l => OFFERED.includes(l.code));

export const getLanguageInfo = (code: string): LanguageInfo => LANGUAGES.find(l => l.code === code) ?? LANGUAGES[0]!;

/** Language and script: `zh-HK` is `zh` in `Hant`. */
function languageAndScript(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}

/** The best of our languages for a list of wishes, in order. */
export function matchLanguage(wishes: readonly string[], among: readonly LanguageInfo[] = LANGUAGES): Language {
  for (const wish of wishes) {
    const found =
      among.find(l => l.code === wish) ?? among.find(l => languageAndScript(l.code) === languageAndScript(wish));
    if (found) return found.code;
  }
  return 'en';
}
