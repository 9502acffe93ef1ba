/** Detects phone numbers: by country code, by the words around them, by their shape, in words, and in chat links. */
import parse, { type CountryCode, type MetadataJson, type PhoneNumber } from 'libphonenumber-js/core';
import { textAfter, textBefore, findMatches, type Detector, type DetectionHints, type Match } from '../detector.ts';
import { findWordAfter, findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import { HAN_DIGITS } from '../lexicons/phone.ts';
import { raw } from '../regex-source.ts';

let phonePlans: MetadataJson | undefined;

/** Sets the numbering plans of all countries, which are data for their size. Must run before the first search. */
export function setPhonePlans(all: MetadataJson): void {
  phonePlans ??= all;
}

const parsePhoneNumber = (text: string, country?: CountryCode): PhoneNumber | undefined =>
  country ? parse(text, country, phonePlans!) : parse(text, phonePlans!);

const EXTENSION = raw`(?:[ ,;]{0,2}(?:x|ext\.?|extn\.?|#|int\.?|доб\.?)\s{0,2}\d{1,6})?`;
const CANDIDATE = new RegExp(
  raw`(?<![\p{N}\p{Sc}#&@=_]|[\p{N}][.,:/-]|(?![iI][sS])[\p{Script=Latin}][-./]?)` +
    raw`(?:\+{1,2}\s?|00|\(\+?)?\d(?:[ \t().\-/]{0,4}\d){3,17}` +
    raw`${EXTENSION}(?![\p{N}]|[.,:/-]\d)`,
  'gu',
);
const LINKS = new RegExp(
  raw`(?:https?:\/\/)?(?:(?:wa\.me|t\.me|api\.whatsapp\.com|web\.whatsapp\.com|signal\.me|chat\.viber\.com)` +
    raw`\/(?:message\/|send\/?\?phone=|#p\/)?|` +
    raw`(?:whatsapp|viber|tg):\/\/[a-z]{1,10}\?(?:phone|number)=|(?:tel|sms|callto):)` +
    raw`(?:\+|%2B)?\d{6,15}(?!\d)`,
  'giu',
);

/** What may come between a word for a phone and a number right after it. */
const CLOSE_GAP = new RegExp(
  raw`^(?:[\s:.=+-]|\p{M}|(?<!\p{L})(?:on|at|is|al|a|au|le|es|é|ist|unter|est|me|to|it|:` +
    raw`|على|هو|به|است|по|на|no|nr|numéro|номер` +
    raw`|番号は|号码是|號碼是|は|是|ni|ที่)(?!\p{L}))*$`,
  'iu',
);
const CUE_AFTER = new RegExp(
  raw`^\s{0,2}[-–(\\]?\s{0,2}(?:office|mobile|cell|fax|home|work|desk|phone|tel|whatsapp|signal|call|text|pls` +
    raw`|para llamar|입니다|(?:to reach|ask for|call me|llámame|اتصل|звони))`,
  'iu',
);
const NOT_PHONE_GAP =
  /^[\s.:#=№°º-]{0,4}(?:(?:is|es|no|number|nr|número|номер|رقم|:)[\s.:#-]{0,3}){0,2}[^\d\n]{0,6}$/iu;
const COLLEGE_NUMBER = /(?:№|n[ºo°]\.?\s?col)[\s.:#=№°º-]{0,4}[^\d\n]{0,6}$/iu;
const OTHER_NUMBER_ROLES = ['notPhone', 'otherNumber', 'id', 'plate', 'secret', 'recoveryWords', 'booking'] as const;
const MONEY_BEFORE = /(?:\p{Sc}|\b(?:USD|EUR|GBP|Rp|Rs|R\$|COP|MXN|TL|price|cost|worth))\.?\s{0,2}$/iu;
const COUNTED_AFTER = /^\s{0,2}[\p{Sc}%°]/u;

const DATE = new RegExp(
  raw`^(?:\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})` +
    raw`|(?:0?[1-9]|[12]\d|3[01]) (?:0?[1-9]|1[0-2]) (?:19|20)\d{2}` +
    raw`|(?:19|20)\d{2}([./ -])\d{1,2}\2\d{1,2}` +
    raw`|(?:19|20)\d{2}\s?[-/]\s?(?:19|20)?\d{2})(?:[ T]\d{1,2})?$`,
);
/** A case or law number with its year. */
const NUMBER_OF_YEAR = /^\d{1,7}\s?\/\s?(?:19|20)\d{2}$/;
/** A Brazilian postcode, whose name (CEP) is also Turkish for a mobile phone. */
const POSTCODE = /^\d{5}-\d{3}$/;
const FREE_NUMBER = /^[018]?800/;
const THOUSANDS = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3}){0,5}$/;
/** Grouped like a phone number: area code in brackets; three, three and four digits; a leading 0 and groups. */
const PHONE_SHAPE = new RegExp(
  raw`^(?:\(\d{2,5}\)[ -]?\d{3,5}[ .-]?\d{3,4}` +
    raw`|\(0\d{1,4}\)[ -]?\d[\d -]{4,9}\d` +
    raw`|(?:1[ .-])?\(?[2-9]\d{2}\)?[ -][2-9]\d{2}[ -]\d{4}` +
    raw`|(?:1[.])?[2-9]\d{2}\.[2-9]\d{2}\.\d{4}` +
    raw`|(?:\d{2} )?(?:\d[ .-]){8,11}\d` +
    raw`|0\d{1,4}(?:[ -]\d{2,8}){1,4}|0\d(?:\.\d{2}){4}|0\d{2,4}\/\d{3}[ \d-]{2,8}\d)` +
    raw`(?:[ ,;]{0,2}(?:x|ext|#).*)?$`,
  'i',
);
const NATIONAL_SHAPE = /^(?:0(?!\d{0,2}[./-]\d{1,2}[./-])|\(|\d{3}[ .-]\d{3}[ .-]\d{4}$)/;
/** How many digits a number needs: right after a cue, near one, or by its shape alone. */
const MIN_DIGITS = { afterCue: 4, nearCue: 7, byShape: 9 };
const MAX_DIGITS = 15;
const PLAIN_YEAR = /^(?:19|20)\d{2}$/;

const HAN_SPOKEN = new RegExp(
  raw`(?<![${HAN_DIGITS}])[${HAN_DIGITS}](?:[\s-]{0,2}[${HAN_DIGITS}]){6,14}(?![${HAN_DIGITS}])`,
  'gu',
);
const SPOKEN_GAP = /^[\s,.\-–و]{0,4}(?:\d{1,4}[\s,.\-–و]{1,4}){0,3}$/u;
const MIN_SPOKEN_DIGITS = 7;

/** Finds numbers that are spelled out in words for digits. */
function findSpokenNumbers({ text, words }: AnalyzedText): Match[] {
  const found: Match[] = [];
  const positions = words.spoken;
  for (let k = 0; k < positions.length; ) {
    let last = positions[k + 1]!,
      count = 1,
      next = k + 2;
    for (; next < positions.length; next += 2) {
      if (positions[next]! < last) {
        last = Math.max(last, positions[next + 1]!);
        continue;
      }
      const gap = text.slice(last, positions[next]!);
      if (gap.length > 24 || !SPOKEN_GAP.test(gap)) break;
      count += 1 + (gap.match(/\d+/g)?.length ?? 0);
      last = positions[next + 1]!;
    }
    if (count >= MIN_SPOKEN_DIGITS) found.push({ start: positions[k]!, end: last, confidence: 0.85 });
    k = next;
  }
  return found;
}

/** Whether a number is valid in one of the countries that the page or browser suggests. */
const isValidIn = (hints: DetectionHints, written: string): boolean =>
  !!hints.countries?.some(country => parsePhoneNumber(written, country)?.isValid());

/** Scores a number with a country code; 0 if it has none or is impossible. */
function scoreInternational(written: string, digits: string): number {
  if (!/^(?:\+|\(\+|00[1-9])/.test(written)) return 0;
  const number = parsePhoneNumber(written.replace(/^[(+\s]+|^00/, '+').replace(/^\+?/, '+'));
  if (number?.isValid()) return 0.95;
  return number?.isPossible() && digits.length > 7 ? 0.8 : 0;
}

const isPublicLine = (analyzed: AnalyzedText, at: number, digits: string): boolean =>
  (digits.length < MIN_DIGITS.nearCue || FREE_NUMBER.test(digits)) &&
  findWordBefore(analyzed, 'publicLine', at, 24, between => !/\d/.test(between)) >= 0;

/** Whether the text or the form shows that a run of digits is another kind of number. */
function isOtherNumber(analyzed: AnalyzedText, at: number, written: string, digits: string, before: string): boolean {
  return (
    DATE.test(written) ||
    POSTCODE.test(written) ||
    NUMBER_OF_YEAR.test(written) ||
    isPublicLine(analyzed, at, digits) ||
    digits.length > MAX_DIGITS ||
    COLLEGE_NUMBER.test(before) ||
    findWordBefore(analyzed, 'notPhone', at, 26, between => NOT_PHONE_GAP.test(between)) >= 0 ||
    // "Number" alone may name any number, so the word for what is numbered decides.
    (!/^[+(0]/.test(written) &&
      OTHER_NUMBER_ROLES.some(role => findWordBefore(analyzed, role, at, 30) >= 0) &&
      findWordBefore(analyzed, 'call', at, 30) < 0)
  );
}

/** Scores how likely a run of digits is a phone number; 0 for no. */
function scoreCandidate(analyzed: AnalyzedText, candidate: RegExpExecArray, hints: DetectionHints): number {
  const { text } = analyzed;
  const at = candidate.index;
  const end = at + candidate[0].length;
  const written = candidate[0].trim();
  const digits = written.replace(/(?:x|ext|int|доб|#).*$/i, '').replace(/\D/g, '');
  const before = textBefore(text, at, 48);
  const after = textAfter(text, end, 24);
  if (MONEY_BEFORE.test(before) || COUNTED_AFTER.test(after) || findWordAfter(analyzed, 'counted', end, 2) >= 0)
    return 0;
  const international = scoreInternational(written, digits);
  if (international) return international;
  if (isOtherNumber(analyzed, at, written, digits, before)) return 0;
  const isAfterCue =
    findWordBefore(analyzed, 'phone', at, 40, between => CLOSE_GAP.test(between)) >= 0 &&
    (digits.length >= MIN_DIGITS.nearCue || findWordBefore(analyzed, 'number', at, 8) < 0 || isValidIn(hints, written));
  const isCode = digits.length < MIN_DIGITS.nearCue && findWordBefore(analyzed, 'secret', at, 30) >= 0;
  if (
    isAfterCue &&
    !isCode &&
    digits.length >= MIN_DIGITS.afterCue &&
    !PLAIN_YEAR.test(written) &&
    !/[a-z]\.$/i.test(before)
  )
    return digits.length >= MIN_DIGITS.nearCue ? 0.9 : 0.7;
  if (digits.length < MIN_DIGITS.nearCue) return 0;
  const isNearCue = findWordBefore(analyzed, 'phone', at, 24) >= 0 || CUE_AFTER.test(after);
  const isAmount = THOUSANDS.test(written);
  if (isNearCue && !(isAmount && !written.startsWith('0') && !/^\d{3} \d{3} \d{3}$/.test(written))) return 0.85;
  if (isAmount) return 0;
  if (PHONE_SHAPE.test(written) && digits.length >= MIN_DIGITS.byShape && !/^0{2,}/.test(digits)) return 0.75;
  return NATIONAL_SHAPE.test(written) && !/[#\p{L}\p{N}\p{Sc}]$/u.test(before) && isValidIn(hints, written) ? 0.75 : 0;
}

function find(analyzed: AnalyzedText, hints: DetectionHints): Match[] {
  const { text, hasDigits } = analyzed;
  const found = [...findSpokenNumbers(analyzed), ...findMatches(text, HAN_SPOKEN, 0.85)];
  if (!hasDigits) return found;
  found.push(...findMatches(text, LINKS, 0.95));
  for (const candidate of text.matchAll(CANDIDATE)) {
    const confidence = scoreCandidate(analyzed, candidate, hints);
    if (confidence)
      found.push({ start: candidate.index, end: candidate.index + candidate[0].trimEnd().length, confidence });
  }
  return found;
}

export const phone: Detector = { kind: 'phone', find };
