/** Builds CSV tables (RFC 4180) that no spreadsheet can run as formulas. */
import { buildTextYielding, type YieldIfDue } from '../lib/yield-to-main.ts';

/** Matches what spreadsheets read as a formula, also behind spaces and invisible characters. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-−@|%＝＋－＠｜％]|^[\t\r\n]/u;

const quoteField = (value: string): string =>
  value && `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

const formatRow = (row: readonly string[]): string => `${row.map(quoteField).join(',')}\r\n`;

/** Starts with a byte order mark, so that spreadsheets read the text as UTF-8. */
export const buildCsv = async <T>(
  header: readonly string[],
  items: readonly T[],
  toRow: (item: T) => readonly string[],
  yieldIfDue: YieldIfDue,
): Promise<string> =>
  `\uFEFF${formatRow(header)}${await buildTextYielding(items, item => formatRow(toRow(item)), yieldIfDue)}`;
