/** Merges the files of many people into one report without any number about fewer than five of them. */
import { type OutcomeStatisticsLine, SEVERAL } from '../incidents/outcome-statistics-schema.ts';
import { groupBy } from '../lib/group-by.ts';
import { computeQuartiles, type DaysEntry, spreadDays } from './days.ts';
import {
  buildResultLevels,
  type DetailLevel,
  findLevel,
  type ProtectedRow,
  protectRows,
  type ResultLevels,
} from './protect-rows.ts';
import type { ReadFiles, UncountedFile } from './read-files.ts';
import {
  DIMENSIONS,
  type Dimension,
  type RemedyReport,
  type RemedyRow,
  type RemedySection,
  UNSTATED,
} from './report-schema.ts';
import { ANSWERS, countPeople, countReports, type Entry, RESULTS, selectResults, SILENCES } from './tally.ts';

export const MIN_PEOPLE = 5;

/** A line of somebody's file. */
interface PersonLine {
  person: number;
  line: OutcomeStatisticsLine;
}

/** @returns `2026-Q1`, or the year where the month was given up */
function toQuarter(period: string): string {
  const [year, month] = period.split('-');
  return month ? `${year}-Q${Math.ceil(Number(month) / 3)}` : period;
}

const or = (value: string | undefined): string => (value === undefined || value === SEVERAL ? UNSTATED : value);

const GET_VALUE: Record<Dimension, (line: OutcomeStatisticsLine) => string> = {
  platform: ({ platform }) => or(platform),
  situation: ({ what }) => or(what),
  action: ({ action }) => action,
  quarter: ({ period }) => or(toQuarter(period)),
  language: ({ language }) => or(language),
  country: ({ country }) => or(country),
};

/** What platforms answer. */
const TO_PLATFORM: ReadonlySet<string> = new Set(['report', 'appeal']);

const toEntries = ({ person, line: { outcomes, waiting } }: PersonLine): Entry[] =>
  RESULTS.map(result => ({ person, result, count: result === 'waiting' ? waiting : outcomes[result] })).filter(
    ({ count }) => count > 0,
  );

function describeResults(entries: readonly Entry[], [, , groups]: ResultLevels): NonNullable<RemedyRow['results']> {
  const shown: NonNullable<RemedyRow['results']> = {};
  for (const group of groups) {
    const count = countReports(selectResults(entries, group));
    if (group.length === 1) shown[group[0]!] = count;
    // Where all answers or all silences are merged, `answered` and `unanswered` say the same.
    else if (group.every(result => (ANSWERS as readonly string[]).includes(result)) && group.length < ANSWERS.length)
      shown.merged = count;
  }
  return shown;
}

function describeDays(entries: readonly DaysEntry[], minPeople: number): Pick<RemedyRow, 'days'> {
  if (new Set(entries.map(({ person }) => person)).size < minPeople) return {};
  return { days: computeQuartiles(entries.flatMap(({ days }) => days)) };
}

interface RowContext {
  levels: ResultLevels;
  minPeople: number;
}

function describeRow(
  { value, entries, level }: ProtectedRow,
  days: readonly DaysEntry[],
  { levels, minPeople }: RowContext,
): RemedyRow {
  return {
    value,
    people: countPeople(entries),
    sent: countReports(entries),
    ...(level >= 1 && {
      answered: countReports(selectResults(entries, ANSWERS)),
      unanswered: countReports(selectResults(entries, SILENCES)),
      ...describeDays(days, minPeople),
    }),
    ...(level === 2 && { results: describeResults(entries, levels) }),
  };
}

const listDays = (lines: readonly PersonLine[]): DaysEntry[] =>
  lines.flatMap(({ person, line: { days } }) => (days ? [{ person, days: spreadDays(days) }] : []));

function buildTable(
  lines: readonly PersonLine[],
  by: Dimension,
  depth: DetailLevel,
  context: RowContext,
): RemedySection['tables'] {
  const groups = groupBy(lines, ({ line }) => GET_VALUE[by](line));
  // Nobody said it.
  if (groups.size === 1 && groups.has(UNSTATED)) return [];
  const keys = [...groups.keys()].sort();
  const categories = new Map(keys.map(key => [key, groups.get(key)!.flatMap(toEntries)]));
  const rows = protectRows(categories, context.levels, depth, context.minPeople);
  // All are too few: the table would be one row, which is the total.
  if (rows.every(({ value }) => value === null)) return [];
  const shown = new Set(rows.map(({ value }) => value));
  const merged = keys.filter(key => !shown.has(key)).flatMap(key => groups.get(key)!);
  return [
    {
      by,
      rows: rows.map(row => describeRow(row, listDays(row.value === null ? merged : groups.get(row.value)!), context)),
    },
  ];
}

function buildSection(
  lines: readonly PersonLine[],
  dimensions: readonly Dimension[],
  minPeople: number,
): RemedySection | null {
  const entries = lines.flatMap(toEntries);
  if (countPeople(entries) < minPeople) return null;
  const levels = buildResultLevels(entries, minPeople);
  const depth = findLevel(entries, levels, minPeople);
  const context = { levels, minPeople };
  return {
    total: describeRow({ value: null, entries, level: depth }, listDays(lines), context),
    tables: dimensions.flatMap(by => buildTable(lines, by, depth, context)),
  };
}

const countWhy = (uncounted: readonly UncountedFile[], ...reasons: UncountedFile['why'][]): number =>
  uncounted.filter(({ why }) => reasons.includes(why)).length;

export function buildRemedyReport(
  { people, uncounted }: ReadFiles,
  { madeOn, tool, minPeople = MIN_PEOPLE }: { madeOn: string; tool: string; minPeople?: number },
): RemedyReport {
  const lines = people
    .flatMap((file, person) => file.lines.map(line => ({ person, line })))
    .filter(({ line }) => line.action !== 'nothing');
  const [repeated, replaced] = [countWhy(uncounted, 'repeated'), countWhy(uncounted, 'replaced')];
  return {
    format: 'breakwater-remedy-report',
    v: 1,
    madeOn,
    tool,
    minPeople,
    files: { counted: people.length, repeated, replaced, refused: uncounted.length - repeated - replaced },
    platforms: buildSection(
      lines.filter(({ line }) => TO_PLATFORM.has(line.action)),
      DIMENSIONS,
      minPeople,
    ),
    elsewhere: buildSection(
      lines.filter(({ line }) => !TO_PLATFORM.has(line.action)),
      ['action'],
      minPeople,
    ),
  };
}
