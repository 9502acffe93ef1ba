/** Formats dates, lists and names without the browser’s data for a language: from the package, with the same result. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { cldrFormats } from '../../../scripts/build/formats.ts';
import { root } from '../../../scripts/build/data.ts';
import { formatDate, formatDay, registerFormats, formatList, getDisplayName } from '../../../src/i18n/formats.ts';
import { formatNumber } from '../../../src/i18n/digits.ts';
import { ALL_LANGUAGES } from '../../../src/i18n/languages.ts';

const AT = Date.UTC(2026, 10, 6, 5, 7);
const WITHOUT = ALL_LANGUAGES.filter(l => l.formats).map(l => l.code);

it('Burmese is the language that Chromium has no data for', () => expect(WITHOUT).toEqual(['my']));

describe.each(WITHOUT)('%s without data of the browser', language => {
  beforeAll(() =>
    registerFormats(language, JSON.parse(JSON.stringify(cldrFormats(language))) as ReturnType<typeof cldrFormats>),
  );
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each<[string, () => unknown]>([
    [
      'a long date and a time',
      () => formatDate(language, AT, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Yangon' }),
    ],
    [
      'midnight',
      () => formatDate(language, Date.UTC(2026, 0, 1), { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
    ],
    ['a month', () => formatDate(language, AT, { month: 'long', year: 'numeric', timeZone: 'UTC' })],
    ['a weekday', () => formatDate(language, AT, { weekday: 'short', timeZone: 'UTC' })],
    ['a time', () => formatDate(language, AT, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })],
    [
      'no thing, one, two and four',
      () =>
        [[], ['A'], ['A', 'B'], ['A', 'B', 'C', 'D']].map(things => [
          formatList(language, things),
          formatList(language, things, 'unit'),
        ]),
    ],
    ['a country', () => getDisplayName(language, 'region', 'UG')],
    ['a language', () => getDisplayName(language, 'language', 'fa')],
    ['a number', () => formatNumber(language, 12_345.5)],
  ])('formats %s as a browser that has them', (_, say) => {
    const whole = say();
    vi.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf').mockReturnValue([]);
    expect(say()).toEqual(whole);
  });

  it('has no Latin letter in a date, and knows no name that it was not given', () => {
    vi.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf').mockReturnValue([]);
    expect(formatDay(language, AT)).not.toMatch(/[a-z0-9]/i);
    expect(getDisplayName(language, 'region', 'ZZ')).toBeUndefined();
  });

  it('rejects invalid times and time zones', () => {
    vi.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf').mockReturnValue([]);
    expect(() => formatDate(language, Number.NaN, { dateStyle: 'long' })).toThrow(RangeError);
    expect(() => formatDate(language, AT, { dateStyle: 'long', timeZone: 'Nowhere/Here' })).toThrow(RangeError);
  });
});

it('is the only module that uses Intl formats in the interface language', () => {
  const others = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(f => /\.tsx?$/.test(f) && !/^i18n\/(?:formats|digits)\.ts$/.test(f))
    .filter(f =>
      /new Intl\.(?:ListFormat|DisplayNames|(?:DateTime|Number)Format\((?!'))/.test(
        readFileSync(join(root, 'src', f), 'utf8'),
      ),
    );
  expect(others.sort()).toEqual([
    'downloads/find-country.ts', // in the language of the file
    'files/map-position.ts', // degrees, in Latin digits
  ]);
});
