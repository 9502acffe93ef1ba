/** One plain form of a text for all detectors, and the way back to the offsets of the text as written. */

export interface Plain {
  text: string;
  /** Offsets in the written text of a piece of the plain one. */
  back: (start: number, end: number) => { start: number; end: number };
}

/** Written to hide or to order, never to be read: joiners, direction marks, variation selectors, the keycap. */
const INVISIBLE = /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u20E3\u3164\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/u;

/** What NFKC would take apart or leave in many forms. */
const ALIKE = new Map(Object.entries({
  "'": '\u2018\u2019\u201A\u201B\u2032\u00B4\u02B9\u02BC\u05F3', '"': '\u201C\u201D\u201E\u2033\u05F4', '-': '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30FC\uFF70\uFF0D', '\u00B0': '\u00BA\u02DA',
}).flatMap(([plain, forms]) => [...forms].map(f => [f, plain] as const)));

const DECIMAL = /^\p{Nd}$/u;
const decimal = (code: number): boolean => DECIMAL.test(String.fromCodePoint(code));

/** The value of a decimal digit of any script: their blocks of ten begin at 0 or at 6 of a row of sixteen. */
function digit(code: number): string {
  return String(decimal(code & ~15) ? code & 15 : (code & 15) - 6);
}

/** Native digits as ASCII, one code unit for one, so that offsets hold. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])[\u0660-\uFFFF]/g, c => (DECIMAL.test(c) ? digit(c.charCodeAt(0)) : c)).replace(/\uFF0B/g, '+');
}

function plainOf(char: string): string {
  const alike = ALIKE.get(char);
  if (alike !== undefined) return alike;
  const code = char.codePointAt(0)!;
  if (code > 0x7f && code < 0x1d000 && DECIMAL.test(char)) return digit(code);
  return char.normalize('NFKC');
}

/** A character with the accents written after it, at most eight; the long vowel mark of katakana stays what it is. */
const CLUSTER = /[^\p{M}]?[\u0300-\u036F]{1,8}|\r\n|[\s\S]/gu;
const KATAKANA = /[\u30A0-\u30FF]\u30FC?$/;

export function plain(written: string): Plain {
  if (/^[\t\n\x20-\x7E]*$/.test(written)) return { text: written, back: (start, end) => ({ start, end }) };
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const m of written.matchAll(CLUSTER)) {
    const c = m[0];
    if (INVISIBLE.test(c)) {
      // The keycap and its selector are part of the digit that they stand on.
      if (/[\uFE0F\u20E3]/.test(c) && ends.length) ends[ends.length - 1] = m.index + c.length;
      continue;
    }
    const p = c === '\r\n' ? '\n' : c === '\u30FC' && KATAKANA.test(written.slice(Math.max(0, m.index - 1), m.index)) ? c : c.length > 1 && /[\u0300-\u036F]/.test(c) ? c.normalize('NFKC') : plainOf(c);
    parts.push(p);
    for (let i = 0; i < p.length; i++) {
      starts.push(m.index);
      ends.push(m.index + c.length);
    }
  }
  return { text: parts.join(''), back: (start, end) => ({ start: starts[start]!, end: ends[end - 1]! }) };
}
