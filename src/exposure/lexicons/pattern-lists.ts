/** The words of `lists.ts`. */
import { MONTHS } from './birth.ts';
import { PEOPLE, type PeopleWords } from './people.ts';

export const LISTS: { people: Record<string, PeopleWords>; months: readonly string[] } = {
  people: PEOPLE,
  months: MONTHS,
};
