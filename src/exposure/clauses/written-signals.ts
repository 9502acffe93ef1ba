/** Finds handles, titles in quotation marks, capitalized words, times and years, which need no words of a language. */
import { raw } from '../regex-source.ts';
import { toSignals, type Signals } from './signals.ts';

export interface FoundSignals {
  start: number;
  end: number;
  signals: Signals;
}

const UNITS = 'am|pm|uhr|h(?!\\p{L})|часов|час|год|ساعت|بجے|बजे|点|點|時|时|နာရီ|ሰዓት';
const BEFORE = '\\bat|till|until|a las|las|às|as|à|um|в|о|об|до|с|الساعة|ساعت|saat|jam|pukul|around';
const HOUR = raw`(?:[01]?\d|2[0-4])`;
const CLOCK = new RegExp(
  raw`(?<!\d)${HOUR}(?:[:.h][0-5]\d|\s?(?:${UNITS}))|(?:${BEFORE})\s{1,2}${HOUR}(?![\d%.,]?\d|%)`,
  'giu',
);
const HANDLE = new RegExp(
  raw`(?<![\p{Script=Latin}\p{N}.])@[\p{L}\p{N}_.]{2,30}` +
    raw`|(?<![\p{Script=Latin}\p{N}@./])[a-z][a-z\d]{1,20}(?:[_.]{1,3}[a-z\d]{1,20})+_?(?![\p{Script=Latin}\p{N}./])`,
  'gu',
);
const WORD_OF_TITLE = raw`[\p{L}\p{M}\p{N}._'-]{1,24}`;
const QUOTED = new RegExp(
  raw`["«“„「『]${WORD_OF_TITLE}(?:[ .]${WORD_OF_TITLE}){0,3}["»”“」』]` +
    raw`|(?<![\p{L}\p{N}])'[\p{L}\p{M}\p{N}. _-]{3,30}'(?![\p{L}\p{N}])`,
  'gu',
);
const EQUAL = /=/g;
/** A year before 2020, but no number of a flight. */
const PAST_YEAR = /(?<![\p{L}\d.,:/+-]|[A-Z][A-Z\d]\s)(?:1[4-9]\d\d|20[01]\d)(?![\p{Script=Latin}\d:]|[.,]\d)/gu;
const LOWER_CASE = /\p{Ll}/u;

const PATTERNS: readonly { mayOccur: RegExp; pattern: RegExp; signals: Signals }[] = [
  { mayOccur: /\d/, pattern: CLOCK, signals: toSignals('hour') },
  { mayOccur: /[@_.]/, pattern: HANDLE, signals: toSignals('handle') },
  { mayOccur: /["'«“„「『]/, pattern: QUOTED, signals: toSignals('quoted') },
  { mayOccur: /\d{4}/, pattern: PAST_YEAR, signals: toSignals('past') },
  { mayOccur: /=/, pattern: EQUAL, signals: toSignals('identity') },
];
const CAPITALIZED = toSignals('capitalized');

/** Whether a capitalized word begins at an offset. @param low the text in lower case */
export const isCapitalizedAt = (text: string, low: string, at: number): boolean =>
  text.charCodeAt(at) !== low.charCodeAt(at) && LOWER_CASE.test(text[at + 1] ?? '');

/** @param low the text in lower case */
export function findWritten(text: string, low: string): FoundSignals[] {
  const found: FoundSignals[] = [];
  for (const { mayOccur, pattern, signals } of PATTERNS)
    if (mayOccur.test(text))
      for (const { index, 0: match } of text.matchAll(pattern))
        found.push({ start: index, end: index + match.length, signals });
  if (text !== low)
    for (let i = 0; i < text.length; i++)
      if (isCapitalizedAt(text, low, i)) found.push({ start: i, end: i + 1, signals: CAPITALIZED });
  return found;
}
