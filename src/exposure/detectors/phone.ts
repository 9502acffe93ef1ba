/** Phone numbers: with a country code, by the words around them, by their shape, in words, in chat links. */
import parsePhoneNumber from 'libphonenumber-js';
import { after, anyOf, before, everyWord, hits, type Detector, type Hints, type Hit } from '../detector.ts';
import { COUNTED, DIGIT_WORDS, HAN_DIGITS, NOT_PHONE, NUMBER_WORDS, PHONE } from '../words/phone.ts';

const EXTENSION = '(?:[ ,;]{0,2}(?:x|ext\\.?|extn\\.?|#|int\\.?|доб\\.?)\\s{0,2}\\d{1,6})?';
const CANDIDATE = new RegExp(`(?<![\\p{N}\\p{Sc}#&@=_]|[\\p{N}][.,:/-]|(?![iI][sS])[\\p{Script=Latin}][-./]?)(?:\\+{1,2}\\s?|00|\\(\\+?)?\\d(?:[ \\t().\\-/]{0,4}\\d){3,17}${EXTENSION}(?![\\p{N}]|[.,:/-]\\d)`, 'gu');
const LINKS = /(?:https?:\/\/)?(?:(?:wa\.me|t\.me|api\.whatsapp\.com|web\.whatsapp\.com|signal\.me|chat\.viber\.com)\/(?:message\/|send\/?\?phone=|#p\/)?|(?:whatsapp|viber|tg):\/\/[a-z]{1,10}\?(?:phone|number)=|(?:tel|sms|callto):)(?:\+|%2B)?\d{6,15}(?!\d)/giu;

const cues = anyOf(everyWord(PHONE));
const CUE_BEFORE = new RegExp(`${cues}[^\\n]{0,24}$`, 'iu');
const CUE_CLOSE = new RegExp(`${cues}(?:[\\s:.=+-]|\\p{M}|(?<!\\p{L})(?:on|at|is|al|a|au|le|es|é|ist|unter|est|me|to|it|:|على|هو|به|است|по|на|no|nr|numéro|номер|番号は|号码是|號碼是|は|是|ni|ที่)(?!\\p{L}))*$`, 'iu');
const ANY_NUMBER = new RegExp(`${anyOf(NUMBER_WORDS)}[^\\n]{0,8}$`, 'iu');
const CUE_AFTER = /^\s{0,2}[-–(\\]?\s{0,2}(?:office|mobile|cell|fax|home|work|desk|phone|tel|whatsapp|signal|pls|para llamar|입니다|(?:to reach|call me|llámame|اتصل|звони))/iu;
const OTHER = new RegExp(`(?:${anyOf(NOT_PHONE)}|№|n[ºo°]\\.?\\s?col)[\\s.:#=№°º-]{0,4}(?:(?:is|es|no|number|nr|número|номер|رقم|:)[\\s.:#-]{0,3}){0,2}[^\\d\\n]{0,6}$`, 'iu');
const MONEY_BEFORE = /(?:\p{Sc}|\b(?:USD|EUR|GBP|Rp|Rs|R\$|COP|MXN|TL|price|cost|worth))\.?\s{0,2}$/iu;
const COUNTED_AFTER = new RegExp(`^\\s{0,2}(?:\\p{Sc}|%|°|${anyOf(COUNTED)})`, 'iu');

const DATE = /^(?:\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})|(?:0?[1-9]|[12]\d|3[01]) (?:0?[1-9]|1[0-2]) (?:19|20)\d{2}|(?:19|20)\d{2}([./ -])\d{1,2}\2\d{1,2}|(?:19|20)\d{2}\s?[-/]\s?(?:19|20)?\d{2})(?:[ T]\d{1,2})?$/;
const THOUSANDS = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3}){0,5}$/;
/** Written as a number to call, wherever: area in brackets; three, three and four; a leading 0 and groups. */
const SHAPE = /^(?:\(\d{2,5}\)[ -]?\d{3,4}[ .-]?\d{3,4}|\(0\d{1,4}\)[ -]?\d[\d -]{4,9}\d|(?:1[ .-])?\(?[2-9]\d{2}\)?[ -][2-9]\d{2}[ -]\d{4}|(?:1[.])?[2-9]\d{2}\.[2-9]\d{2}\.\d{4}|0\d{1,4}(?:[ -]\d{2,8}){1,4}|0\d(?:\.\d{2}){4}|0\d{2,4}\/\d{3}[ \d-]{2,8}\d)(?:[ ,;]{0,2}(?:x|ext|#).*)?$/i;
const NATIONAL = /^(?:0(?!\d{0,2}[./-]\d{1,2}[./-])|\(|\d{3}[ .-]\d{3}[ .-]\d{4}$)/;
const LIMITS: Record<'cue' | 'close' | 'shape', number> = { close: 4, cue: 7, shape: 9 };

const spoken = anyOf(everyWord(DIGIT_WORDS));
const SPOKEN = new RegExp(`${spoken}(?:[\\s,.\\-–و]{1,4}(?:${spoken}|\\d{1,4}(?!\\d))){6,24}|(?<![${HAN_DIGITS}])[${HAN_DIGITS}](?:[\\s-]{0,2}[${HAN_DIGITS}]){6,14}(?![${HAN_DIGITS}])`, 'giu');

/** How sure a run of digits is a number to call; 0 for no. */
function sure(text: string, m: RegExpExecArray, hints: Hints): number {
  const written = m[0].trim();
  const digits = written.replace(/(?:x|ext|int|доб|#).*$/i, '').replace(/\D/g, '');
  const near = before(text, m.index, 48);
  const rest = after(text, m.index + m[0].length, 24);
  if (MONEY_BEFORE.test(near) || COUNTED_AFTER.test(rest)) return 0;
  if (/^(?:\+|\(\+|00[1-9])/.test(written)) {
    const number = parsePhoneNumber(written.replace(/^[(+\s]+|^00/, '+').replace(/^\+?/, '+'));
    if (number?.isValid()) return 0.95;
    if (number?.isPossible() && digits.length > 7) return 0.8;
  }
  if (DATE.test(written) || digits.length > 15 || OTHER.test(near)) return 0;
  const close = CUE_CLOSE.test(near) && (digits.length >= LIMITS.cue || !ANY_NUMBER.test(near) || hints.countries?.some(c => parsePhoneNumber(written, c)?.isValid()));
  if (close && digits.length >= LIMITS.close && !/^(?:19|20)\d{2}$/.test(written) && !/[a-z]\.$/i.test(near)) return digits.length >= LIMITS.cue ? 0.9 : 0.7;
  if (digits.length < LIMITS.cue) return 0;
  const marked = CUE_BEFORE.test(near) || CUE_AFTER.test(rest);
  if (marked && !(THOUSANDS.test(written) && !written.startsWith('0') && !/^\d{3} \d{3} \d{3}$/.test(written))) return 0.85;
  if (THOUSANDS.test(written)) return 0;
  if (SHAPE.test(written) && digits.length >= LIMITS.shape && !/^0{2,}/.test(digits)) return 0.75;
  return NATIONAL.test(written) && !/[#\p{L}\p{N}\p{Sc}]$/u.test(near) && hints.countries?.some(c => parsePhoneNumber(written, c)?.isValid()) ? 0.75 : 0;
}

function find(text: string, hints: Hints): Hit[] {
  const found = hits(text, SPOKEN, 0.85);
  if (!/\d{2}|\d[ -]\d/.test(text)) return found;
  found.push(...hits(text, LINKS, 0.95));
  for (const m of text.matchAll(CANDIDATE)) {
    const confidence = sure(text, m, hints);
    if (confidence) found.push({ start: m.index, end: m.index + m[0].trimEnd().length, confidence });
  }
  return found;
}

export const phone: Detector = { kind: 'phone', find };
