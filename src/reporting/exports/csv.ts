/** Tables that open in any spreadsheet, and run nothing there. */
import { stringify } from 'csv-stringify/browser/esm/sync';

/** What some spreadsheet reads as a formula, also behind blanks and signs that cannot be seen. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

/** UTF-8 with a mark at the start, so that spreadsheets read every script. */
export const csv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify([...rows], { header: true, columns: [...header], quoted: true, bom: true, record_delimiter: 'windows', cast: { string: value => (FORMULA.test(value) ? `'${value}` : value) } });
