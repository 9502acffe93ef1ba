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

/** After a city, these are states or provinces of Australia, Brazil, Canada, Italy or the USA. */
const STATE_CODES = new Set(
  [
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR',
    'PA PR RI SC SD TN TX UT VT VA WA WV WI WY AB BC MB NB NL NS NT NU ON PE QC SK YT SA AC AM AP BA CE DF ES GO MG',
    'PB PI RJ RN RO RR RS SE SP TO AG AN AO AQ AT AV BG BI BL BN BO BR BS BT BZ CB CH CI CL CN CR CS CZ EN FC FE FG FI',
    'FM FR GE GR IM IS KR LC LE LI LO LT LU MC MN NA NO NU OG OT PC PD PG PN PO PT PU PV PZ RA RC RE RG RI RM RO SI SO',
    'SR SS SU SV TA TE TN TP TR TS TV UD VB VC VE VI VR VS VV',
  ].flatMap(codes => codes.split(' ')),
);

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
  if (isCode(last)) return parts.length > 2 || !STATE_CODES.has(last) ? last : undefined;
  return findName(whole) ?? (parts.length > 1 ? findName(last) : undefined);
}

/** @returns a point in the middle of the country's largest part; undefined for a code without one */
export function getCountryCentre(code: string): Coordinates | undefined {
  const centre = CENTRES.get(code);
  return centre && { lat: centre[0], lon: centre[1] };
}
