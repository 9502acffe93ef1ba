/** Finds national numbers that need no name beside them: by a rare shape and check digits, or as the whole text. */
import { findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import type { Match } from '../detector.ts';
import { NATIONAL_NUMBERS, type NationalNumber } from '../national-ids/numbers.ts';
import { raw } from '../regex-source.ts';

const CANDIDATE = new RegExp(
  raw`(?<![\p{L}\p{N}@#$_+/=.:-])(?<!\p{Sc}\s?)[A-Z]{0,6}(?:[- ]?\d` +
    raw`|[A-Z]\d)(?:[ .\-/:(]{0,1}[A-Z\d+]){4,20}\)?(?![\p{L}\p{N}@%_=]|[-.,/:]\d|[-/]\p{L})`,
  'gu',
);
/** A cheap test for a text that may contain one. */
const MAY_BE_BARE = /\d(?:[ .\-/]?[\dA-Z]){7}|[A-Z]{2,6}\d{4}|[A-Z]\d{6}[\d(]/;
const SEPARATORS = /[ .\-/:()]/g;

interface CompiledNumber {
  number: NationalNumber;
  shape: RegExp;
  grouped: RegExp | undefined;
}

let compiled: readonly CompiledNumber[] | undefined;
const listNumbers = (): readonly CompiledNumber[] =>
  (compiled ??= NATIONAL_NUMBERS.map(number => ({
    number,
    shape: new RegExp(`^(?:${number.shape})$`, 'u'),
    grouped: number.grouped === undefined ? undefined : new RegExp(`^(?:${number.grouped})$`, 'u'),
  })));

let distinctive: readonly CompiledNumber[] | undefined;
const listDistinctive = (): readonly CompiledNumber[] =>
  (distinctive ??= listNumbers().filter(({ number, grouped }) => number.distinctive ?? grouped));

const ONE_DIGIT_REPEATED = /^(\d)\1+$/;
const MIN_LENGTH = 7;

type Evidence = 'distinctive' | 'valid';

/** Judges a number by one entry of the list. */
function judgeAs({ number, shape, grouped }: CompiledNumber, written: string, form: string): Evidence | undefined {
  if (!shape.test(form) || number.check?.(form) === false) return undefined;
  if (grouped?.test(written)) return 'distinctive';
  const isDigitsOnly = /^\d+$/.test(form);
  if (number.distinctive && (!isDigitsOnly || written === form)) return 'distinctive';
  return number.check || !isDigitsOnly ? 'valid' : undefined;
}

function judge(written: string, numbers = listNumbers()): Evidence | undefined {
  const compact = written.replace(SEPARATORS, '');
  if (compact.length < MIN_LENGTH || ONE_DIGIT_REPEATED.test(compact)) return undefined;
  // The sign in Finnish codes tells the century, so it belongs to the number.
  const forms = /^\d{6}[-+]/.test(written) ? [compact, written] : [compact];
  const evidence = numbers.flatMap(number => forms.map(form => judgeAs(number, written, form)));
  return evidence.includes('distinctive') ? 'distinctive' : evidence.find(Boolean);
}

const OTHER_ROLES = ['otherNumber', 'notPhone', 'notPlate', 'phone', 'booking'] as const;
const OTHER_DISTANCE = 30;

/** Whether the words before it say that it is another number. */
const isOtherNumber = (analyzed: AnalyzedText, at: number): boolean =>
  OTHER_ROLES.some(role => findWordBefore(analyzed, role, at, OTHER_DISTANCE, between => !/\d/.test(between)) >= 0);

const MAX_WHOLE_TEXT = 30;
const ONE_NUMBER = /^[A-Z\d](?:[ .\-/:(+]?[A-Z\d]){5,24}\)?$/;
const LABEL_OR_TIME = /[A-Z]:|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:\s|$)|\d:\d{2}$/;

/** Finds the text that is nothing but a number, as an answer in a chat is. */
function findWholeText(text: string): Match[] {
  const trimmed = text.trim();
  const number = trimmed.toUpperCase();
  if (!ONE_NUMBER.test(number) || LABEL_OR_TIME.test(number) || !judge(number)) return [];
  const start = text.indexOf(trimmed);
  return [{ start, end: start + trimmed.length, confidence: 0.6 }];
}

export function findBareNumbers(analyzed: AnalyzedText): Match[] {
  const { text } = analyzed;
  if (text.length < MAX_WHOLE_TEXT && /\d\D{0,4}\d/.test(text)) {
    const whole = findWholeText(text);
    if (whole.length) return whole;
  }
  if (!MAY_BE_BARE.test(text)) return [];
  return [...text.matchAll(CANDIDATE)].flatMap(({ 0: written, index: start }) =>
    !isOtherNumber(analyzed, start) && judge(written, listDistinctive()) === 'distinctive'
      ? [{ start, end: start + written.length, confidence: 0.75 }]
      : [],
  );
}
