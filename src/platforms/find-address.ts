/**
 * Finds addresses in a text of strangers, so that it cannot send anyone anywhere: hosts in any script, with any sign
 * that browsers or people read as a dot, encoded, written to slip past filters, or bare IP addresses.
 */
import { TOP_LEVEL_DOMAINS } from './top-level-domains.ts';

const SCHEME = new RegExp(
  [
    String.raw`\/\/`,
    String.raw`\bh(?:tt|xx)ps?\s*:\s*\/|\bhxxps?\b`,
    String.raw`\b(?:javascript|vbscript)\s*:`,
    String.raw`\b(?:mailto|magnet|view-source|about|blob|intent):[^\s\d]`,
    String.raw`\bdata:[a-z]*[\/,;]`,
    String.raw`\b(?:tel|sms|smsto|callto|facetime):[+\d]`,
  ].join('|'),
  'iu',
);

const IP_ADDRESS = new RegExp(
  [
    String.raw`\d+[.。]\d+[.。]\d+[.。]\d+`,
    String.raw`\b(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}\b|\b[0-9a-f]{1,4}::|::[0-9a-f]{1,4}\b`,
    String.raw`\b0x[0-9a-f]{8}\b`,
  ].join('|'),
  'iu',
);

/** The name of a Tor onion service without its ending. */
const ONION_NAME = /(?<![a-z0-9])[a-z2-7]{56}(?![a-z0-9])/i;

/** A dot as written against filters: `evil[.]example`, `evil (dot) example`. */
const BRACKETED_DOT = /\s*[[({]\s*(?:\.|dot)\s*[\])}]\s*/giu;

/** Signs that look like a dot, although browsers do not take them for one. */
const LOOKALIKE_DOTS = '\u00B7\u0387\u2022\u2027\u2219\u22C5\u2E31\u2E33\u30FB\uA4F8';

/** Of a label: letters with their marks, digits, and the emoji that some registries accept. */
const LABEL_SIGN = String.raw`[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_-]`;

/** The end of one label, what separates it from the next, and the next. */
const LABELS = new RegExp(String.raw`${LABEL_SIGN}(?<dot>\s?[.。${LOOKALIKE_DOTS}])(?=(?<next>${LABEL_SIGN}+))`, 'giu');
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const decodePercent = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, encoded => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });

const unifyCharacters = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');

/** Makes different ways to write the same address alike, as a browser does that is given one. */
const normalize = (text: string): string =>
  unifyCharacters(decodePercent(decodePercent(unifyCharacters(text))))
    .replace(BRACKETED_DOT, '.')
    .toLowerCase();

function isNextLabelOfHost(dot: string, next: string): boolean {
  if (next.startsWith('xn--')) return true;
  if (dot === '.') return /[\p{L}\p{M}]{2}/u.test(next);
  if (!TOP_LEVEL_DOMAINS.has(next)) return false;
  // Elsewhere than in a host these signs separate words and, in French and Catalan, endings: "étudiant·es".
  return dot === '。' || (!CJK.test(next) && (next.length > 2 || !/^[a-z]+$/.test(next)));
}

/** @returns the first address in the text, normalized; undefined if there is none */
export function findAddress(text: string): string | undefined {
  const plain = normalize(text);
  const found = plain.includes('@')
    ? '@'
    : [SCHEME, IP_ADDRESS, ONION_NAME].map(sign => sign.exec(plain)?.[0]).find(Boolean);
  if (found) return found;
  for (const { 0: end, index, groups } of plain.matchAll(LABELS)) {
    const { dot = '', next = '' } = groups ?? {};
    if (!isNextLabelOfHost(dot, next)) continue;
    return `${plain.slice(0, index).split(/\s/u).at(-1)}${end}${next}`;
  }
  return undefined;
}
