/** Lists the countries that Breakwater knows, ISO 3166-1 alpha-2. */
import centres from './country-centres.json';

export const COUNTRY_CODES: readonly string[] = Object.keys(centres);
