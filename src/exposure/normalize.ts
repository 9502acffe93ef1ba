/** One plain form of a text for all detectors, and the way back to the offsets of the text as written. */

export interface NormalizedText {
  text: string;
  /** Offsets in the written text of a piece of the plain one. */
  toOriginal: (start: number, end: number) => { start: number; end: number };
}

/** Written to hide or to order, never to be read: joiners, direction marks, variation selectors, the keycap. */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u20E3\u3164\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/u;

/** What NFKC would take apart or leave in many forms. */
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

/** The value of a decimal digit of any script: their blocks of ten begin at 0 or at 6 of a row of sixteen. */
function toAsciiDigit(code: number): string {
  return String(isDecimalDigit(code & ~15) ? code & 15 : (code & 15) - 6);
}

/** Native digits as ASCII, one code unit for one, so that offsets hold. */
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

/** Characters that are what they are: no invisible, no look-alike, no digit of another script, nothing that NFKC would change. */
const UNCHANGED =
  '\\t\\n\\x20-\\x7E\\u00A1\\u00A7\\u00AB\\u00BB\\u00BF-\\u0131\\u0134-\\u013E\\u0141-\\u0148\\u014A-\\u017E\\u0388-\\u03CE\\u0400-\\u052F\\u0561-\\u0586\\u05D0-\\u05EA\\u0620-\\u064A\\u0671-\\u0674\\u0679-\\u06D4\\u0900-\\u0957\\u0960-\\u0965\\u1000-\\u103F\\u104A-\\u108F\\u1200-\\u137C\\u3001-\\u3035\\u3041-\\u3096\\u30A1-\\u30FA\\u4E00-\\u9FFF\\uAC00-\\uD7A3';
const ALL_UNCHANGED = new RegExp(`^[${UNCHANGED}]*$`);
/** A run that stays; a character with the accents written after it, at most eight; the long vowel mark of katakana stays what it is. */
const CLUSTER = new RegExp(
  `(?:[${UNCHANGED}](?![\\u0300-\\u036F])){1,500}|[^\\p{M}]?[\\u0300-\\u036F]{1,8}|\\r\\n|[\\s\\S]`,
  'gu',
);
const UNCHANGED_RUN = new RegExp(`^[${UNCHANGED}]`);
const KATAKANA = /[\u30A0-\u30FF]\u30FC?$/;

export function normalizeText(written: string): NormalizedText {
  if (ALL_UNCHANGED.test(written)) return { text: written, toOriginal: (start, end) => ({ start, end }) };
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const m of written.matchAll(CLUSTER)) {
    const c = m[0];
    if (UNCHANGED_RUN.test(c) && !/[\u0300-\u036F]/.test(c)) {
      parts.push(c);
      for (let i = m.index; i < m.index + c.length; i++) {
        starts.push(i);
        ends.push(i + 1);
      }
      continue;
    }
    if (INVISIBLE.test(c)) {
      // The keycap and its selector are part of the digit that they stand on.
      if (/[\uFE0F\u20E3]/.test(c) && ends.length) ends[ends.length - 1] = m.index + c.length;
      continue;
    }
    const p =
      c === '\r\n'
        ? '\n'
        : c === '\u30FC' && KATAKANA.test(written.slice(Math.max(0, m.index - 1), m.index))
          ? c
          : c.length > 1 && /[\u0300-\u036F]/.test(c)
            ? c.normalize('NFKC')
            : normalizeChar(c);
    parts.push(p);
    for (let i = 0; i < p.length; i++) {
      starts.push(m.index);
      ends.push(m.index + c.length);
    }
  }
  return { text: parts.join(''), toOriginal: (start, end) => ({ start: starts[start]!, end: ends[end - 1]! }) };
}
