/** Detects bank accounts (IBAN) and payment cards by their checksums. */
import { getCountrySpecifications, isValidIBAN } from 'ibantools';
import { findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import { textBefore, type Detector, type Match } from '../detector.ts';

const IBAN_CANDIDATE =
  /(?<![A-Za-z0-9])(?:[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,29}|[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,29})/g;

const ibanLengths = new Map(
  Object.entries(getCountrySpecifications()).flatMap(([country, { chars }]) => (chars ? [[country, chars]] : [])),
);

/** Returns where a code of `length` characters ends in a text that may have spaces or hyphens in between. */
function endOfCode(text: string, length: number): number {
  let end = 0,
    count = 0;
  while (end < text.length && count < length) if (!/[ -]/.test(text[end++]!)) count++;
  return end;
}

function findIbans({ text, hasDigits }: AnalyzedText): Match[] {
  if (!hasDigits) return [];
  return [...text.matchAll(IBAN_CANDIDATE)].flatMap(m => {
    // The candidate may run on into the text after it, so the country decides how long the code is.
    const end = endOfCode(m[0], ibanLengths.get(m[0].slice(0, 2).toUpperCase()) ?? 0);
    const code = m[0].slice(0, end).replace(/[ -]/g, '').toUpperCase();
    const isWhole = !/[A-Za-z0-9]/.test(text[m.index + end] ?? '');
    return isWhole && isValidIBAN(code) ? [{ start: m.index, end: m.index + end, confidence: 0.99 }] : [];
  });
}

export const iban: Detector = { kind: 'iban', find: findIbans };

/** First digits and lengths of the card networks (ISO/IEC 7812). */
const NETWORKS = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^(?:30[0-5]|309|36|38|39)\d{11,14}$/,
  /^35(?:2[89]|[3-8]\d)\d{12,15}$/,
  /^(?:1800|2131)\d{11}$/,
  /^(?:6011|64[4-9]|65|62|81)\d{12,17}$/,
  /^(?:50|5[6-9]|6\d)\d{10,17}$/,
  /^(?:220[0-4]|9792|5078|636)\d{12,13}$/,
];
const CARD_CANDIDATE = /(?<![\p{L}\p{N}+_.,/-])\d(?:[ -]?\d){11,18}(?![\p{N}]|[.,-]\d)/gu;
const OTHER_NUMBER_LABEL = /(?:ISBN|EAN|GTIN|IMEI|status|tweet|order|isbn)\D{0,20}$/i;
const ONE_DIGIT_REPEATED = /^(\d)\1+$/;

/** Checks the Luhn digit (ISO/IEC 7812-1). */
function hasValidLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

function findCards(analyzed: AnalyzedText): Match[] {
  const { text } = analyzed;
  return [...text.matchAll(CARD_CANDIDATE)].flatMap(m => {
    const digits = m[0].replace(/\D/g, '');
    if (ONE_DIGIT_REPEATED.test(digits) || !hasValidLuhn(digits)) return [];
    if (OTHER_NUMBER_LABEL.test(textBefore(text, m.index, 45))) return [];
    const isOfNetwork = NETWORKS.some(network => network.test(digits));
    const isLabelled =
      findWordBefore(analyzed, 'card', m.index, 40) >= 0 && findWordBefore(analyzed, 'id', m.index, 40) < 0;
    if (!isLabelled && (!isOfNetwork || digits.length < 14)) return [];
    return [{ start: m.index, end: m.index + m[0].length, confidence: isLabelled && isOfNetwork ? 0.99 : 0.9 }];
  });
}

export const card: Detector = { kind: 'card', find: findCards };
