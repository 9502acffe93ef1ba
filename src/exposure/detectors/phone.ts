/** Phone numbers: with a country code, by the words around them, by their shape, in words, in chat links. */
import parse, { type CountryCode, type MetadataJson, type PhoneNumber } from 'libphonenumber-js/core';
import { textAfter, textBefore, findMatches, type Detector, type DetectionHints, type Match } from '../detector.ts';
import { findWordAfter, findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import { HAN_DIGITS } from '../lexicons/phone.ts';

let plans: MetadataJson | undefined;

/** The numbering plans of all countries have to come first; they are most of what a phone number costs, so they are data like words. */
export function setPhonePlans(all: MetadataJson): void {
  plans ??= all;
}

const parsePhoneNumber = (text: string, country?: CountryCode): PhoneNumber | undefined =>
  country ? parse(text, country, plans!) : parse(text, plans!);

const EXTENSION = '(?:[ ,;]{0,2}(?:x|ext\\.?|extn\\.?|#|int\\.?|доб\\.?)\\s{0,2}\\d{1,6})?';
const CANDIDATE = new RegExp(
  `(?<![\\p{N}\\p{Sc}#&@=_]|[\\p{N}][.,:/-]|(?![iI][sS])[\\p{Script=Latin}][-./]?)(?:\\+{1,2}\\s?|00|\\(\\+?)?\\d(?:[ \\t().\\-/]{0,4}\\d){3,17}${EXTENSION}(?![\\p{N}]|[.,:/-]\\d)`,
  'gu',
);
const LINKS =
  /(?:https?:\/\/)?(?:(?:wa\.me|t\.me|api\.whatsapp\.com|web\.whatsapp\.com|signal\.me|chat\.viber\.com)\/(?:message\/|send\/?\?phone=|#p\/)?|(?:whatsapp|viber|tg):\/\/[a-z]{1,10}\?(?:phone|number)=|(?:tel|sms|callto):)(?:\+|%2B)?\d{6,15}(?!\d)/giu;

/** Between a word for calling and a number right behind it. */
const CLOSE =
  /^(?:[\s:.=+-]|\p{M}|(?<!\p{L})(?:on|at|is|al|a|au|le|es|é|ist|unter|est|me|to|it|:|على|هو|به|است|по|на|no|nr|numéro|номер|番号は|号码是|號碼是|は|是|ni|ที่)(?!\p{L}))*$/iu;
const CUE_AFTER =
  /^\s{0,2}[-–(\\]?\s{0,2}(?:office|mobile|cell|fax|home|work|desk|phone|tel|whatsapp|signal|call|text|pls|para llamar|입니다|(?:to reach|call me|llámame|اتصل|звони))/iu;
const OTHER_GAP = /^[\s.:#=№°º-]{0,4}(?:(?:is|es|no|number|nr|número|номер|رقم|:)[\s.:#-]{0,3}){0,2}[^\d\n]{0,6}$/iu;
const OTHER = /(?:№|n[ºo°]\.?\s?col)[\s.:#=№°º-]{0,4}[^\d\n]{0,6}$/iu;
const OTHERS = ['notPhone', 'otherNumber', 'id', 'plate', 'secret'] as const;
const MONEY_BEFORE = /(?:\p{Sc}|\b(?:USD|EUR|GBP|Rp|Rs|R\$|COP|MXN|TL|price|cost|worth))\.?\s{0,2}$/iu;
const COUNTED_AFTER = /^\s{0,2}[\p{Sc}%°]/u;

const DATE =
  /^(?:\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})|(?:0?[1-9]|[12]\d|3[01]) (?:0?[1-9]|1[0-2]) (?:19|20)\d{2}|(?:19|20)\d{2}([./ -])\d{1,2}\2\d{1,2}|(?:19|20)\d{2}\s?[-/]\s?(?:19|20)?\d{2})(?:[ T]\d{1,2})?$/;
/** A case or a law with its year. */
const OF_YEAR = /^\d{1,7}\s?\/\s?(?:19|20)\d{2}$/;
const THOUSANDS = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3}){0,5}$/;
/** Written as a number to call, wherever: area in brackets; three, three and four; a leading 0 and groups. */
const SHAPE =
  /^(?:\(\d{2,5}\)[ -]?\d{3,5}[ .-]?\d{3,4}|\(0\d{1,4}\)[ -]?\d[\d -]{4,9}\d|(?:1[ .-])?\(?[2-9]\d{2}\)?[ -][2-9]\d{2}[ -]\d{4}|(?:1[.])?[2-9]\d{2}\.[2-9]\d{2}\.\d{4}|0\d{1,4}(?:[ -]\d{2,8}){1,4}|0\d(?:\.\d{2}){4}|0\d{2,4}\/\d{3}[ \d-]{2,8}\d)(?:[ ,;]{0,2}(?:x|ext|#).*)?$/i;
const NATIONAL = /^(?:0(?!\d{0,2}[./-]\d{1,2}[./-])|\(|\d{3}[ .-]\d{3}[ .-]\d{4}$)/;
const LIMITS: Record<'cue' | 'close' | 'shape', number> = { close: 4, cue: 7, shape: 9 };

const HAN_SPOKEN = new RegExp(
  `(?<![${HAN_DIGITS}])[${HAN_DIGITS}](?:[\\s-]{0,2}[${HAN_DIGITS}]){6,14}(?![${HAN_DIGITS}])`,
  'gu',
);
const SPOKEN_GAP = /^[\s,.\-–و]{0,4}(?:\d{1,4}[\s,.\-–و]{1,4}){0,3}$/u,
  SPOKEN_LEAST = 7;

/** Seven or more words for digits in a row. */
function spoken({ text, words }: AnalyzedText): Match[] {
  const found: Match[] = [];
  const places = words.spoken;
  for (let k = 0; k < places.length; ) {
    let last = places[k + 1]!,
      count = 1,
      next = k + 2;
    for (; next < places.length; next += 2) {
      if (places[next]! < last) {
        last = Math.max(last, places[next + 1]!);
        continue;
      }
      const gap = text.slice(last, places[next]!);
      if (gap.length > 24 || !SPOKEN_GAP.test(gap)) break;
      count += 1 + (gap.match(/\d+/g)?.length ?? 0);
      last = places[next + 1]!;
    }
    if (count >= SPOKEN_LEAST) found.push({ start: places[k]!, end: last, confidence: 0.85 });
    k = next;
  }
  return found;
}

/** How sure a run of digits is a number to call; 0 for no. */
function sure(reading: AnalyzedText, m: RegExpExecArray, hints: DetectionHints): number {
  const { text } = reading;
  const at = m.index,
    end = at + m[0].length;
  const written = m[0].trim();
  const digits = written.replace(/(?:x|ext|int|доб|#).*$/i, '').replace(/\D/g, '');
  const near = textBefore(text, at, 48);
  const rest = textAfter(text, end, 24);
  if (MONEY_BEFORE.test(near) || COUNTED_AFTER.test(rest) || findWordAfter(reading, 'counted', end, 2) >= 0) return 0;
  if (/^(?:\+|\(\+|00[1-9])/.test(written)) {
    const number = parsePhoneNumber(written.replace(/^[(+\s]+|^00/, '+').replace(/^\+?/, '+'));
    if (number?.isValid()) return 0.95;
    if (number?.isPossible() && digits.length > 7) return 0.8;
  }
  if (
    DATE.test(written) ||
    OF_YEAR.test(written) ||
    digits.length > 15 ||
    OTHER.test(near) ||
    findWordBefore(reading, 'notPhone', at, 26, between => OTHER_GAP.test(between)) >= 0
  )
    return 0;
  // «Number» alone names any number: what is numbered has the say.
  if (
    !/^[+(0]/.test(written) &&
    OTHERS.some(role => findWordBefore(reading, role, at, 30) >= 0) &&
    findWordBefore(reading, 'call', at, 30) < 0
  )
    return 0;
  const close =
    findWordBefore(reading, 'phone', at, 40, between => CLOSE.test(between)) >= 0 &&
    (digits.length >= LIMITS.cue ||
      findWordBefore(reading, 'number', at, 8) < 0 ||
      hints.countries?.some(c => parsePhoneNumber(written, c)?.isValid()));
  if (close && digits.length >= LIMITS.close && !/^(?:19|20)\d{2}$/.test(written) && !/[a-z]\.$/i.test(near))
    return digits.length >= LIMITS.cue ? 0.9 : 0.7;
  if (digits.length < LIMITS.cue) return 0;
  const marked = findWordBefore(reading, 'phone', at, 24) >= 0 || CUE_AFTER.test(rest);
  if (marked && !(THOUSANDS.test(written) && !written.startsWith('0') && !/^\d{3} \d{3} \d{3}$/.test(written)))
    return 0.85;
  if (THOUSANDS.test(written)) return 0;
  if (SHAPE.test(written) && digits.length >= LIMITS.shape && !/^0{2,}/.test(digits)) return 0.75;
  return NATIONAL.test(written) &&
    !/[#\p{L}\p{N}\p{Sc}]$/u.test(near) &&
    hints.countries?.some(c => parsePhoneNumber(written, c)?.isValid())
    ? 0.75
    : 0;
}

function find(reading: AnalyzedText, hints: DetectionHints): Match[] {
  const { text, hasDigits: digits } = reading;
  const found = [...spoken(reading), ...findMatches(text, HAN_SPOKEN, 0.85)];
  if (!digits) return found;
  found.push(...findMatches(text, LINKS, 0.95));
  for (const m of text.matchAll(CANDIDATE)) {
    const confidence = sure(reading, m, hints);
    if (confidence) found.push({ start: m.index, end: m.index + m[0].trimEnd().length, confidence });
  }
  return found;
}

export const phone: Detector = { kind: 'phone', find };
