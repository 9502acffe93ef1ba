/** E-mail addresses, also hidden from robots. */
import { anyOf, hits, type Detector } from '../detector.ts';
import { AT, DOT } from '../words/email.ts';

// Bounded on both sides, so that a long run without @ costs no more than its length.
const EMAIL = /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}_%+-](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}_%+-])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}-])/gu;

const local = '(?<![\\p{L}\\p{N}._%+@-])[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._%+-]{0,40}[\\p{L}\\p{N}])?';
/** No domain is named like this; «we met at the dot org office» is no address. */
const label = '(?!(?:the|a|an|our|my|this|that|la|el|le|der|die|das)(?!\\p{L}))[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,30}[\\p{L}\\p{N}])?';
const at = anyOf(AT);
const dot = anyOf(DOT);
const bracket = (inner: string) => `\\s{0,2}[(\\[{<]\\s?${inner}\\s?[)\\]}>]\\s{0,2}`;
const point = `(?:${bracket(`(?:${dot}|\\.)`)}|\\s{1,2}${dot}\\s{1,2}|\\s?\\.\\s?)`;
const dotted = `(?:${bracket(`(?:${dot}|\\.)`)}|\\s{1,2}${dot}\\s{1,2})`;
const top = '\\p{L}{2,18}(?![\\p{L}\\p{N}])';
/** With the sign in brackets, or spaced out, the points may be plain. */
const BRACKETED = new RegExp(`${local}(?:${bracket(`(?:${at}|@)`)}|\\s{1,2}@\\s{1,2})(?:${label}${point}){1,4}${top}`, 'giu');
/** With the sign as a bare word, a point must be a word too. */
const WORDS = new RegExp(`${local}(?:${dotted}${label}){0,2}\\s{1,2}${at}\\s{1,2}(?:${label}${dotted}){1,4}${top}`, 'giu');
/** The sign alone, the points in words. */
const MIXED = new RegExp(`${local}\\s?@\\s?(?:${label}${dotted}){1,4}${top}`, 'giu');

/** The sign in brackets or apart: the words themselves are looked up before. */
const SIGN_APART = /[(\[{<]\s?[@\p{L}]|\s@\s/u;

export const email: Detector = {
  kind: 'email',
  find: ({ text, words }) => {
    const sign = text.includes('@'), spelt = words.at.length > 0;
    return [
      ...(sign ? hits(text, EMAIL, 0.95) : []),
      ...((sign || spelt) && SIGN_APART.test(text) ? hits(text, BRACKETED, 0.9) : []),
      ...(words.dot.length && spelt ? hits(text, WORDS, 0.85) : []),
      ...(words.dot.length && sign ? hits(text, MIXED, 0.85) : []),
    ];
  },
};
