/** E-mail addresses, also hidden from robots. */
import { wordAlternation, findMatches, type Detector } from '../detector.ts';
import { AT, DOT } from '../lexicons/email.ts';

// Bounded on both sides, so that a long run without @ costs no more than its length.
const EMAIL =
  /(?<![\p{Script=Latin}0-9._%+@-])[\p{Script=Latin}0-9_%+-](?:[\p{Script=Latin}0-9._%+'-]{0,62}[\p{Script=Latin}0-9_%+-])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}(?:[a-z]{2,24}(?![\p{Script=Latin}\p{N}-])|\p{L}{2,24}(?![\p{L}\p{N}-]))/giu;
/** In other scripts, too. */
const NATIVE =
  /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}-])/gu;

/** Hidden ones are Latin letters among words of any script. */
const local = '(?<![a-z0-9._%+@-])[a-z0-9](?:[a-z0-9._%+-]{0,40}[a-z0-9])?';
/** No domain is named like this; «we met at the dot org office» is no address. */
const label = '(?!(?:the|a|an|our|my|this|that|la|el|le|der|die|das)(?![a-z]))[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?';
const at = wordAlternation(AT);
const dot = wordAlternation(DOT);
const han = '(?:艾特|圈a|小老鼠)',
  hanDot = '[点點]';
const bracket = (inner: string) => `\\s{0,2}[(\\[{<«*_-]{1,2}\\s?${inner}\\s?[)\\]}>»*_-]{1,2}\\s{0,2}`;
const dotted = `(?:${bracket(`(?:${dot}|\\.)`)}|\\s{1,2}${dot}\\s{1,2}|\\s{0,2}${hanDot}\\s{0,2})`;
const point = `(?:${dotted}|\\s?\\.\\s?)`;
const end = '[a-z]{2,18}(?![a-z0-9])';
const front = `${local}(?:${dotted}[a-z0-9]{1,24}){0,2}`;
/** With the sign in brackets, or spaced out, the points may be plain. */
const BRACKETED = new RegExp(
  `${front}(?:${bracket(`(?:${at}|@)`)}|\\s{1,2}@\\s{1,2})(?:${label}${point}){1,4}${end}`,
  'giu',
);
/** With the sign as a bare word, a point must be a word too, or the domain be written as one. */
const WORDS = new RegExp(
  `${front}(?:\\s{1,2}${at}\\s{1,2}|\\s{0,2}${han}\\s{0,2})(?:${label}${dotted}){1,4}${end}`,
  'giu',
);
const DOMAIN = new RegExp(
  `${front}(?:\\s{1,2}${at}\\s{1,2}|\\s{0,2}${han}\\s{0,2})(?:gmail|protonmail|proton|outlook|yahoo|hotmail|icloud|tutanota|tuta|riseup|yandex|mail|gmx|ukr)\\.(?:com|org|net|me|info|ru|io|de|fr|br)(?![a-z0-9])`,
  'giu',
);
/** The sign alone, the points in words. */
const MIXED = new RegExp(`${front}\\s?@\\s?(?:${label}${dotted}){1,4}${end}`, 'giu');

/** The sign in brackets or apart: the words themselves are looked up before. */
const SIGN_APART = /[(\[{<«*_-]\s?[@\p{L}]|\s@\s/u;

export const email: Detector = {
  kind: 'email',
  find: ({ text, words }) => {
    const sign = text.includes('@'),
      spelt = words.at.length > 0,
      dots = words.dot.length > 0;
    return [
      ...(sign ? [...findMatches(text, EMAIL, 0.95), ...findMatches(text, NATIVE, 0.9)] : []),
      ...((sign || spelt) && SIGN_APART.test(text) ? findMatches(text, BRACKETED, 0.9) : []),
      ...(dots && spelt ? findMatches(text, WORDS, 0.85) : []),
      ...(spelt && text.includes('.') ? findMatches(text, DOMAIN, 0.8) : []),
      ...(dots && sign ? findMatches(text, MIXED, 0.85) : []),
    ];
  },
};
