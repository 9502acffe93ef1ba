/** Tests which country a place of an export is in, and that an uncertain one is in none. */
import { describe, expect, it, test } from 'vitest';
import centres from '../../../src/downloads/country-centres.json';
import { findCountry } from '../../../src/downloads/find-country.ts';
import { locatePlaces } from '../../../src/downloads/locate-places.ts';

describe('the country of a place', () => {
  test.each([
    ['DE', 'DE'],
    ['Germany', 'DE'],
    ['Berlin, Germany', 'DE'],
    ['Köln, Deutschland', 'DE'],
    ['Berlin, Berlin, DE', 'DE'],
    ['Cairo, EG', 'EG'],
    ['Los Angeles, CA, United States', 'US'],
    ['USA', 'US'],
    ['Казань, Россия', 'RU'],
    ['طهران، إيران', 'IR'],
    ['ایران', 'IR'],
    ['中国', 'CN'],
    ['Iran, Islamic Republic of', 'IR'],
    ['Turkey', 'TR'],
    ['İstanbul, Türkiye', 'TR'],
    ['Palestine', 'PS'],
    ['Paris, France ', 'FR'],
  ])('of %s is %s', (place, code) => expect(findCountry(place)).toBe(code));

  test.each([
    'Los Angeles, CA',
    'Frosinone, FR',
    'Atlanta, Georgia',
    'Georgia',
    'Berlin',
    'Cuba, Missouri',
    'ZZ',
    'de',
    'unknown',
    '',
  ])('of %j is not certain', place => expect(findCountry(place)).toBeUndefined());
});

it('tells points from countries, and counts the places in each country', () => {
  const places = ['52.52, 13.41', 'Berlin, Germany', 'Tehran, Iran', 'DE', '52.52, 13.41', 'Springfield', '0, 0'];
  const { points, countries } = locatePlaces(places);
  expect(points).toEqual([{ lat: 52.52, lon: 13.41 }]);
  expect(countries.map(({ code, count }) => [code, count])).toEqual([
    ['DE', 2],
    ['IR', 1],
  ]);
});

it('has a centre on the globe for every country that the browser can name', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect(Object.keys(centres).length).toBeGreaterThan(230);
  for (const [code, centre] of Object.entries(centres)) {
    expect(names.of(code), code).toBeDefined();
    expect(centre, code).toHaveLength(2);
    expect(Math.abs(centre[0]!), code).toBeLessThanOrEqual(90);
    expect(Math.abs(centre[1]!), code).toBeLessThanOrEqual(180);
  }
});
