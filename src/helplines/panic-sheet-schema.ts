/** The shape of the panic sheet: whom to call, and the person's own words for the first ten minutes. */
import * as v from 'valibot';
import { longText } from '../lib/bounded-schemas.ts';
import { CONTACT_COUNT } from './panic-sheet.ts';

export const SafetyContact = v.strictObject({ name: longText, reach: longText });
export type SafetyContact = v.InferOutput<typeof SafetyContact>;

export const PanicSheet = v.strictObject({
  v: v.literal(1),
  contacts: v.pipe(v.array(SafetyContact), v.length(CONTACT_COUNT)),
  words: longText,
});
export type PanicSheet = v.InferOutput<typeof PanicSheet>;
