/** Tables that open in any spreadsheet, and run nothing there. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { textOf, type Rest } from '../pace.ts';

/** What some spreadsheet reads as a formula, also behind blanks and signs that cannot be seen. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-−@|%＝＋－＠｜％]|^[\t\r\n]/u;

const line = (row: readonly string[], bom: boolean): string =>
  stringify([[...row]], { quoted: true, bom, record_delimiter: 'windows', cast: { string: value => (FORMULA.test(value) ? `'${value}` : value) } });

/** UTF-8 with a mark at the start, so that spreadsheets read every script. */
export const csv = async <T>(header: readonly string[], things: readonly T[], row: (thing: T) => readonly string[], rest: Rest): Promise<string> =>
  line(header, true) + await textOf(things, thing => line(row(thing), false), rest);
