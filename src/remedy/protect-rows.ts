/**
 * Decides what a table may show, so that no figure in it, and no difference of figures, is about fewer people than
 * allowed. Small groups are merged. A row whose details are too small loses them, together with as many other rows as
 * it takes until the sum of all hidden details is of enough people too (docs/outcome-statistics.md explains why that
 * is enough).
 */
import {
  ANSWERS,
  countPeople,
  countReports,
  type Entry,
  type Result,
  RESULTS,
  selectResults,
  SILENCES,
} from './tally.ts';

/** 0: reports only; 1: answered and unanswered, too; 2: every result. */
export type DetailLevel = 0 | 1 | 2;

/** Results that are shown as one number. */
type ResultGroup = readonly Result[];

/** How results are grouped at each level. Groups of a level are parts of those of the level before. */
export type ResultLevels = readonly [ResultGroup[], ResultGroup[], ResultGroup[]];

export interface ProtectedRow {
  /** `null`: several small groups together. */
  value: string | null;
  entries: Entry[];
  level: DetailLevel;
}

/** Nobody is at risk where there is nobody. */
const isSafe = (entries: readonly Entry[], minPeople: number): boolean =>
  !entries.length || countPeople(entries) >= minPeople;

interface Group<Key> {
  key: Key;
  entries: Entry[];
}

const compareSize = (a: Group<string>, b: Group<string>): number =>
  countPeople(a.entries) - countPeople(b.entries) ||
  countReports(a.entries) - countReports(b.entries) ||
  (a.key < b.key ? -1 : 1);

/** Splits groups into those that may be shown and those that are merged: small ones, and what these need to be safe. */
function splitGroups<Key extends string>(
  groups: readonly Group<Key>[],
  minPeople: number,
): { shown: Group<Key>[]; merged: Group<Key>[] } {
  const sorted = [...groups].sort(compareSize);
  const isSmall = ({ entries }: Group<Key>): boolean => countPeople(entries) < minPeople;
  if (groups.every(group => !group.entries.length || !isSmall(group))) return { shown: [...groups], merged: [] };
  // Empty groups go with the small ones, so that nobody learns which of them are empty.
  const merged = sorted.filter(isSmall);
  for (const group of sorted.slice(merged.length)) {
    if (
      isSafe(
        merged.flatMap(({ entries }) => entries),
        minPeople,
      )
    )
      break;
    merged.push(group);
  }
  return { shown: groups.filter(group => !merged.includes(group)), merged };
}

function groupResults(entries: readonly Entry[], results: readonly Result[], minPeople: number): ResultGroup[] {
  const { shown, merged } = splitGroups(
    results.map(result => ({ key: result, entries: selectResults(entries, [result]) })),
    minPeople,
  );
  return [...shown.map(({ key }) => [key]), ...(merged.length ? [merged.map(({ key }) => key)] : [])];
}

/** @returns groups of the last level in which all these entries may be shown, if those of the level before may be */
export const buildResultLevels = (entries: readonly Entry[], minPeople: number): ResultLevels => [
  [RESULTS],
  [ANSWERS, SILENCES],
  [...groupResults(entries, ANSWERS, minPeople), ...groupResults(entries, SILENCES, minPeople)],
];

const isLevelSafe = (entries: readonly Entry[], groups: readonly ResultGroup[], minPeople: number): boolean =>
  groups.every(results => isSafe(selectResults(entries, results), minPeople));

/** @returns the most detailed level at which every figure of these entries, and of the levels before, is safe */
export function findLevel(entries: readonly Entry[], levels: ResultLevels, minPeople: number): DetailLevel {
  if (!isLevelSafe(entries, levels[1], minPeople)) return 0;
  return isLevelSafe(entries, levels[2], minPeople) ? 2 : 1;
}

/** Takes the details of a level from one row after the other, until nothing can be learnt from what is left out. */
function hideDetails(
  rows: ProtectedRow[],
  level: 1 | 2,
  { levels, minPeople }: { levels: ResultLevels; minPeople: number },
): void {
  for (const results of levels[level]) {
    for (;;) {
      const hidden = rows.filter(row => row.level < level).flatMap(row => selectResults(row.entries, results));
      if (isSafe(hidden, minPeople)) break;
      const [smallest] = rows
        .filter(row => row.level >= level && selectResults(row.entries, results).length)
        .sort((a, b) => countReports(a.entries) - countReports(b.entries));
      // There is one: all rows together have enough people, or nothing of this level is shown.
      smallest!.level = level === 1 ? 0 : 1;
    }
  }
}

/**
 * @param categories a partition of all entries; one without entries has no row
 * @param depth the level at which all entries together are shown
 * @returns rows with enough people each; their order is that of the categories, merged ones last
 */
export function protectRows(
  categories: ReadonlyMap<string, Entry[]>,
  levels: ResultLevels,
  depth: DetailLevel,
  minPeople: number,
): ProtectedRow[] {
  const { shown, merged } = splitGroups(
    [...categories].filter(([, entries]) => entries.length).map(([key, entries]) => ({ key, entries })),
    minPeople,
  );
  const groups: { value: string | null; entries: Entry[] }[] = shown.map(({ key, entries }) => ({
    value: key,
    entries,
  }));
  if (merged.length) groups.push({ value: null, entries: merged.flatMap(({ entries }) => entries) });
  const rows = groups.map(({ value, entries }): ProtectedRow => {
    const level = findLevel(entries, levels, minPeople);
    return { value, entries, level: level < depth ? level : depth };
  });
  if (depth >= 1) hideDetails(rows, 1, { levels, minPeople });
  if (depth === 2) hideDetails(rows, 2, { levels, minPeople });
  return rows;
}
