import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildResultLevels, findLevel, protectRows, type ProtectedRow } from '../../../src/remedy/protect-rows.ts';
import { ANSWERS, countPeople, countReports, type Entry, RESULTS, selectResults } from '../../../src/remedy/tally.ts';
import { attack } from './attacker.ts';

const MIN = 5;
const MAX_ROWS = 5;
/** How many people have such a result: often too few, often enough. */
const people = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: MIN - 1 }) },
  { weight: 5, arbitrary: fc.integer({ min: MIN, max: 9 }) },
);
const results = fc.array(fc.record({ people, first: fc.nat(12), count: fc.integer({ min: 1, max: 3 }) }), {
  minLength: RESULTS.length,
  maxLength: RESULTS.length,
});
const tables = fc
  .array(results, { minLength: 1, maxLength: MAX_ROWS })
  .map(
    rows =>
      new Map(
        rows.map((row, i): [string, Entry[]] => [
          `row-${i}`,
          row.flatMap((cell, k) =>
            Array.from({ length: cell.people }, (_, n) => ({
              person: cell.first + n,
              result: RESULTS[k]!,
              count: cell.count,
            })),
          ),
        ]),
      ),
  )
  .filter(categories => countPeople([...categories.values()].flat()) >= MIN);

function protect(categories: Map<string, Entry[]>) {
  const all = [...categories.values()].flat();
  const levels = buildResultLevels(all, MIN);
  const depth = findLevel(all, levels, MIN);
  return { all, levels, depth, rows: protectRows(categories, levels, depth, MIN) };
}
const isSafe = (entries: Entry[]): boolean => !entries.length || countPeople(entries) >= MIN;
const listShown = ({ entries, level }: ProtectedRow, levels: ReturnType<typeof buildResultLevels>): Entry[][] =>
  levels.slice(0, level + 1).flatMap(groups => groups.map(results => selectResults(entries, results)));

describe('a table', () => {
  it('shows no number about fewer than five people', () =>
    fc.assert(
      fc.property(tables, categories => {
        const { rows, levels } = protect(categories);
        for (const row of rows) {
          expect(countPeople(row.entries)).toBeGreaterThanOrEqual(MIN);
          for (const shown of listShown(row, levels)) expect(isSafe(shown)).toBe(true);
        }
      }),
      { numRuns: 500 },
    ));

  it('has no row for a category without reports', () => {
    const everyone = Array.from({ length: MIN }, (_, person): Entry => ({ person, result: 'removed', count: 1 }));
    const { rows } = protect(
      new Map([
        ['empty', []],
        ['full', everyone],
      ]),
    );
    expect(rows.map(row => row.value)).toEqual(['full']);
  });

  it('loses no report', () =>
    fc.assert(
      fc.property(tables, categories => {
        const { all, rows, levels } = protect(categories);
        expect(rows.reduce((sum, { entries }) => sum + countReports(entries), 0)).toBe(countReports(all));
        for (const groups of levels) expect(groups.flat().sort()).toEqual([...RESULTS].sort());
      }),
      { numRuns: 200 },
    ));

  it('gives no number about fewer than five people away, nor the sum of several rows', () => {
    let attacked = 0;
    fc.assert(
      fc.property(tables, categories => {
        const { rows, levels, depth } = protect(categories);
        if (depth < 2) return;
        for (const { entries, isOpen } of attack(rows, levels)) {
          if (isSafe(entries)) continue;
          attacked++;
          expect(isOpen).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    expect(attacked).toBeGreaterThan(500);
  });

  it('is found out by the attacker where it hides only the small numbers themselves', () => {
    const of = (result: Entry['result'], people: number[]): Entry[] =>
      people.map(person => ({ person, result, count: 1 }));
    const six = [0, 1, 2, 3, 4, 5];
    const [whole, classes] = buildResultLevels([], MIN);
    const rows: ProtectedRow[] = [
      { value: 'a', level: 2, entries: [...of('removed', six), ...of('refused', six), ...of('waiting', six)] },
      { value: 'b', level: 1, entries: [...of('removed', six), ...of('refused', [0]), ...of('waiting', six)] },
    ];
    expect(
      attack(rows, [whole, classes, RESULTS.map(result => [result])]).filter(({ entries }) => !isSafe(entries)),
    ).toMatchObject([{ count: 1, isOpen: false }]);
  });

  it('keeps the details of rows that are large enough', () => {
    const large = (from: number): Entry[] =>
      RESULTS.flatMap(result => Array.from({ length: 6 }, (_, i) => ({ person: from + i, result, count: 2 })));
    const { rows } = protect(
      new Map([
        ['a', large(0)],
        ['b', large(3)],
      ]),
    );
    expect(rows.map(({ value, level }) => [value, level])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });

  it('merges small rows, with the next larger one if they are too small together', () => {
    const sent = (people: number[]): Entry[] => people.map(person => ({ person, result: 'waiting', count: 1 }));
    const { rows } = protect(
      new Map([
        ['large', sent([0, 1, 2, 3, 4, 5, 6])],
        ['medium', sent([0, 1, 2, 3, 4])],
        ['small', sent([9])],
      ]),
    );
    expect(rows.map(({ value, entries }) => [value, countReports(entries)])).toEqual([
      ['large', 7],
      [null, 6],
    ]);
  });

  it('merges kinds of answers that are rare everywhere, and says none of them', () => {
    const people = Array.from({ length: 8 }, (_, person) => person);
    const all: Entry[] = [
      ...people.flatMap(person => [
        { person, result: 'removed' as const, count: 1 },
        { person, result: 'waiting' as const, count: 1 },
        { person, result: 'refused' as const, count: 1 },
      ]),
      { person: 0, result: 'restored', count: 1 },
    ];
    const [, , groups] = buildResultLevels(all, MIN);
    const merged = groups.find(group => group.includes('restored'))!;
    expect(merged).toContain('limited');
    expect(countPeople(selectResults(all, merged))).toBeGreaterThanOrEqual(MIN);
    expect(merged.every(result => (ANSWERS as readonly string[]).includes(result))).toBe(true);
  });
});
