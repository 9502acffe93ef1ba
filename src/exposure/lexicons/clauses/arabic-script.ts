/** Splits lists of words in Arabic script and adds the spellings of everyday writing. */
import { splitWords } from '../list.ts';

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** Letters of words that are something else with another last letter, such as علي and على. */
const SHORT_WORD = 3;

/** Adds the spellings without hamza, with ه for a final ة, and with either of the two final letters ي and ى. */
function spellArabic(word: string): string[] {
  const bare = word.replace(/[أإآ]/g, 'ا');
  if (word.length <= SHORT_WORD) return [word, bare];
  const simple = bare.replace(/ة(?= |$)/g, 'ه').replace(/ى$/, 'ي');
  return [word, bare, simple, bare.replace(/ي$/, 'ى')];
}

export const splitArabic = (words: string): readonly string[] => unique(splitWords(words).flatMap(spellArabic));

const ARTICLES = ['لل', 'وبال', 'عال', 'هال'];

/** Adds the forms of nouns after articles that are joined to other words: “to the school”, “in this school”. */
export const splitArabicNouns = (words: string): readonly string[] =>
  unique(
    splitArabic(words).flatMap(word =>
      word.startsWith('ال') ? [word] : [word, ...ARTICLES.map(article => article + word)],
    ),
  );

/** Adds the spelling with a space to words with a zero-width non-joiner, which the text is without. */
export const splitPersian = (words: string): readonly string[] =>
  unique(splitWords(words).flatMap(word => [word, word.replace(/\u200C/g, ' ')]));

/**
 * Puts each end after each start, which makes the persons and tenses of verbs and the owners of nouns.
 *
 * @param between what separates the two
 */
export const combine = (starts: string, ends: string, between = ''): readonly string[] => {
  const all = splitWords(starts).flatMap(start => splitWords(ends).map(end => start + between + end));
  return splitPersian(all.join());
};

/** Adds the spelling without the sign on و, which keyboards of phones often lack. */
export const splitUrdu = (words: string): readonly string[] =>
  unique(splitWords(words).flatMap(word => [word, word.replace(/ؤ/g, 'و')]));
