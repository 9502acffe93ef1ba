/** Writes a report as one table. A cell is empty where its number is hidden. */
import { buildCsv } from '../exports/csv.ts';
import type { YieldIfDue } from '../lib/yield-to-main.ts';
import type { RemedyReport, RemedyRow } from './report-schema.ts';
import { RESULTS } from './tally.ts';

interface CsvRow {
  section: 'platforms' | 'elsewhere';
  by: string;
  row: RemedyRow;
}

const listRows = (report: RemedyReport): CsvRow[] =>
  (['platforms', 'elsewhere'] as const).flatMap(section => {
    const found = report[section];
    if (!found) return [];
    return [
      { section, by: 'all', row: found.total },
      ...found.tables.flatMap(({ by, rows }) => rows.map(row => ({ section, by, row }))),
    ];
  });

/** In the value of the row of merged groups. */
const MERGED = '(merged)';

const COLUMNS: [name: string, getValue: (row: CsvRow) => string | number | undefined][] = [
  ['section', ({ section }) => section],
  ['by', ({ by }) => by],
  ['value', ({ by, row }) => row.value ?? (by === 'all' ? '' : MERGED)],
  ['people', ({ row }) => row.people],
  ['sent', ({ row }) => row.sent],
  ['answered', ({ row }) => row.answered],
  ['unanswered', ({ row }) => row.unanswered],
  ...[...RESULTS, 'merged' as const].map((result): (typeof COLUMNS)[number] => [
    result,
    ({ row }) => row.results?.[result],
  ]),
  ['daysLowerQuartile', ({ row }) => row.days?.lower],
  ['daysMedian', ({ row }) => row.days?.median],
  ['daysUpperQuartile', ({ row }) => row.days?.upper],
];

export const buildReportCsv = (report: RemedyReport, yieldIfDue: YieldIfDue): Promise<string> =>
  buildCsv(
    COLUMNS.map(([name]) => name),
    listRows(report),
    row => COLUMNS.map(([, getValue]) => String(getValue(row) ?? '')),
    yieldIfDue,
  );
