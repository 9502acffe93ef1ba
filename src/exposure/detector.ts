/** Defines what a detector takes and returns, with helpers that detectors share. */
import type { CountryCode } from 'libphonenumber-js';
import type { AnalyzedText } from './analyzed-text.ts';
import type { PiiKind } from './kinds.ts';
import { normalizeText } from './normalize.ts';
import { scriptClass } from './regex-source.ts';

/** What the page or the browser says about a text; never trusted alone. */
export interface DetectionHints {
  /** ISO 3166 codes of countries whose phone numbers may be written without a country code. */
  countries?: CountryCode[];
  /** BCP 47 language of the text, if known; detectors that are disabled for it are skipped. */
  language?: string;
}

/** A range of the normalized text, `end` exclusive. */
export interface Match {
  start: number;
  end: number;
  confidence: number;
}

export interface Detector {
  kind: PiiKind;
  /** Finds whole clauses, which may contain matches of other detectors; all others own their characters. */
  clause?: true;
  find: (analyzed: AnalyzedText, hints: DetectionHints) => Match[];
}

const LINE_BREAK = /[\n\r\u2028\u2029]/;

/** Returns up to `length` characters of the same line before an offset. */
export function textBefore(text: string, at: number, length: number): string {
  const near = text.slice(Math.max(0, at - length), at);
  for (let i = near.length - 1; i >= 0; i--) if (LINE_BREAK.test(near[i]!)) return near.slice(i + 1);
  return near;
}

/** Returns up to `length` characters of the same line after an offset. */
export function textAfter(text: string, at: number, length: number): string {
  const near = text.slice(at, at + length);
  const end = near.search(LINE_BREAK);
  return end < 0 ? near : near.slice(0, end);
}

/** Letters that a code must not touch; scripts without spaces between words are left out. */
export const SPACED_SCRIPTS = scriptClass(
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Armenian',
  'Georgian',
);

const ALPHABETIC = `[${scriptClass('Latin', 'Cyrillic', 'Greek', 'Armenian', 'Georgian')}]`;
const STARTS_ALPHABETIC = new RegExp(`^${ALPHABETIC}`, 'u');
const ENDS_ALPHABETIC = new RegExp(`${ALPHABETIC}$`, 'u');
/** Arabic and Hebrew join small words to the next one, so a short word must match whole, with or without them. */
const SHORT_WORD = /^[\p{Script=Arabic}\p{Script=Hebrew}]{1,4}$/u;
const JOINED_PREFIX = '(?<![\\p{L}\\p{N}])[وفبل]{0,1}';
const WORD_START = '(?<![\\p{L}\\p{N}])';
const WORD_END = '(?!\\p{L})';
const ANY_ENDING = '\\p{L}{0,12}';

const escapeWord = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[\\s_]{1,3}');

/** Returns the pattern around a word: what must precede and follow it, with `#` for the word itself. */
function wordFrame(stem: string, allowsEndings: boolean): string {
  const short = SHORT_WORD.test(stem);
  const start = short ? JOINED_PREFIX : STARTS_ALPHABETIC.test(stem) ? WORD_START : '';
  const end = allowsEndings ? ANY_ENDING : short || ENDS_ALPHABETIC.test(stem) ? WORD_END : '';
  return `${start}#${end}`;
}

/** Builds a regex source for any of some words, whole in scripts that separate words; a final `*` allows endings. */
export function wordAlternation(words: readonly string[]): string {
  const stemsByFrame = new Map<string, string[]>();
  // The text is searched in its normalized form, so the words are normalized too.
  const normalized = [...new Set(words)].map(word => normalizeText(word).text);
  for (const word of normalized.sort((a, b) => b.length - a.length)) {
    const stem = word.replace(/\*$/, '');
    const frame = wordFrame(stem, word.endsWith('*'));
    stemsByFrame.set(frame, [...(stemsByFrame.get(frame) ?? []), escapeWord(stem)]);
  }
  const alternatives = [...stemsByFrame].map(([frame, stems]) => frame.replace('#', () => `(?:${stems.join('|')})`));
  return `(?:${alternatives.join('|')})`;
}

export const findMatches = (text: string, pattern: RegExp, confidence: number): Match[] =>
  [...text.matchAll(pattern)].map(m => ({ start: m.index, end: m.index + m[0].length, confidence }));
