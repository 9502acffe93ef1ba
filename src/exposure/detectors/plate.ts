/** Detects vehicle number plates by their shape, mostly next to a word for a plate, a vehicle or a threat. */
import { findWordAfter, findWordBefore, hasWordWithin, type AnalyzedText } from '../analyzed-text.ts';
import { SPACED_SCRIPTS, type Detector, type Match } from '../detector.ts';
import { PLATE_SHAPES } from '../lexicons/plate-shapes.ts';
import type { LexiconRole } from '../lexicons/tables.ts';
import { raw } from '../regex-source.ts';
import { characterClass, isInToken } from '../character-class.ts';

const LETTER = raw`[A-ZА-ЯІЇЄҐ]`;

const toPattern = (shape: string): string =>
  shape
    .replaceAll(' ', '[ ·-]?')
    .replaceAll('~', '[ ·-]')
    .replaceAll('_', raw`\s`)
    .replaceAll('@', LETTER)
    .replaceAll('#', raw`\d`);

/** The shape with most groups and characters is tried first, so that no part of a plate is taken for the whole. */
const lengthOf = (shape: string): number =>
  shape
    .replace(/\[[^\]]*\]/g, '@')
    .replace(/\(\?:([^|)]*)[^)]*\)/g, '$1')
    .replace(/[^\p{L}@#]/gu, '').length;
const separatorsOf = (shape: string): number => shape.replace(/\[[^\]]*\]/g, '').match(/[ _~-]/g)?.length ?? 0;
const SHAPES = [...PLATE_SHAPES].sort(
  (a, b) => separatorsOf(b.shape) - separatorsOf(a.shape) || lengthOf(b.shape) - lengthOf(a.shape),
);

const shapesOf = (rare: boolean): RegExp =>
  new RegExp(
    raw`(?:${SHAPES.filter(s => !rare || s.rare)
      .map(s => toPattern(s.shape))
      .join('|')})` + raw`(?![${SPACED_SCRIPTS}\p{N}]|[-–/][\p{L}\p{N}]|[.,:]\d)`,
    'iuy',
  );
const ANY_SHAPE = shapesOf(false);
const RARE_SHAPE = shapesOf(true);
/** Any short code, which is enough right after a word for the plate itself. */
const ANY_CODE = new RegExp(
  raw`(?:\p{Script=Han}(?=[A-Z]))?(?:[A-ZА-ЯІЇЄҐ\d]{1,7}[ ·/-]?){1,4}(?<![ ·/-])(?![${SPACED_SCRIPTS}\p{N}])` +
    raw`|\d{4,7}(?:\s\p{Script=Arabic}{3,10})?(?![\p{L}\p{N}])|(?:\p{Script=Arabic}\s){1,3}\d{1,4}(?!\d)`,
  'iuy',
);

const isDigit = (code: number): boolean => code >= 48 && code < 58;
const isSeparator = (code: number): boolean => code === 32 || code === 0x2d || code === 0xb7;
/** Characters that a code must not follow: @ # _ + . and the slash. */
const isBreak = (code: number): boolean =>
  code === 0x40 || code === 0x23 || code === 0x5f || code === 0x2b || code === 0x2e || code === 0x2f;
/** The longest part of a plate before its first digit. */
const MAX_LEAD = 10;

/** Lists where a plate may start whose first digit is at an offset: at it, or at a word shortly before. */
function listStarts(text: string, digit: number): number[] {
  const starts: number[] = [];
  for (let at = digit; at >= 0 && at > digit - MAX_LEAD; at--) {
    const code = text.charCodeAt(at);
    const before = at ? text.charCodeAt(at - 1) : SPACE;
    if (isBreak(before) || (at < digit && isDigit(code)) || code === LINE_FEED) break;
    if (code !== SPACE && !isInToken(before)) starts.push(at);
  }
  return starts;
}
const SPACE = 32,
  LINE_FEED = 10;

/** Whether a letter is right before or after a run of digits, with at most a space or hyphen between. */
function touchesLetter(text: string, digit: number, isUncasedOnly: boolean): boolean {
  let end = digit;
  while (isDigit(text.charCodeAt(end))) end++;
  const isWord = (at: number): boolean => {
    const code = text.charCodeAt(at);
    return characterClass(code) !== 0 && !isDigit(code) && !(isUncasedOnly && code > 96 && code < 123);
  };
  const before = isSeparator(text.charCodeAt(digit - 1)) ? digit - 2 : digit - 1;
  const after = isSeparator(text.charCodeAt(end)) ? end + 1 : end;
  return (before >= 0 && isWord(before)) || (after < text.length && isWord(after));
}

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

const NO_NUMBER_GAP = /^[^\d.!?\n]*$/u;
/** What may come between a word for a plate and any code right after it. */
const PLATE_GAP = new RegExp(
  raw`^(?:[\s:：,.،፣፦"'«()#№-]|(?<!\p{L})(?:is|number|no|nr|was|es|número|é|est|n°|номер|номером|рقم|رقم` +
    raw`|هي|هو|السيارة|العربية|است|شماره|numarası|nomor|nomornya|号|是|号码|號碼|है|नंबर|ہے|نمبر|က|ቁጥር|ነው)(?!\p{L})){0,6}$`,
  'iu',
);
const NEXT = /^[\s,)-]{0,2}$/;

