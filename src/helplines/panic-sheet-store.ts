/** Stores the panic sheet. */
import * as v from 'valibot';
import { definePreference } from '../preferences/define-preference.ts';
import { BLANK, isBlank, sheetOf } from './panic-sheet.ts';

export const panicSheet = definePreference({
  name: 'panic',
  area: 'vault-private',
  schema: v.pipe(v.unknown(), v.transform(sheetOf)),
  fallback: BLANK,
  isDefault: isBlank,
});
