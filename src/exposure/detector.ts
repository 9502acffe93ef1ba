/** What a detector is given and gives back; offsets are those of the plain text. */
import type { CountryCode } from 'libphonenumber-js';
import type { PiiKind } from './kinds.ts';
import { normalizeText } from './normalize.ts';
import type { AnalyzedText } from './analyzed-text.ts';

/** What a page may really know; nothing here is trusted alone. */
export interface DetectionHints {
  /** ISO 3166 codes in which a number without a country code may be written. */
  countries?: CountryCode[];
  /** BCP 47 language of the text, where the page says one; kinds that are off for it are left out. */
  language?: string;
}

export interface Match {
  start: number;
  end: number;
  confidence: number;
}

export interface Detector {
  kind: PiiKind;
  /** A clause may hold other pieces; identifiers own their characters. */
  clause?: true;
  find: (reading: AnalyzedText, hints: DetectionHints) => Match[];
}

const LINE = /[\n\r\u2028\u2029]/;

/** What stands on the same line before an offset, at most `most` characters. */
export function textBefore(text: string, at: number, most: number): string {
  const near = text.slice(Math.max(0, at - most), at);
  for (let i = near.length - 1; i >= 0; i--) if (LINE.test(near[i]!)) return near.slice(i + 1);
  return near;
}

/** What stands on the same line after an offset. */
export function textAfter(text: string, at: number, most: number): string {
  const near = text.slice(at, at + most);
  const end = near.search(LINE);
  return end < 0 ? near : near.slice(0, end);
}

const escapeWord = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[\\s_]{1,3}');
const ALPHABETIC = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Armenian}\\p{Script=Georgian}]';
const STARTS_ALPHABETIC = new RegExp(`^${ALPHABETIC}`, 'u');
const ENDS_ALPHABETIC = new RegExp(`${ALPHABETIC}$`, 'u');
/** A short word of a script that joins small words in front is a whole word, too, with or without them. */
const SHORT_WORD = /^[\p{Script=Arabic}\p{Script=Hebrew}]{1,4}$/u;
const JOINED_PREFIX = '(?<![\\p{L}\\p{N}])[وفبل]{0,1}';
const WORD_START = '(?<![\\p{L}\\p{N}])',
  WORD_END = '(?!\\p{L})';

/** Regex source of any of some words: whole words where the script parts words by spaces. A `*` at the end allows endings. */
export function wordAlternation(words: readonly string[]): string {
  const shapes = new Map<string, string[]>();
  // The text is searched in its plain form, so the words are, too.
  for (const w of [...new Set(words)].map(word => normalizeText(word).text).sort((a, b) => b.length - a.length)) {
    const stem = w.replace(/\*$/, '');
    const short = SHORT_WORD.test(stem);
    const shape = `${short ? JOINED_PREFIX : STARTS_ALPHABETIC.test(stem) ? WORD_START : ''}#${w.endsWith('*') ? '\\p{L}{0,12}' : short || ENDS_ALPHABETIC.test(stem) ? WORD_END : ''}`;
    shapes.set(shape, [...(shapes.get(shape) ?? []), escapeWord(stem)]);
  }
  return `(?:${[...shapes].map(([shape, stems]) => shape.replace('#', () => `(?:${stems.join('|')})`)).join('|')})`;
}

/** A letter that a code does not stand against; scripts without spaces have none. */
export const SPACED_SCRIPTS =
  '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Armenian}\\p{Script=Georgian}';

export const findMatches = (text: string, re: RegExp, confidence: number): Match[] =>
  [...text.matchAll(re)].map(m => ({ start: m.index, end: m.index + m[0].length, confidence }));
