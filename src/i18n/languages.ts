/** The languages in the picker, each under its own name (BCP 47). A language enters when its core is whole. */
export const LANGUAGES = [
  { code: 'en', name: 'English', dir: 'ltr', review: 'original' },
  { code: 'es', name: 'Español', dir: 'ltr', review: 'unreviewed' },
  { code: 'ar', name: 'العربية', dir: 'rtl', review: 'unreviewed' },
] as const;

export type Language = (typeof LANGUAGES)[number]['code'];

export const languageOf = (code: string) => LANGUAGES.find(l => l.code === code) ?? LANGUAGES[0];

/** The best of our languages for a list of wishes, in order. */
export function choose(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const base = wish.toLowerCase().split('-')[0];
    const found = LANGUAGES.find(l => l.code === wish || l.code === base);
    if (found) return found.code;
  }
  return 'en';
}
