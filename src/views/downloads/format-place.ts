/** Names a place of an export in the person's language, where that is certain. */
import { parseCoordinates } from '../../downloads/parse-coordinates.ts';
import { formatCoordinates } from '../../files/map-position.ts';
import { getDisplayName } from '../../i18n/formats.ts';

const COUNTRY_CODE = /^[A-Z]{2}$/;

/** A code after the name of a city is left as it is: it may be that of a state, as in “Los Angeles, CA”. */
export function formatPlace(language: string, place: string): string {
  const at = parseCoordinates(place);
  if (at) return formatCoordinates(at, language);
  return (COUNTRY_CODE.test(place) && getDisplayName(language, 'region', place)) || place;
}
