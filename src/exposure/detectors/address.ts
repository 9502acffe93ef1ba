/** Detects postal addresses: street words beside numbers, post boxes, and what follows "I live at". */
import { findWordAfter, findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import { wordAlternation, type Detector, type Match } from '../detector.ts';
import { NO_STREET } from '../lexicons/address.ts';
import { DIGIT_SHAPES, type DigitShape } from './address-digit-shapes.ts';
import { matchShape } from './address-matching.ts';
import { listDates } from './calendar-dates.ts';
import { raw } from '../regex-source.ts';
import type { AddressShape } from './address-patterns.ts';
import { NO_NUMBER_SHAPE, WORD_SHAPES, type WordShape } from './address-word-shapes.ts';

type Range = readonly [start: number, end: number];

const NO_NUMBER = /(?<![\p{L}\p{N}])[sS]\/[nN](?!\p{L})/gu;
const NO_NUMBER_FOLLOWS = /^\D{1,60}[sS]\/[nN]/;
/** How many characters around a street word a number may be away. */
const NEAR_DIGITS = 90;
const NEAR_DIGITS_AFTER = 150;

const NOT_AN_ADDRESS = new RegExp(`^(?:\\d{1,4}\\s)?(?:${wordAlternation(NO_STREET)})`, 'iu');
const COUNTED_AFTER = new RegExp(
  "^\\s{0,2}(?:am|pm|a\\.m|p\\.m|o'clock|uhr|h\\b|hrs|hours|minutes|min\\b|people|km|kg|%|years|days|°\\s?[CF]\\b" +
    '|час|год|лет|минут|ساعة|دقيقة|نفر|سال|年|月|日|时|時|点|點|人|名|次|件|시|월|일|명)',
  'iu',
);
const ENDS_WITH_YEAR = /(?:^|\D)(?:19|20)\d{2}$/;
const CAPITAL_OR_NATIVE = /\p{Lu}|\P{ASCII}/u;

/** Postcode, town and country after the street, as long as they are written like names. */
const TOWN = new RegExp(
  `^(?:[ ,.\\n-]{1,4}(?:[A-Z]{1,3}-)?\\d{4,6}(?:[ -]\\d{2,4})?(?!\\d))?` +
    `(?:(?:,|,?\\s?\\n,?)?\\s{1,2}\\p{Lu}[\\p{L}\\p{M}'()-]{1,24}){0,4}(?:,?[ \\n]{1,3}\\d{4,6}(?![\\d:.]))?`,
  'u',
);
const MAX_TOWN = 90;

/** Cuts off the punctuation at both ends, which belongs to the sentence. */
function trimPunctuation(text: string, match: Match): Match {
  const piece = text.slice(match.start, match.end);
  return {
    ...match,
    start: match.start + (/^[\s,.:]+/.exec(piece)?.[0].length ?? 0),
    end: match.end - (/[\s,;-]+$/.exec(piece)?.[0].length ?? 0),
  };
}

const isPlausible = (text: string, { start, end }: Match): boolean =>
  end - start > 3 && !NOT_AN_ADDRESS.test(text.slice(start, end)) && !COUNTED_AFTER.test(text.slice(end, end + 12));

/** Whether all it has is the day of a date: “the passage from 1 July”, unlike “Avenida 9 de Julio”. */
const endsInDate = (analyzed: AnalyzedText, { start, end }: Match): boolean =>
  !/\p{Lu}|\d\D+\d/u.test(analyzed.text.slice(start, end)) &&
  listDates(analyzed).some(date => date.start < end && end < date.end);

const isSameClause = (between: string): boolean => !/[.,;!?\n。，；！？]/.test(between);

/** Words for living somewhere, after which it is a home all the same. */
const HOME = new RegExp(
  raw`liv(?:e|ing)|home|viv|mor[oa]|habit|жив|мешк|أسكن|ساكن|بيت|زندگی|خانه|otur|yaşı|evi|tinggal|rumah|住|家` +
    raw`|रह|घर|رہ|گھر|နေ|အိမ်|እኖር|ቤቴ`,
  'iu',
);
/** Whether it is the address of a public body, which the text names right before it or at its start. */
function isOfPublicOffice(analyzed: AnalyzedText, { start }: Match): boolean {
  if (HOME.test(analyzed.text.slice(Math.max(0, start - MAX_HOME_DISTANCE), start))) return false;
  return (
    findWordBefore(analyzed, 'publicOffice', start, MAX_OFFICE_DISTANCE, isSameClause) >= 0 ||
    findWordAfter(analyzed, 'publicOffice', start, 1) >= 0
  );
}
const MAX_HOME_DISTANCE = 70;
const MAX_OFFICE_DISTANCE = 30;

/** Merges matches that touch, and adds the town after each. */
function mergeAdjacent(text: string, found: Match[]): Match[] {
  const merged: Match[] = [];
  for (const match of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (
      last &&
      match.start <= last.end + 3 &&
      /^[\s,.،၊፣、-]{0,3}$/.test(text.slice(last.end, Math.max(last.end, match.start)))
    ) {
      last.end = Math.max(last.end, match.end);
      last.confidence = Math.max(last.confidence, match.confidence);
    } else merged.push({ ...match });
  }
  return merged.map(match => {
    const town = TOWN.exec(text.slice(match.end, match.end + MAX_TOWN))![0];
    return { ...match, end: match.end + town.trimEnd().length };
  });
}

/** Needs a word of four letters before it, since a full stop after a short one marks an abbreviation. */
const SENTENCE_END = /(?<=[^\s.]{4})[.!?]\s|\n\n/gu;

/** Returns a test whether the sentence at an offset has no capitals, computed once for each sentence. */
function createLowercaseTest(text: string): (at: number) => boolean {
  if (!/\p{Ll}/u.test(text)) return () => false;
  let ends: number[] | undefined;
  const known: (boolean | undefined)[] = [];
  return at => {
    ends ??= [...text.matchAll(SENTENCE_END)].map(m => m.index + m[0].length);
    let low = 0,
      high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    const sentence = () => text.slice(ends![low - 1] ?? 0, ends![low] ?? text.length);
    return (known[low] ??= !/\p{Lu}/u.test(sentence()) && /\p{Ll}/u.test(sentence()));
  };
}

const needsCapitals = ({ head = '', tail = '' }: AddressShape): boolean => /\\p\{Lu\}/.test(head + tail);

/** Without capitals, an address needs an introduction, a unit, or a line that starts with it. */
const hasLowercaseEvidence = (analyzed: AnalyzedText, piece: string, start: number): boolean =>
  findWordBefore(analyzed, 'frame', start, 34) >= 0 ||
  /(?:apt|suite)\.? \d|box \d|[fad]po a/.test(piece) ||
  (analyzed.text[start - 1] === '\n' && /\d\D+\d/.test(piece));

/** @returns where the match ends that was added */
type TryShape = (shape: AddressShape & { role?: WordShape['role'] }, start: number, end: number) => number | undefined;

/** Returns a function that tries a shape at an anchor and adds a match to `found`. */
function createMatcher(analyzed: AnalyzedText, found: Match[]): TryShape {
  const { text } = analyzed;
  const isLowercase = createLowercaseTest(text);
  return (shape, start, end) => {
    const lowercase = isLowercase(start);
    const afterFrame = shape.role === 'frame';
    if (lowercase && !shape.allowsLowercase && needsCapitals(shape)) return undefined;
    if (shape.abbreviated && !lowercase && !/^\p{Lu}/u.test(text[start]!) && text[end] !== '.') return undefined;
    const match = matchShape(text, shape, start, end, lowercase || afterFrame ? 'iu' : 'u');
    if (!match) return undefined;
    const piece = text.slice(match.start, match.end);
    if (shape.confidence < 0.85 && ENDS_WITH_YEAR.test(piece)) return undefined;
    if (afterFrame && !CAPITAL_OR_NATIVE.test(piece)) return undefined;
    if (lowercase && !afterFrame && /[a-z]/.test(piece)) {
      if (!hasLowercaseEvidence(analyzed, piece, match.start)) return undefined;
      match.confidence -= 0.15;
    }
    found.push(match);
    return match.end;
  };
}

/** Tries a shape at each of its words that has digits nearby, or needs none. */
function tryAtWords({ text, words }: AnalyzedText, shape: WordShape, runs: Range[], tryShape: TryShape): void {
  const positions = words[shape.role];
  let run = 0;
  let covered = 0; // where the last match ends
  for (let k = 0; k < positions.length; k += 2) {
    const start = positions[k]!,
      end = positions[k + 1]!;
    if (end <= covered) continue;
    while (run < runs.length && runs[run]![1] < start - NEAR_DIGITS) run++;
    const hasDigits = runs[run] && runs[run]![0] < end + NEAR_DIGITS_AFTER;
    const needsNoDigits = () =>
      shape.role === 'corner' || shape.precededBy || NO_NUMBER_FOLLOWS.test(text.slice(end, end + 64));
    if (hasDigits || needsNoDigits()) covered = tryShape(shape, start, end) ?? covered;
  }
}

function tryAtDigits(text: string, shapes: readonly DigitShape[], runs: Range[], tryShape: TryShape): void {
  const candidates = shapes.filter(shape => !shape.script || shape.script.test(text));
  for (const [start] of runs) {
    const before = text.slice(Math.max(0, start - 60), start);
    if (!/\p{L}/u.test(before)) continue;
    const digits = text.slice(start, start + 8);
    for (const shape of candidates) if (shape.mayMatch(before, digits)) tryShape(shape, start, start);
  }
}

function find(analyzed: AnalyzedText): Match[] {
  const { text, words, hasDigits } = analyzed;
  const runs = hasDigits ? [...text.matchAll(/\d+/g)].map((m): Range => [m.index, m.index + m[0].length]) : [];
  const found: Match[] = [];
  const tryShape = createMatcher(analyzed, found);
  for (const shape of WORD_SHAPES) if (words[shape.role].length) tryAtWords(analyzed, shape, runs, tryShape);
  for (const m of text.matchAll(NO_NUMBER)) tryShape(NO_NUMBER_SHAPE, m.index, m.index + m[0].length);
  if (runs.length) tryAtDigits(text, DIGIT_SHAPES, runs, tryShape);
  return mergeAdjacent(
    text,
    found
      .map(match => trimPunctuation(text, match))
      .filter(match => isPlausible(text, match) && !isOfPublicOffice(analyzed, match) && !endsInDate(analyzed, match)),
  );
}

export const address: Detector = { kind: 'address', find };
