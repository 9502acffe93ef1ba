/** What a text gives away. Pure and bounded; the text goes no further than the caller. */
import parsePhoneNumber, { findPhoneNumbersInText, type CountryCode } from 'libphonenumber-js';
import type { Span } from './kinds.ts';

/** Longer texts are judged up to here; a composer never holds more. */
export const MOST_CHARACTERS = 20_000;

// Bounded on both sides, so that a long run without @ costs no more than its length.
const EMAIL = /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}_%+-](?:[\p{L}\p{N}._%+-]{0,62}[\p{L}\p{N}_%+-])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}-])/gu;

/** With a country code in front, a number need only be possible: not every real one is in the plans yet. */
const INTERNATIONAL = /(?<![\p{L}\p{N}+])(?:\+|00)[1-9](?:[\s\u00A0().\-–\/]{0,3}\d){6,14}(?![\p{L}\p{N}])/gu;

/** Without a country code, only what is written as a number to call: a leading 0, brackets, or three, three and four digits. Years, dates and prices are not. */
const NATIONAL = /^(?:0(?!\d{0,2}[./-]\d{1,2}[./-])|\(|\d{3}[ .-]\d{3}[ .-]\d{4}$)/;

const ZEROES = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x1040, 0xff10];

/** Native digits as ASCII, one code unit for one, so that offsets hold. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\u1040-\u1049\uFF10-\uFF19]/g, d => {
    const code = d.charCodeAt(0);
    return String(code - ZEROES.find(z => code >= z && code < z + 10)!);
  }).replace(/\uFF0B/g, '+');
}

function emails(text: string): Span[] {
  return [...text.matchAll(EMAIL)].map(m => ({ start: m.index, end: m.index + m[0].length, kind: 'email', confidence: 0.95 }));
}

function phones(text: string, countries: CountryCode[]): Span[] {
  const found: Span[] = [];
  const add = (start: number, end: number, confidence: number) => {
    if (!found.some(s => start < s.end && end > s.start)) found.push({ start, end, kind: 'phone', confidence });
  };
  for (const hit of findPhoneNumbersInText(text)) add(hit.startsAt, hit.endsAt, 0.95);
  for (const m of text.matchAll(INTERNATIONAL))
    if (parsePhoneNumber(m[0].replace(/^00/, '+'))?.isPossible()) add(m.index, m.index + m[0].length, 0.8);
  for (const country of countries)
    for (const hit of findPhoneNumbersInText(text, country))
      if (NATIONAL.test(text.slice(hit.startsAt, hit.endsAt)) && !/(?:[#\p{L}\p{N}\p{Sc}]|\bIS[BS]N[\s:-]*)$/u.test(text.slice(Math.max(0, hit.startsAt - 12), hit.startsAt))) add(hit.startsAt, hit.endsAt, 0.7);
  return found;
}

/**
 * Spans of a text that reveal something, in order, without overlap.
 * @param countries ISO 3166 codes in which a number without a country code may be written
 */
export function judgeText(text: string, countries: CountryCode[] = []): Span[] {
  const plain = asciiDigits(text.slice(0, MOST_CHARACTERS));
  const mails = emails(plain);
  const calls = phones(plain, countries).filter(p => !mails.some(m => p.start < m.end && p.end > m.start));
  return [...mails, ...calls].sort((a, b) => a.start - b.start);
}
