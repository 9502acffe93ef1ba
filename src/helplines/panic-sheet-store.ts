/** Stores the panic sheet. */
import * as v from 'valibot';
import { definePreference } from '../preferences/define-preference.ts';
import { BLANK_PANIC_SHEET, isBlankSheet, parsePanicSheet } from './panic-sheet.ts';

export const panicSheet = definePreference({
  name: 'panic',
  area: 'vault-private',
  schema: v.pipe(v.unknown(), v.transform(parsePanicSheet)),
  fallback: BLANK_PANIC_SHEET,
  isDefault: isBlankSheet,
});
