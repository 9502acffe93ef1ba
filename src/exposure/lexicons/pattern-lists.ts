/** The words of `lists.ts`. */
import { MONTHS } from './birth.ts';
import { PEOPLE, type AttributionWords } from './people.ts';

export const PATTERN_LISTS: { people: Record<string, AttributionWords>; months: readonly string[] } = {
  people: PEOPLE,
  months: MONTHS,
};
