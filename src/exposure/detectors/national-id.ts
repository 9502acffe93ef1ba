/** Detects national, tax, passport and refugee case numbers, by their name nearby or by an unmistakable shape. */
import { SPACED_SCRIPTS, type Detector, type Match } from '../detector.ts';
import { findWordAfter, findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import { raw } from '../regex-source.ts';
import { luhn } from '../national-ids/checks.ts';
import { findBareNumbers } from './bare-national-id.ts';

/** A run of letters and digits in groups, with at least four digits. */
const CANDIDATE = new RegExp(
  raw`\d{1,2}\/\p{Script=Myanmar}{2,14}(?:\(\p{Script=Myanmar}{1,10}\))?\s?\d{6}` +
    raw`|(?<![\p{L}\p{N}])\d{3}-\d{2}[CcСсЦцНн]\d{5}(?!\p{N})|(?<!\p{L})GHA-\d{9}-\d` +
    raw`|(?<!\p{N})\d{2}\s?\d{2}\s?(?:номер|№)\s?\d{6}(?!\p{N})` +
    raw`|(?<![\p{L}\p{N}])[A-ZА-ЯІЇЄҐ]{2}\s?(?:№\s?)?\d{6}(?![\d\p{Lu}])` +
    raw`|(?<![${SPACED_SCRIPTS}\p{N}@#$_+])(?<![\p{N}+][.,/-])(?:[A-Z]{1,5}[ -]?|[A-Za-z]{1,4})?` +
    raw`\d(?:[ .\-/]{0,1}[A-Z\d]|[a-z](?![a-z])){3,22}(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}@]|-[0-9a-f]{4})` +
    raw`|(?<![${SPACED_SCRIPTS}\p{N}])[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z](?![${SPACED_SCRIPTS}\p{N}])` +
    raw`|(?<![${SPACED_SCRIPTS}\p{N}])[A-Z]{4}\d{6}[A-Z0-9]{3,8}(?![${SPACED_SCRIPTS}\p{N}])` +
    raw`|(?<=is|code)\d{6,12}[A-Z]?\d{0,4}[A-Z]?(?![${SPACED_SCRIPTS}\p{N}])`,
  'gu',
);

/** What may come between the name of a number and the number. */
const NAME_GAP = /^(?:[^\d]{0,42}|[^\n]{0,6}\([^)\n]{0,20}\)[^\n\d]{0,12})$/u;
const SHORT_NAME_GAP =
  /^(?:[^\n\d\p{L}]{1,4}(?:\p{L}{1,9}[^\n\d\p{L}]{1,3}){0,3}|[^\n]{0,6}\([^)\n]{0,20}\)[^\n\d]{0,6})$/u;
const LIST_GAP = /(?:,|and|y|и|و|ve|:)\s?[^\n\d]{0,20}$/iu;
const AFTER_GAP = /^[^\n\d\p{L}]{0,4}(?:\p{L}{1,8}\s{1,2}){0,5}$/u;

const isCapitalized = (text: string, start: number, end: number): boolean =>
  text.slice(start, end) === text.slice(start, end).toUpperCase();

function hasNameBefore(analyzed: AnalyzedText, at: number): boolean {
  const { text } = analyzed;
  return (
    findWordBefore(analyzed, 'id', at, 44, between => NAME_GAP.test(between)) >= 0 ||
    findWordBefore(
      analyzed,
      'shortId',
      at,
      44,
      (between, start, end) =>
        isCapitalized(text, start, end) && text[start - 1] !== '/' && SHORT_NAME_GAP.test(between),
    ) >= 0
  );
}

function hasNameAfter(analyzed: AnalyzedText, at: number): boolean {
  return (
    findWordAfter(analyzed, 'id', at, 40, between => AFTER_GAP.test(between)) >= 0 ||
    findWordAfter(
      analyzed,
      'shortId',
      at,
      40,
      (between, start, end) => isCapitalized(analyzed.text, start, end) && AFTER_GAP.test(between),
    ) >= 0
  );
}

const hasNoDigit = (between: string): boolean => !/\d/.test(between);

