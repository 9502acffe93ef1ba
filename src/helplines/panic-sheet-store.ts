/** The panic sheet is kept by the worker: what was typed last is not lost with a view that closes at once. */
import { isBlank, type PanicSheet } from './panic-sheet.ts';
import { privateSet } from '../vault/private-values.ts';
import { runExclusive } from '../lib/run-exclusive.ts';

/** A blank sheet is no sheet. @param unwritten in a private window: memory only */
export const keepPanicSheet = (sheet: PanicSheet, unwritten: boolean | undefined): Promise<true> =>
  runExclusive('panic', async () => {
    await privateSet('panic', isBlank(sheet) ? undefined : sheet, unwritten);
    return true as const;
  });
