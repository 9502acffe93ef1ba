/** Normalizes a text for the detectors and maps offsets back to the text as written. */

export interface NormalizedText {
  text: string;
  /** Maps a range of the normalized text to offsets in the written text. */
  toOriginal: (start: number, end: number) => { start: number; end: number };
}

/** Characters that only hide or format: joiners, direction marks, variation selectors, the keycap. */
const INVISIBLE = new RegExp(
  '[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E' +
    '\\u2060-\\u206F\\u20E3\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\u{E0000}-\\u{E0FFF}]',
  'u',
);

/** Look-alikes that NFKC would decompose or leave in several forms. */
const LOOKALIKES = new Map(
  Object.entries({
    "'": '\u2018\u2019\u201A\u201B\u2032\u00B4\u02B9\u02BC\u05F3',
    '"': '\u201C\u201D\u201E\u2033\u05F4',
    '-': '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30FC\uFF70\uFF0D',
    '\u00B0': '\u00BA\u02DA',
  }).flatMap(([form, variants]) => [...variants].map(v => [v, form] as const)),
);

const DECIMAL_DIGIT = /^\p{Nd}$/u;
const isDecimalDigit = (code: number): boolean => DECIMAL_DIGIT.test(String.fromCodePoint(code));

/** Converts a decimal digit of any script; Unicode places each block of ten at 0 or at 6 of a row of sixteen. */
function toAsciiDigit(code: number): string {
  return String(isDecimalDigit(code & ~15) ? code & 15 : (code & 15) - 6);
}

/** Converts digits of all scripts to ASCII, one code unit for one, so that offsets stay valid. */
export function toAsciiDigits(text: string): string {
  return text
    .replace(/(?![0-9])[\u0660-\uFFFF]/g, c => (DECIMAL_DIGIT.test(c) ? toAsciiDigit(c.charCodeAt(0)) : c))
    .replace(/\uFF0B/g, '+');
}

function normalizeChar(char: string): string {
  const alike = LOOKALIKES.get(char);
  if (alike !== undefined) return alike;
  const code = char.codePointAt(0)!;
  if (code > 0x7f && code < 0x1d000 && DECIMAL_DIGIT.test(char)) return toAsciiDigit(code);
  return char.normalize('NFKC');
}

/** Characters that need no change: visible, no look-alikes, no digits of another script, stable under NFKC. */
const UNCHANGED = [
  '\\t\\n\\x20-\\x7E\\u00A1\\u00A7\\u00AB\\u00BB\\u00BF-\\u0131\\u0134-\\u013E\\u0141-\\u0148\\u014A-\\u017E', // Latin
  '\\u0388-\\u03CE\\u0400-\\u052F\\u0561-\\u0586', // Greek, Cyrillic, Armenian
  '\\u05D0-\\u05EA\\u0620-\\u064A\\u0671-\\u0674\\u0679-\\u06D4', // Hebrew, Arabic
  '\\u0900-\\u0957\\u0960-\\u0965', // Devanagari
  '\\u1000-\\u103F\\u104A-\\u108F\\u1200-\\u137C', // Burmese, Ethiopic
  '\\u3001-\\u3035\\u3041-\\u3096\\u30A1-\\u30FA\\u4E00-\\u9FFF\\uAC00-\\uD7A3', // Japanese, Chinese, Korean
].join('');
const ALL_UNCHANGED = new RegExp(`^[${UNCHANGED}]*$`);
const UNCHANGED_RUN = new RegExp(`^[${UNCHANGED}]`);
/** An unchanged run, a character with up to eight combining accents, a line break, or any other single character. */
const CLUSTER = new RegExp(
  `(?:[${UNCHANGED}](?![\\u0300-\\u036F])){1,500}|[^\\p{M}]?[\\u0300-\\u036F]{1,8}|\\r\\n|[\\s\\S]`,
  'gu',
);
const COMBINING_ACCENT = /[\u0300-\u036F]/;
const KATAKANA_LONG_VOWEL = '\u30FC';
const KATAKANA = /[\u30A0-\u30FF]\u30FC?$/;
/** The keycap and its variation selector belong to the digit before them. */
const KEYCAP = /[\uFE0F\u20E3]/;

function normalizeCluster(cluster: string, previousChar: string): string {
  if (cluster === '\r\n') return '\n';
  // After katakana the long vowel mark is a letter, elsewhere it is a dash.
  if (cluster === KATAKANA_LONG_VOWEL && KATAKANA.test(previousChar)) return cluster;
  return cluster.length > 1 && COMBINING_ACCENT.test(cluster) ? cluster.normalize('NFKC') : normalizeChar(cluster);
}

export function normalizeText(written: string): NormalizedText {
  if (ALL_UNCHANGED.test(written)) return { text: written, toOriginal: (start, end) => ({ start, end }) };
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of written.matchAll(CLUSTER)) {
    const cluster = match[0];
    const at = match.index;
    if (UNCHANGED_RUN.test(cluster) && !COMBINING_ACCENT.test(cluster)) {
      parts.push(cluster);
      for (let i = at; i < at + cluster.length; i++) {
        starts.push(i);
        ends.push(i + 1);
      }
      continue;
    }
    if (INVISIBLE.test(cluster)) {
      if (KEYCAP.test(cluster) && ends.length) ends[ends.length - 1] = at + cluster.length;
      continue;
    }
    const normalized = normalizeCluster(cluster, written.slice(Math.max(0, at - 1), at));
    parts.push(normalized);
    for (let i = 0; i < normalized.length; i++) {
      starts.push(at);
      ends.push(at + cluster.length);
    }
  }
  return { text: parts.join(''), toOriginal: (start, end) => ({ start: starts[start]!, end: ends[end - 1]! }) };
}