/** Shapes without check digits that are distinctive without a name, each with its confidence. */
const DISTINCTIVE_SHAPES: readonly [RegExp, number][] = [
  [/^(?!000|666|9\d\d)\d{3} (?!00)\d{2} (?!0000)\d{4}$/, 0.6],
  [/^\d{1,2}\/\p{Script=Myanmar}{2,14}/u, 0.9],
  [/^\d{3}-\d{2}[CСЦН]\d{5}$/iu, 0.85],
  [/^GHA-\d{9}-\d$/, 0.85],
  [/^\d{2}\s?\d{2}\s?(?:номер|№)/, 0.85],
];
/** A cheap test for a text that may contain one of them. */
const MAY_BE_DISTINCTIVE =
  /\d{3} \d{2} \d{4}|\d\/\p{Script=Myanmar}|\d{3}-\d{2}\p{L}\d{5}|GHA-|\d{2}\s?(?:номер|№)\s?\d{6}/u;
const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/;

const PLAIN_YEAR = /^(?:19|20)\d{2}$/;

/** Whether it counts something: it is round, or the word after it says so. */
const isCount = (analyzed: AnalyzedText, at: number, written: string): boolean =>
  /^\d+$/.test(written) && (/0{4}$/.test(written) || findWordAfter(analyzed, 'counted', at + written.length, 2) >= 0);

/** Scores how likely a candidate is an ID number; 0 for no. */
function scoreCandidate(analyzed: AnalyzedText, at: number, written: string): number {
  if (DATE.test(written)) return 0;
  const byShape = DISTINCTIVE_SHAPES.find(([shape]) => shape.test(written))?.[1] ?? 0;
  if (findWordBefore(analyzed, 'otherNumber', at, 12, hasNoDigit) >= 0) return 0;
  if (isCount(analyzed, at, written)) return 0;
  const digits = written.replace(/\D/g, '').length;
  if (digits >= 4 && (hasNameBefore(analyzed, at) || hasNameAfter(analyzed, at + written.length))) {
    if (PLAIN_YEAR.test(written)) return 0;
    return Math.max(byShape, digits >= 6 || /[A-Z]/i.test(written) ? 0.85 : 0.7);
  }
  if (digits >= 6 && findWordBefore(analyzed, 'id', at, 64, between => LIST_GAP.test(between)) >= 0)
    return Math.max(byShape, 0.7);
  if (digits >= 5 && findWordBefore(analyzed, 'paper', at, 16, hasNoDigit) >= 0) return Math.max(byShape, 0.7);
  return byShape;
}

/** Returns the length of a name in capitals that the pattern took for the start of the number. */
function nameLengthWithin({ words }: AnalyzedText, at: number, written: string): number {
  const letters = /^[A-Z.]{2,5}[ -]/.exec(written)?.[0].length ?? 0;
  if (!letters) return 0;
  for (const role of ['id', 'shortId'] as const)
    for (let k = 0; k < words[role].length; k += 2)
      if (words[role][k] === at && words[role][k + 1]! <= at + letters) return letters;
  return 0;
}

/** "PNR" is a Swedish number as well as a booking, which may have ten digits. */
const isBooking = (analyzed: AnalyzedText, start: number, written: string): boolean =>
  /^\d{10}$/.test(written) && findWordBefore(analyzed, 'booking', start, 14) >= 0 && !luhn(written);

/** The check digit of Hong Kong. */
const BRACKETED_DIGIT = /^\([\dA]\)/;

function findNamed(analyzed: AnalyzedText): Match[] {
  const { text } = analyzed;
  return [...text.matchAll(CANDIDATE)].flatMap(m => {
    const nameLength = nameLengthWithin(analyzed, m.index, m[0]);
    const start = m.index + nameLength;
    const end =
      m.index +
      m[0].length +
      (BRACKETED_DIGIT.exec(text.slice(m.index + m[0].length, m.index + m[0].length + 3))?.[0].length ?? 0);
    const written = text.slice(start, end);
    // "RFC 2119" is no Mexican tax number (RFC).
    if (nameLength && written.replace(/\D/g, '').length < 6) return [];
    if (isBooking(analyzed, start, written)) return [];
    const confidence = scoreCandidate(analyzed, start, written);
    return confidence ? [{ start, end, confidence }] : [];
  });
}

function find(analyzed: AnalyzedText): Match[] {
  const { hasDigits, words, text } = analyzed;
  if (!hasDigits) return [];
  const hasAnyName = words.id.length || words.shortId.length || words.paper.length;
  const named = hasAnyName || MAY_BE_DISTINCTIVE.test(text) ? findNamed(analyzed) : [];
  return [...named, ...findBareNumbers(analyzed)];
}

export const nationalId: Detector = { kind: 'national_id', find };
