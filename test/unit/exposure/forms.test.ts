import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { getExampleNumber, type CountryCode } from 'libphonenumber-js';
import { describe, expect, it } from 'vitest';
import { detectPii } from '../../../src/exposure/with-lexicons.ts';
import * as dob from './forms/dob.ts';
import * as plate from './forms/plate.ts';
import * as secret from './forms/secret.ts';
import * as travel from './forms/travel.ts';

const quotes = (kind: string, text: string): string[] =>
  detectPii(text)
    .filter(span => span.kind === kind)
    .map(span => text.slice(span.start, span.end));

describe.each([
  ['dob', dob],
  ['secret', secret],
  ['plate', plate],
] as const)('%s', (kind, { FOUND, HARMLESS }) => {
  it.each(FOUND)('in %j is %j', (text, quote) => {
    expect(quotes(kind, text)).toEqual([quote]);
  });
  it.each(HARMLESS)('is not in %j', text => {
    expect(quotes(kind, text)).toEqual([]);
  });
});

describe('travel', () => {
  it.each(travel.FOUND)('in %j has %j', (text, part) => {
    expect(quotes('travel', text).join(' | ')).toContain(part);
  });
  it.each(travel.HARMLESS)('is not in %j', text => {
    expect(quotes('travel', text)).toEqual([]);
  });
});

describe('plates of each country', () => {
  it.each(plate.PLATES)('%s: %s is found next to a word for the plate or the car', (_, written) => {
    for (const text of [`a white car, plate ${written}`, `the car that followed me: ${written}, dark blue`])
      expect(quotes('plate', text), text).toEqual([written]);
  });
});

/** Countries and territories on all continents, for most of which our users write. */
const COUNTRIES =
  'US CA MX GT HN SV NI CU DO HT CO VE EC PE BO CL AR UY PY BR GB IE FR DE ES PT IT NL BE CH AT PL ' +
  'CZ HU RO BG GR SE NO FI RU UA BY KZ UZ KG TJ GE AM AZ TR SY LB JO IQ IR SA AE YE EG ' +
  'LY TN DZ MA SD ET ER KE UG TZ RW CD NG GH SN CM ZA ZW ' +
  'AF PK IN BD LK NP MM TH KH VN MY SG ID PH CN HK TW JP KR AU NZ';
const INTRODUCTIONS = [
  'call me on #',
  'mi número es #',
  'meu número é #',
  'appelle-moi au #',
  'мой номер #',
  'дзвони #',
  'رقمي #',
  'شماره جدیدم #',
  'numaram #',
  'hubungi #',
  '我的电话 #',
  'मेरा नंबर # है',
  'میرا نمبر # ہے',
  'ဖုန်းနံပါတ် #',
  'ስልኬ # ነው',
];

describe('phone numbers without a country code', () => {
  it.each(COUNTRIES.split(' '))('of %s are found after a word for a phone', country => {
    const number = getExampleNumber(country as CountryCode, examples)!;
    for (const written of [number.formatNational(), number.nationalNumber])
      for (const introduction of INTRODUCTIONS) {
        const text = introduction.replace('#', written);
        expect(quotes('phone', text), text).toEqual([written]);
      }
  });
  it.each([
    'Call the hotline 26400 if you need help',
    'горячая линия: 8-800-309-03-34',
    '求助热线35366',
    'CEP 38148-322',
    'Helpline: 493',
  ])('are not in %j', text => {
    expect(quotes('phone', text)).toEqual([]);
  });
});

describe('places', () => {
  it.each([
    ['we are here https://maps.app.goo.gl/AbC123xyz', 'https://maps.app.goo.gl/AbC123xyz'],
    ['https://osm.org/go/0EEQjE--', 'https://osm.org/go/0EEQjE--'],
    ['https://goo.gl/maps/abc123', 'https://goo.gl/maps/abc123'],
    ['https://maps.apple.com/?ll=52.2,0.12', 'https://maps.apple.com/?ll=52.2,0.12'],
    ['https://www.google.com/maps/@52.2,0.1,15z', 'https://www.google.com/maps/@52.2,0.1,15z'],
    ['meet at ///filled.count.soap', '///filled.count.soap'],
    ['what3words: filled.count.soap', 'what3words: filled.count.soap'],
    ['geo:52.2053,0.1218', 'geo:52.2053,0.1218'],
    ['lat: 52.2053, long: -0.1218', 'lat: 52.2053, long: -0.1218'],
    ['٣٣٫٥١٣٨، ٣٦٫٢٧٦٥', '٣٣٫٥١٣٨، ٣٦٫٢٧٦٥'],
    ['grid ref TQ 30080 80470', 'TQ 30080 80470'],
  ])('in %j is %j', (text, quote) => {
    expect(quotes('geo', text)).toEqual([quote]);
  });
  it.each([
    'https://maps.google.com',
    'https://www.openstreetmap.org/about',
    'the 3.145, 2.718 ratio',
    'between 35.123 and 42.456',
  ])('are not in %j', text => {
    expect(quotes('geo', text)).toEqual([]);
  });
});

describe('addresses of public bodies', () => {
  it.each([
    'The ministry’s office is at 73 Main Street, open to the public until 7:30',
    'El ministerio atiende en la calle Mayor 26 de 9 a 13',
    '部门地址是中山路75号，对外办公到7:30',
    'Полиция задержала 99 человек у северных ворот',
  ])('are not home addresses: %j', text => {
    expect(quotes('address', text)).toEqual([]);
  });
  it.each([
    'the ministry knows I live at 5 Mill Lane',
    'She lives behind the museum at 12 Mill Lane',
    'they raided her home near the embassy, 12 Mill Lane',
  ])('do not hide a home nearby: %j', text => {
    expect(quotes('address', text)).not.toEqual([]);
  });
});
