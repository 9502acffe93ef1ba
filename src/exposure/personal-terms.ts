/**
 * Finds the person's never-post terms in a text, whatever the case, spaces, signs, accents and digits, and, if a term
 * is long enough to be distinctive, also across Latin, Cyrillic and Arabic script. The terms stay with the caller.
 */
import { foldText, type FoldedText, type Token } from './fold-text.ts';
import { normalizeText } from './normalize.ts';
import { consonantKey, phoneticKey, scriptOf, type Script } from './phonetic-key.ts';
import type { PersonalTerm } from './schema.ts';

export type { PersonalTerm } from './schema.ts';

export const PERSONAL_TERM_KINDS = ['name', 'second_name', 'street', 'school', 'plate', 'alias'] as const;
export type PersonalTermKind = (typeof PERSONAL_TERM_KINDS)[number];

/** A range of the text as written, in UTF-16 offsets, `end` exclusive. */
export interface PersonalTermSpan {
  start: number;
  end: number;
  termKind: PersonalTermKind;
}

export const MAX_TERM_LENGTH = 120;
export const MAX_TERMS = 100;
const MIN_TERM_LETTERS = 2;
const MAX_MATCHES_PER_TERM = 50;
/** From this many letters and digits on, a term matches with spaces or signs anywhere in it. */
const MIN_LETTERS_WITH_GAPS = 6;
/** How long a key must be to count as a match across scripts. */
const MIN_KEY_LENGTH = { oneWord: 5, oneWordWithoutVowels: 4, severalWords: 5 };

/** A range of the folded text. */
type FoldedRange = [from: number, to: number];

const INFLECTION = /^(?:s|\p{Script=Cyrillic}{1,3})$/u;
/** Short words that Arabic writes joined to the next one: and, then, by, for, as, the. */
const ARABIC_PREFIX = /^[وف]?(?:[بلك]?(?:ال)?|لل)$/u;

const gapPattern = (tokens: Token[], from: number): string =>
  tokens
    .slice(1)
    .map(token => token.from - from)
    .join();

/** Whether a range of the text is whole words, give or take the endings and prefixes that its language adds. */
function isWholeWords(text: FoldedText, term: FoldedText, [from, to]: FoldedRange, script: Script): boolean {
  const tokens = text.tokens.slice(text.tokenOf[from]!, text.tokenOf[to - 1]! + 1);
  const prefix = text.text.slice(tokens[0]!.from, from);
  const ending = text.text.slice(to, tokens.at(-1)!.to);
  if (prefix && !(script === 'arabic' && ARABIC_PREFIX.test(prefix))) return false;
  if (ending && !(term.text.length > 3 && INFLECTION.test(ending))) return false;
  return term.text.length >= MIN_LETTERS_WITH_GAPS || gapPattern(tokens, from) === gapPattern(term.tokens, 0);
}

/** Finds a term as the person wrote it. */
function findSpelled(text: FoldedText, term: FoldedText): FoldedRange[] {
  const key = term.text;
  if (!key) return [];
  const script = scriptOf(key);
  const found: FoldedRange[] = [];
  for (let i = text.text.indexOf(key); i >= 0; i = text.text.indexOf(key, i + 1)) {
    if (found.length >= MAX_MATCHES_PER_TERM) break;
    const range: FoldedRange = [i, i + key.length];
    if (script === 'unspaced' || isWholeWords(text, term, range, script)) found.push(range);
  }
  return found;
}

const ARTICLE = /^(?:ال|al|el)(?=\p{L}{3})/u;
const LONE_ARTICLE = /^(?:ال|al|el|ul)$/iu;
const TRANSLITERATED_SCRIPTS: readonly Script[] = ['latin', 'cyrillic', 'arabic'];

interface PhoneticWord {
  script: Script;
  token: Token;
  phonetic: string;
  consonants: string;
}

function toPhoneticWord(token: Token): PhoneticWord {
  const word = token.word.toLowerCase();
  return {
    script: scriptOf(word),
    token,
    phonetic: phoneticKey(word),
    consonants: consonantKey(word.replace(ARTICLE, '')),
  };
}

const phoneticWords = (folded: FoldedText): PhoneticWord[] =>
  folded.tokens.filter(token => !LONE_ARTICLE.test(token.word)).map(toPhoneticWord);

/** Finds a term that is written in another script, word after word. */
function findTransliterated(text: PhoneticWord[], term: PhoneticWord[]): FoldedRange[] {
  if (!term.length || !term.every(word => TRANSLITERATED_SCRIPTS.includes(word.script))) return [];
  const found: FoldedRange[] = [];
  for (let i = 0; i + term.length <= text.length && found.length < MAX_MATCHES_PER_TERM; i++) {
    let length = 0;
    let needed = 0;
    const matches = term.every((word, k) => {
      const candidate = text[i + k]!;
      if (candidate.script === word.script || !TRANSLITERATED_SCRIPTS.includes(candidate.script)) return false;
      const withoutVowels = candidate.script === 'arabic' || word.script === 'arabic';
      const key = withoutVowels ? 'consonants' : 'phonetic';
      needed = withoutVowels ? MIN_KEY_LENGTH.oneWordWithoutVowels : MIN_KEY_LENGTH.oneWord;
      length += word[key].length;
      return word[key] === candidate[key];
    });
    if (matches && length >= (term.length > 1 ? MIN_KEY_LENGTH.severalWords : needed))
      found.push([text[i]!.token.from, text[i + term.length - 1]!.token.to]);
  }
  return found;
}

/** Whether a term has enough letters or digits to be told from the rest of a text. */
export const isSearchableTerm = (term: string): boolean =>
  foldText(normalizeText(term).text).text.length >= MIN_TERM_LETTERS;

/** Finds the person's own terms in a text, in order; where two overlap, the longer counts. */
export function findPersonalTerms(written: string, terms: readonly PersonalTerm[]): PersonalTermSpan[] {
  if (!terms.length) return [];
  const { text, toOriginal } = normalizeText(written);
  const folded = foldText(text);
  if (!folded.starts.length) return [];
  const words = phoneticWords(folded);
  const all = terms
    .flatMap(term => {
      const foldedTerm = foldText(normalizeText(term.text.slice(0, MAX_TERM_LENGTH)).text);
      if (foldedTerm.text.length < MIN_TERM_LETTERS) return [];
      return [...findSpelled(folded, foldedTerm), ...findTransliterated(words, phoneticWords(foldedTerm))].map(
        ([from, to]) => ({ ...toOriginal(folded.starts[from]!, folded.ends[to - 1]!), termKind: term.kind }),
      );
    })
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: PersonalTermSpan[] = [];
  for (const span of all) if (!kept.some(k => k.start < span.end && span.start < k.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}
