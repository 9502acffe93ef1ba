/** Tables that open in any spreadsheet, and run nothing there. */
import { buildTextYielding, type YieldIfDue } from '../lib/yield-to-main.ts';

/** What some spreadsheet reads as a formula, also behind blanks and signs that cannot be seen. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-−@|%＝＋－＠｜％]|^[\t\r\n]/u;

const quoteField = (value: string): string =>
  value && `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/** RFC 4180: every field that holds something in quotes, a quote in it twice. */
const formatRow = (row: readonly string[]): string => `${row.map(quoteField).join(',')}\r\n`;

/** UTF-8 with a mark at the start, so that spreadsheets read every script. */
export const buildCsv = async <T>(
  header: readonly string[],
  things: readonly T[],
  row: (thing: T) => readonly string[],
  rest: YieldIfDue,
): Promise<string> =>
  `\uFEFF${formatRow(header)}${await buildTextYielding(things, thing => formatRow(row(thing)), rest)}`;
