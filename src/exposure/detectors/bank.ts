/** Bank accounts and payment cards, by their checksums. */
import { textBefore, type Detector, type Match } from '../detector.ts';
import { findWordBefore, type AnalyzedText } from '../analyzed-text.ts';

/** Length of an IBAN by country (ISO 13616 registry). */
const LENGTHS =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30';
const LENGTH = new Map(LENGTHS.split(' ').map(c => [c.slice(0, 2), Number(c.slice(2))]));

const IBAN =
  /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,29}|(?<![A-Za-z0-9])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,29}/g;

/** ISO 7064 mod 97-10. */
function mod97(code: string): number {
  let rest = 0;
  for (const c of code.slice(4) + code.slice(0, 4)) rest = Number(`${rest}${parseInt(c, 36)}`) % 97;
  return rest;
}

function findIbans({ text, hasDigits: any }: AnalyzedText): Match[] {
  if (!any) return [];
  return [...text.matchAll(IBAN)].flatMap(m => {
    const length = LENGTH.get(m[0].slice(0, 2).toUpperCase());
    let end = 0,
      seen = 0;
    while (end < m[0].length && seen < (length ?? 0)) if (!/[ -]/.test(m[0][end++]!)) seen++;
    const code = m[0].slice(0, end).replace(/[ -]/g, '');
    return code.length === length && !/[A-Za-z0-9]/.test(text[m.index + end] ?? '') && mod97(code) === 1
      ? [{ start: m.index, end: m.index + end, confidence: 0.99 }]
      : [];
  });
}

export const iban: Detector = { kind: 'iban', find: findIbans };

/** First digits and lengths of the card networks (ISO 7812). */
const NETWORKS = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)\d{12,14}$/,
  /^3[47]\d{13}$/,
  /^(?:30[0-5]|309|36|38|39)\d{11,14}$/,
  /^35(?:2[89]|[3-8]\d)\d{12,15}$/,
  /^(?:1800|2131)\d{11}$/,
  /^(?:6011|64[4-9]|65|62|81)\d{12,17}$/,
  /^(?:50|5[6-9]|6\d)\d{10,17}$/,
  /^(?:220[0-4]|9792|5078|636)\d{12,13}$/,
];
const CARD_NUMBER = /(?<![\p{L}\p{N}+_.,/-])\d(?:[ -]?\d){11,18}(?![\p{N}]|[.,-]\d)/gu;
const OTHER = /(?:ISBN|EAN|GTIN|IMEI|status|tweet|order|isbn)\D{0,20}$/i;

/** Luhn (ISO 7812-1). */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const d = Number(digits[digits.length - 1 - i]) * (i % 2 ? 2 : 1);
    sum += d > 9 ? d - 9 : d;
  }
  return sum % 10 === 0;
}

function findCards(reading: AnalyzedText): Match[] {
  const { text } = reading;
  return [...text.matchAll(CARD_NUMBER)].flatMap(m => {
    const digits = m[0].replace(/\D/g, '');
    if (/^(\d)\1+$/.test(digits) || !luhn(digits)) return [];
    const near = textBefore(text, m.index, 45);
    if (OTHER.test(near)) return [];
    const network = NETWORKS.some(n => n.test(digits));
    const cue = findWordBefore(reading, 'card', m.index, 40) >= 0;
    if (!cue && (!network || digits.length < 14)) return [];
    return [{ start: m.index, end: m.index + m[0].length, confidence: cue && network ? 0.99 : 0.9 }];
  });
}

export const card: Detector = { kind: 'card', find: findCards };
