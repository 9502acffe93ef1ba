/** Builds CSV tables (RFC 4180) that no spreadsheet can run as formulas, whatever it takes for the separator. */
import { buildTextYielding, type YieldIfDue } from '../lib/yield-to-main.ts';

const FORMULA_SIGN = String.raw`[=+\-−@|%＝＋－＠｜％﹢﹣﹦﹪﹫]`;
/** What a spreadsheet skips or takes for quotes before it reads a cell. */
const SKIPPED = String.raw`[\s\p{Cf}\p{Cc}"]*`;

/** Matches a cell that a spreadsheet would read as a formula. */
const FORMULA = new RegExp(`^${SKIPPED}${FORMULA_SIGN}|^[\\t\\r\\n]`, 'u');

/** Where a cell begins for a spreadsheet that splits at `;`, `,` or tabs, or reads a line break as a new row. */
const FORMULA_INSIDE = new RegExp(
  String.raw`(?=${FORMULA_SIGN})(?<=[;,\t\n\r\v\f\u0085\u2028\u2029；，]${SKIPPED})`,
  'gu',
);

/** Puts `'` before each formula, at the start of the cell and inside it. */
function disarm(value: string): string {
  const safe = value.replace(FORMULA_INSIDE, "'");
  return FORMULA.test(safe) ? `'${safe}` : safe;
}

const quoteField = (value: string): string => value && `"${disarm(value).replaceAll('"', '""')}"`;

const formatRow = (row: readonly string[]): string => `${row.map(quoteField).join(',')}\r\n`;

/** Starts with a byte order mark, so that spreadsheets read the text as UTF-8. */
export const buildCsv = async <T>(
  header: readonly string[],
  items: readonly T[],
  toRow: (item: T) => readonly string[],
  yieldIfDue: YieldIfDue,
): Promise<string> =>
  `\uFEFF${formatRow(header)}${await buildTextYielding(items, item => formatRow(toRow(item)), yieldIfDue)}`;
