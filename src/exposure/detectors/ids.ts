/** National, tax, passport and refugee-case numbers: by their name beside them, or by a shape that is theirs alone. */
import { SPACED_SCRIPTS, type Detector, type Match } from '../detector.ts';
import { findWordAfter, findWordBefore, type AnalyzedText } from '../analyzed-text.ts';

/** A run of letters and digits in groups, with at least four digits. */
const CANDIDATE = new RegExp(
  `\\d{1,2}\\/[\\p{Script=Myanmar}]{2,12}\\([\\p{Script=Myanmar}]{1,8}\\)\\s?\\d{6}|(?<![\\p{L}\\p{N}])[A-ZА-ЯІЇЄҐ]{2}\\s?(?:№\\s?)?\\d{6}(?!\\d)|(?<![${SPACED_SCRIPTS}\\p{N}@#$_+])(?<![\\p{N}+][.,/-])(?:[A-Z]{1,5}[ -]?|[A-Za-z]{1,4})?\\d(?:[ .\\-/]{0,1}[A-Z\\d]|[a-z](?![a-z])){3,22}(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}@]|-[0-9a-f]{4})|(?<![${SPACED_SCRIPTS}\\p{N}])[A-Z]{6}\\d{2}[A-Z]\\d{2}[A-Z]\\d{3}[A-Z](?![${SPACED_SCRIPTS}\\p{N}])|(?<![${SPACED_SCRIPTS}\\p{N}])[A-Z]{4}\\d{6}[A-Z0-9]{3,8}(?![${SPACED_SCRIPTS}\\p{N}])|(?<=is|code)\\d{6,12}[A-Z]?\\d{0,4}[A-Z]?(?![${SPACED_SCRIPTS}\\p{N}])`,
  'gu',
);

/** What may stand between a name and its number. */
const GAP = /^(?:[^\d]{0,42}|[^\n]{0,6}\([^)\n]{0,20}\)[^\n\d]{0,12})$/u;
const SHORT_GAP = /^(?:[^\n\d\p{L}]{1,4}(?:\p{L}{1,9}[^\n\d\p{L}]{1,3}){0,3}|[^\n]{0,6}\([^)\n]{0,20}\)[^\n\d]{0,6})$/u;
const LIST_GAP = /(?:,|and|y|и|و|ve|:)\s?[^\n\d]{0,20}$/iu;
const LINK = /^[^\n\d\p{L}]{0,4}(?:\p{L}{1,8}\s{1,2}){0,5}$/u;

const named = (reading: AnalyzedText, at: number): boolean =>
  findWordBefore(reading, 'id', at, 44, between => GAP.test(between)) >= 0 ||
  findWordBefore(
    reading,
    'shortId',
    at,
    44,
    (between, start, end) =>
      capital(reading.text, start, end) && reading.text[start - 1] !== '/' && SHORT_GAP.test(between),
  ) >= 0;
const namedAfter = (reading: AnalyzedText, at: number): boolean =>
  findWordAfter(reading, 'id', at, 40, between => LINK.test(between)) >= 0 ||
  findWordAfter(
    reading,
    'shortId',
    at,
    40,
    (between, start, end) => capital(reading.text, start, end) && LINK.test(between),
  ) >= 0;
const capital = (text: string, start: number, end: number): boolean =>
  text.slice(start, end) === text.slice(start, end).toUpperCase();
const noDigit = (between: string): boolean => !/\d/.test(between);

/** Shapes that no other number has, or with so strict a check that a name is not needed. */
const ALONE: [RegExp, number][] = [
  [/^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/, 0.75],
  [/^(?!000|666|9\d\d)\d{3} (?!00)\d{2} (?!0000)\d{4}$/, 0.6],
  [/^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/, 0.9],
  [/^[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d$/, 0.9],
  [/^\d{3}\.\d{3}\.\d{3}-\d{2}$/, 0.85],
  [/^756\.\d{4}\.\d{4}\.\d{2}$/, 0.9],
  [/^\d{5}-\d{7}-\d$/, 0.85],
  [/^\d{1,2}\/\p{Script=Myanmar}{2,12}\(/u, 0.9],
  [/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/, 0.85],
];
/** What one of them begins with, anywhere in a text. */
const ANY_ALONE =
  /\d{3}[- ]\d{2}[- ]\d{4}|[A-Z]{4}\d{2}|[A-Z]{6}\d{2}|\d{3}\.\d{3}\.\d{3}-|756\.\d|\d{5}-\d{7}-|\d{1,2}\/\p{Script=Myanmar}|\d{17}/u;
const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/;

function sure(reading: AnalyzedText, at: number, written: string): number {
  const digits = written.replace(/\D/g, '').length;
  if (DATE.test(written)) return 0;
  const strict = ALONE.find(([shape]) => shape.test(written))?.[1] ?? 0;
  if (findWordBefore(reading, 'otherNumber', at, 12, noDigit) >= 0) return 0;
  if (digits >= 4 && (named(reading, at) || namedAfter(reading, at + written.length))) {
    const plain = /^(?:19|20)\d{2}$/.test(written);
    return plain ? 0 : Math.max(strict, digits >= 6 || /[A-Z]/i.test(written) ? 0.85 : 0.7);
  }
  if (digits >= 6 && findWordBefore(reading, 'id', at, 64, between => LIST_GAP.test(between)) >= 0)
    return Math.max(strict, 0.7);
  if (digits >= 5 && findWordBefore(reading, 'paper', at, 16, noDigit) >= 0) return Math.max(strict, 0.7);
  return strict;
}

/** A name in capitals that the pattern took for a part of the number. */
function nameInside({ words }: AnalyzedText, at: number, written: string): number {
  const letters = /^[A-Z.]{2,5}[ -]/.exec(written)?.[0].length ?? 0;
  if (!letters) return 0;
  for (const role of ['id', 'shortId'] as const)
    for (let k = 0; k < words[role].length; k += 2)
      if (words[role][k] === at && words[role][k + 1]! <= at + letters) return letters;
  return 0;
}

function find(reading: AnalyzedText): Match[] {
  const { hasDigits: digits, words, text } = reading;
  if (!digits || !(words.id.length || words.shortId.length || words.paper.length || ANY_ALONE.test(text))) return [];
  return [...text.matchAll(CANDIDATE)].flatMap(m => {
    const start = m.index + nameInside(reading, m.index, m[0]),
      end = m.index + m[0].length;
    // «RFC 2119» is no tax number.
    const confidence =
      start > m.index && text.slice(start, end).replace(/\D/g, '').length < 6
        ? 0
        : sure(reading, start, text.slice(start, end));
    return confidence ? [{ start, end, confidence }] : [];
  });
}

export const ids: Detector = { kind: 'national_id', find };