const isBefore = (analyzed: AnalyzedText, role: LexiconRole, at: number, distance: number, gap: RegExp): boolean =>
  findWordBefore(analyzed, role, at, distance, between => gap.test(between)) >= 0;
const isAfter = (analyzed: AnalyzedText, role: LexiconRole, at: number, distance: number, gap: RegExp): boolean =>
  findWordAfter(analyzed, role, at, distance, between => gap.test(between)) >= 0;

/** Words and units that stand between numbers in a sentence, and no letters of a plate. */
const SMALL_WORD = new RegExp(
  raw`(?<!\S)(?:of|on|vs|de|to|in|at|x|km|kg|cm|mm|ml|am|pm|eur|usd|gbp|tl|gb|mb|tb|or|and|the|por|mil|min` +
    raw`|hrs?|st|nd|rd|th` +
    raw`|mph|kmh|bpm|pts?|para|con|el|la|du|le|et|ve|dan|и|в|на|по|до|от|з|та|км|кг|шт|руб|грн|oz|lb|ft|pp|no` +
    raw`|nr|art|sec|OF|AND|THE|FOR|ISO|RFC|PO|OFF)(?!\S)`,
  'u',
);
const UNIT_IN_CAPITALS = /^\d+\s(?:GB|MB|TB|KM|KG|MP|MAH|HZ|KW|EUR|USD|GBP|TL|AM|PM|AD|BC|CE|BP|TO|ON|IN|VS|DE|OR)\s/;
/** A train or flight by its number. */
const OTHER_AFTER = /^\s?(?:次|航班|号线|號線)/;
const HAS_BOTH = /^(?=.*\p{L})(?=.*\d)/su;
const IS_UPPER_OR_UNCASED = (code: string): boolean => code === code.toUpperCase();
const ALTERNATES = /^(?:\p{L}{1,3}[ -]?\d{1,4}[ -]?\p{L}{1,3}(?:[ -]?\d{1,4})?|\d{1,4}[ -]?\p{L}{1,3}[ -]?\d{1,4})$/u;
const IS_GLUED = /^\p{L}{1,4}[-·]?\d|^\d{1,4}[-·]?\p{L}{2,}[-·]?\d*$/u;
const groupCount = (code: string): number => code.match(/\p{L}+|\d+/gu)!.length;

/** Whether letters in lower case look like a plate all the same: glued, or in turn with digits. */
const isClearlyCode = (code: string): boolean =>
  IS_UPPER_OR_UNCASED(code) || IS_GLUED.test(code) || ALTERNATES.test(code);

const WORD_AND_YEAR = /^\p{L}+\s(?:19|20)\d{2}$/u;
/** A shorter code may be the model of a car. */
const isLongEnough = (code: string, length: number): boolean =>
  code.replace(/[^\p{L}\d]/gu, '').length >= length && !WORD_AND_YEAR.test(code);

const isAlone = ({ text }: AnalyzedText, code: string): boolean => text.trim() === code;

