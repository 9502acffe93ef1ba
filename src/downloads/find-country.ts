/** Finds the country that an export names as a place, or at the end of one. Nothing is asked of anybody. */
import { ALL_LANGUAGES } from '../i18n/languages.ts';
import centres from './country-centres.json';
import type { Coordinates } from './parse-coordinates.ts';

const CENTRES = new Map(Object.entries(centres as unknown as Record<string, [lat: number, lon: number]>));

/** Exports are in the language of the account, which may be one that Breakwater does not speak. */
const MORE_LANGUAGES = [
  ...['az', 'bg', 'bn', 'ca', 'cs', 'da', 'de', 'el', 'et', 'fi', 'he', 'hi', 'hr', 'hu', 'hy', 'it', 'ja', 'ka'],
  ...['kk', 'ko', 'lt', 'lv', 'mk', 'ms', 'nb', 'nl', 'pl', 'ro', 'sk', 'sl', 'sq', 'sr', 'sv', 'sw', 'th', 'uz', 'vi'],
];

/** Names that platforms use, and that are not in the browser's list. */
const OTHER_NAMES: Record<string, string> = {
  burma: 'MM',
  'cape verde': 'CV',
  'czech republic': 'CZ',
  'hong kong': 'HK',
  'iran, islamic republic of': 'IR',
  'ivory coast': 'CI',
  'korea, republic of': 'KR',
  macedonia: 'MK',
  'moldova, republic of': 'MD',
  'republic of korea': 'KR',
  'republic of moldova': 'MD',
  'russian federation': 'RU',
  swaziland: 'SZ',
  'syrian arab republic': 'SY',
  'the netherlands': 'NL',
  turkey: 'TR',
  'united states of america': 'US',
  'viet nam': 'VN',
};

/** Also a state of the USA, so the name alone says nothing. */
const AMBIGUOUS = 'georgia';

const normalize = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** A name that two countries have, in whatever languages, is no country's. */
function listNames(): Map<string, string | null> {
  const names = new Map<string, string | null>(Object.entries(OTHER_NAMES));
  for (const language of [...ALL_LANGUAGES.map(({ code }) => code), ...MORE_LANGUAGES])
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
      for (const code of CENTRES.keys()) {
        const name = display.of(code);
        if (name === undefined) continue;
        const other = names.get(normalize(name));
        names.set(normalize(name), other === undefined || other === code ? code : null);
      }
    }
  names.set(AMBIGUOUS, null);
  return names;
}

let names: Map<string, string | null> | undefined;

const findName = (name: string): string | undefined => (names ??= listNames()).get(normalize(name)) ?? undefined;

const isCode = (text: string): boolean => /^[A-Z]{2}$/.test(text) && CENTRES.has(text);

/**
 * @param place a name or an ISO code; or a city, perhaps a region, and the country, with commas between them
 * @returns an ISO code; undefined where it is not certain
 */
export function findCountry(place: string): string | undefined {
  const whole = place.trim();
  if (isCode(whole)) return whole;
  const parts = whole.split(/[,،、]/).map(part => part.trim());
  const last = parts.at(-1)!;
  // After a city alone, a code may be that of a state, as in “Los Angeles, CA”.
  if (parts.length > 2 && isCode(last)) return last;
  return findName(whole) ?? (parts.length > 1 ? findName(last) : undefined);
}

/** @returns a point in the middle of the country's largest part; undefined for a code without one */
export function getCountryCentre(code: string): Coordinates | undefined {
  const centre = CENTRES.get(code);
  return centre && { lat: centre[0], lon: centre[1] };
}
