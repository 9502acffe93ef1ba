/** A text as the detectors read it: its plain form and where the words of every table stand in it. */
import { Lexicon, lowerCase, type WordPositions } from './lexicon.ts';
import type { LexiconRole } from './lexicons/tables.ts';

export type { LexiconRole };
/** Words by role, as packaged or as written. */
export type LexiconTables = Record<LexiconRole, readonly string[]>;

let lexicon: Lexicon<LexiconRole> | undefined;

export interface AnalyzedText {
  text: string;
  words: Record<LexiconRole, WordPositions>;
  /** Whether it holds an ASCII digit; native ones are ASCII by now. */
  hasDigits: boolean;
}

/** Has to come first; nothing is judged without words. */
export function setLexicon(tables: LexiconTables): void {
  lexicon ??= new Lexicon<LexiconRole>(tables);
}

/** @throws Error before the words are there: an empty answer would say that nothing was found */
export function analyzeText(text: string): AnalyzedText {
  if (!lexicon) throw new Error('the words are not loaded');
  return { text, words: lexicon.find(lowerCase(text)), hasDigits: /\d/.test(text) };
}

const LINE = /[\n\r\u2028\u2029]/;
/** A line may break between a word and what it names, and nothing else stand there. */
const BREAK = /^[\s:：.,،–-]*$/u;
const isSameLine = (text: string, from: number, to: number): boolean => {
  const between = text.slice(from, to);
  return !LINE.test(between) || BREAK.test(between);
};

/** The index, in pairs, of the first place that starts at or after an offset. */
function firstAtOrAfter(places: WordPositions, at: number): number {
  let low = 0,
    high = places.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle * 2]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const MAX_WORD_LENGTH = 40;

/** Where the last word of a table ends that ends at most so many characters before an offset, on its line; -1 for none. `fits` has the say on what stands between. */
export function findWordBefore(
  { text, words }: AnalyzedText,
  role: LexiconRole,
  at: number,
  most: number,
  fits?: (between: string, start: number, end: number) => boolean,
): number {
  const places = words[role];
  let best = -1;
  for (let k = firstAtOrAfter(places, at) - 1; k >= 0; k--) {
    const start = places[k * 2]!,
      end = places[k * 2 + 1]!;
    if (start < at - most - MAX_WORD_LENGTH) break;
    if (
      end <= at &&
      end >= at - most &&
      end > best &&
      isSameLine(text, end, at) &&
      (!fits || fits(text.slice(end, at), start, end))
    )
      best = end;
  }
  return best;
}

/** Where the first word of a table starts within so many characters after an offset, on its line; -1 for none. */
export function findWordAfter(
  { text, words }: AnalyzedText,
  role: LexiconRole,
  at: number,
  most: number,
  fits?: (between: string, start: number, end: number) => boolean,
): number {
  const places = words[role];
  for (let k = firstAtOrAfter(places, at); k * 2 < places.length && places[k * 2]! <= at + most; k++)
    if (
      isSameLine(text, at, places[k * 2]!) &&
      (!fits || fits(text.slice(at, places[k * 2]!), places[k * 2]!, places[k * 2 + 1]!))
    )
      return places[k * 2]!;
  return -1;
}

/** Whether a word of a table stands within a stretch. */
export function hasWordWithin({ words }: AnalyzedText, role: LexiconRole, from: number, to: number): boolean {
  const places = words[role];
  for (let k = firstAtOrAfter(places, from); k * 2 < places.length && places[k * 2]! < to; k++)
    if (places[k * 2 + 1]! <= to) return true;
  return false;
}

/** How many words of a table stand within a stretch, each start once. */
export function countWordsWithin({ words }: AnalyzedText, role: LexiconRole, from: number, to: number): number {
  const places = words[role];
  let count = 0,
    last = -1;
  for (let k = firstAtOrAfter(places, from); k * 2 < places.length && places[k * 2]! < to; k++)
    if (places[k * 2]! !== last) {
      last = places[k * 2]!;
      count++;
    }
  return count;
}