function isOtherCode(analyzed: AnalyzedText, start: number, end: number, code: string): boolean {
  return (
    OTHER_AFTER.test(analyzed.text.slice(end, end + 4)) ||
    hasWordWithin(analyzed, 'month', start, end) ||
    hasWordWithin(analyzed, 'plate', start, end) ||
    isBefore(analyzed, 'notPlate', start, 18, NO_NUMBER_GAP) ||
    (/\s/.test(code) && (SMALL_WORD.test(code) || UNIT_IN_CAPITALS.test(code)))
  );
}

function scoreShape(analyzed: AnalyzedText, start: number, code: string): number {
  const end = start + code.length;
  if (isOtherCode(analyzed, start, end, code)) return 0;
  const isNamed =
    isBefore(analyzed, 'plateItself', start, 30, NO_NUMBER_GAP) || isAfter(analyzed, 'plateItself', end, 4, NEXT);
  if (isNamed) return 0.8;
  const isVehicle =
    isBefore(analyzed, 'plate', start, 30, NO_NUMBER_GAP) || isAfter(analyzed, 'plate', end, 14, NO_NUMBER_GAP);
  const isThreat =
    isBefore(analyzed, 'threat', start, 34, NO_NUMBER_GAP) || isAfter(analyzed, 'threat', end, 34, NO_NUMBER_GAP);
  if (isVehicle && isThreat) return 0.78;
  if (!HAS_BOTH.test(code)) return 0;
  if ((isVehicle || isThreat) && isClearlyCode(code) && isLongEnough(code, isVehicle ? 5 : 6)) return 0.75;
  const isBare =
    IS_UPPER_OR_UNCASED(code) && groupCount(code) > 2 && isLongEnough(code, isAlone(analyzed, code) ? 5 : 7);
  return isBare && matchAt(RARE_SHAPE, analyzed.text, start) === code ? 0.72 : 0;
}

const PLAIN_YEAR = /^(?:19|20)\d{2}$/;

function isPlausibleCode(code: string): boolean {
  const digits = code.replace(/\D/g, '').length;
  const length = code.replace(/[ ·/-]/g, '').length;
  return digits >= 2 && length >= 4 && code.length < 16 && !PLAIN_YEAR.test(code) && !SMALL_WORD.test(code);
}

const CUES = ['plate', 'plateItself', 'threat'] as const;
/** How far from the first digit a word may start or end. */
const CUE_REACH = 80;

/** Finds the plate whose first digit is at an offset. */
function findAtDigit(analyzed: AnalyzedText, digit: number, hasCue: boolean): Match | undefined {
  const { text } = analyzed;
  let best: Match | undefined;
  const starts = listStarts(text, digit);
  for (const start of starts) {
    const code = matchAt(hasCue ? ANY_SHAPE : RARE_SHAPE, text, start);
    const confidence = code && scoreShape(analyzed, start, code);
    if (confidence && (!best || code.length > best.end - best.start))
      best = { start, end: start + code.length, confidence };
  }
  if (best || !analyzed.words.plateItself.length) return best;
  for (const start of starts) {
    const code = matchAt(ANY_CODE, text, start);
    if (isPlausibleCode(code) && IS_UPPER_OR_UNCASED(code) && isBefore(analyzed, 'plateItself', start, 24, PLATE_GAP))
      return { start, end: start + code.length, confidence: 0.74 };
  }
  return undefined;
}

function find(analyzed: AnalyzedText): Match[] {
  const { text, words, hasDigits } = analyzed;
  if (!hasDigits) return [];
  const cueRoles = CUES.filter(role => words[role].length > 0);
  // Some countries have plates without letters, which count after a word for a plate, or with two other words.
  const mayBeDigitsOnly = words.plateItself.length > 0 || cueRoles.length > 1;
  const found: Match[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at)) || (at > 0 && isDigit(text.charCodeAt(at - 1))) || at < from) continue;
    const hasCue = cueRoles.some(role => hasWordWithin(analyzed, role, at - CUE_REACH, at + CUE_REACH));
    if (!(hasCue && mayBeDigitsOnly) && !touchesLetter(text, at, !hasCue)) continue;
    const match = findAtDigit(analyzed, at, hasCue);
    if (!match) continue;
    found.push(match);
    from = match.end;
  }
  return found;
}

export const plate: Detector = { kind: 'plate', find };
