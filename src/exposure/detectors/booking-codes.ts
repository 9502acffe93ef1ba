/** Finds booking codes and ticket numbers by the word before them. */
import { findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import { SPACED_SCRIPTS, type Match } from '../detector.ts';
import { raw } from '../regex-source.ts';

/** A record locator: six letters and digits, of one case. */
const CODE = new RegExp(
  raw`(?<![${SPACED_SCRIPTS}\p{N}#@-])(?:[A-Z0-9]{6}|[a-z0-9]{6}|\d{10})(?![${SPACED_SCRIPTS}\p{N}-]|[.@]\w)`,
  'gu',
);
/** A ticket number of an airline: its three digits and ten more. */
const TICKET_NUMBER = new RegExp(raw`(?<![${SPACED_SCRIPTS}\p{N}])\d{3}[ -]?\d{10}(?!\p{N})`, 'gu');
/** What may come between a word for a booking and its code. */
const GAP = new RegExp(
  raw`^[\s:：#.،?=፦-]{0,6}(?:(?:code|ref|reference|number|no|nr|is|es|é|est|número|numéro|código|numarası|kodu` +
    raw`|nomor|kode|رقم|کد|هو|است` +
    raw`|код|номер|नंबर|نمبر|နံပါတ်|ኮድ|ቁጥር|号|號|是|码|碼)[\s:：#.?=-]{0,3}){0,2}$`,
  'iu',
);
const LETTERS_AND_DIGITS = /^(?=.{0,5}\d)(?=.{0,5}[a-z])/i;

/** Indian railways number their bookings. */
const PNR = /pnr|पीएनआर|پی این آر/iu;

/** A code in lower case without a digit may be any word, so a sign must announce it. */
function isPlausible(code: string, between: string, cue: string): boolean {
  if (/^\d+$/.test(code)) return code.length === 10 && PNR.test(cue);
  return (
    LETTERS_AND_DIGITS.test(code) ||
    code === code.toUpperCase() ||
    /[:：#=?]|\b(?:code|ref|kod|no)\b|[是-]/iu.test(between)
  );
}

export function findBookingCodes(analyzed: AnalyzedText): Match[] {
  const { text, words } = analyzed;
  if (!words.booking.length) return [];
  return [...text.matchAll(CODE)].flatMap(({ 0: code, index: start }) => {
    const isBooking = (between: string, from: number, to: number): boolean =>
      GAP.test(between) && isPlausible(code, between, text.slice(from, to));
    return findWordBefore(analyzed, 'booking', start, 24, isBooking) >= 0
      ? [{ start, end: start + code.length, confidence: 0.75 }]
      : [];
  });
}

export function findTicketNumbers(analyzed: AnalyzedText): Match[] {
  const { text, words, hasDigits } = analyzed;
  if (!hasDigits || !words.travel.length) return [];
  return [...text.matchAll(TICKET_NUMBER)].flatMap(({ 0: code, index: start }) =>
    findWordBefore(analyzed, 'travel', start, 16, between => !/[\d.!?\n]/.test(between)) >= 0
      ? [{ start, end: start + code.length, confidence: 0.75 }]
      : [],
  );
}
