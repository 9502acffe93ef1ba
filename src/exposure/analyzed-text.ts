/** Prepares a text for the detectors: its normalized form and the positions of all lexicon words in it. */
import type { ClauseWords, LanguageMarks } from './clauses/roles.ts';
import { isNarrative } from './clauses/narrative.ts';
import { ClauseReader, type ReadSentence } from './clauses/reader.ts';
import { lowerCase } from './lexicon.ts';
import type { LexiconRole } from './lexicons/tables.ts';
import { createRoleFinder, type WordPositions } from './role-positions.ts';

/** Words by role, a final `*` allowing endings. */
export type LexiconTables = Record<LexiconRole, readonly string[]>;

let findRoles: ReturnType<typeof createRoleFinder<LexiconRole>> | undefined;
let clauses: ClauseReader | undefined;

const NOT_LOADED = 'the lexicon is not loaded';

export interface AnalyzedText {
  text: string;
  words: Record<LexiconRole, WordPositions>;
  /** Whether the text has digits; digits of other scripts are ASCII by now. */
  hasDigits: boolean;
  /** The sentences, once for each language that the text may be in. */
  readings: ReadSentence[][];
  /** Whether it reads like an article about the public or the past. */
  isNarrative: boolean;
}

/** Must run before the first `analyzeText`. */
export function setLexicon(tables: LexiconTables, languages: Record<string, LanguageMarks>): void {
  findRoles ??= createRoleFinder(tables);
  clauses ??= new ClauseReader(languages);
}

/** @throws Error before the lexicon is set */
export function addLanguage(id: string, words: ClauseWords): void {
  if (!clauses) throw new Error(NOT_LOADED);
  clauses.add(id, words);
}

/**
 * @throws Error before the lexicon is set, since an empty result would claim that nothing was found
 * @throws MissingLanguageError if the text may be in a language whose words were not added
 */
export function analyzeText(text: string, language?: string): AnalyzedText {
  if (!findRoles || !clauses) throw new Error(NOT_LOADED);
  const readings = clauses.read(text, language);
  return {
    text,
    words: findRoles(lowerCase(text)),
    hasDigits: /\d/.test(text),
    readings,
    isNarrative: isNarrative(text, readings),
  };
}

const LINE_BREAK = /[\n\r\u2028\u2029]/;
/** A line break with nothing else but punctuation may separate a word from what it names. */
const ONLY_PUNCTUATION = /^[\s:：.,،–-]*$/u;
const isSameLine = (text: string, from: number, to: number): boolean => {
  const between = text.slice(from, to);
  return !LINE_BREAK.test(between) || ONLY_PUNCTUATION.test(between);
};

/** Returns the index, in pairs, of the first position that starts at or after an offset. */
function firstAtOrAfter(positions: WordPositions, at: number): number {
  let low = 0,
    high = positions.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle * 2]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const MAX_WORD_LENGTH = 40;

/** Decides whether a word counts, by the text between it and the offset and by its own range. */
type WordFilter = (between: string, start: number, end: number) => boolean;

/** Returns where the last word of a role ends, up to `distance` characters before an offset on its line; else -1. */
export function findWordBefore(
  { text, words }: AnalyzedText,
  role: LexiconRole,
  at: number,
  distance: number,
  fits?: WordFilter,
): number {
  const positions = words[role];
  let best = -1;
  for (let k = firstAtOrAfter(positions, at) - 1; k >= 0; k--) {
    const start = positions[k * 2]!,
      end = positions[k * 2 + 1]!;
    if (start < at - distance - MAX_WORD_LENGTH) break;
    if (
      end <= at &&
      end >= at - distance &&
      end > best &&
      isSameLine(text, end, at) &&
      (!fits || fits(text.slice(end, at), start, end))
    )
      best = end;
  }
  return best;
}

/** Returns where the first word of a role starts, up to `distance` characters after an offset on its line; else -1. */
export function findWordAfter(
  { text, words }: AnalyzedText,
  role: LexiconRole,
  at: number,
  distance: number,
  fits?: WordFilter,
): number {
  const positions = words[role];
  for (let k = firstAtOrAfter(positions, at); k * 2 < positions.length; k++) {
    const start = positions[k * 2]!,
      end = positions[k * 2 + 1]!;
    if (start > at + distance) break;
    if (isSameLine(text, at, start) && (!fits || fits(text.slice(at, start), start, end))) return start;
  }
  return -1;
}

export function hasWordWithin({ words }: AnalyzedText, role: LexiconRole, from: number, to: number): boolean {
  const positions = words[role];
  for (let k = firstAtOrAfter(positions, from); k * 2 < positions.length && positions[k * 2]! < to; k++)
    if (positions[k * 2 + 1]! <= to) return true;
  return false;
}
