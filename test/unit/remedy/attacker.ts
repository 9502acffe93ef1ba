/**
 * Tries to compute hidden numbers from what a table shows. It knows every number that is shown, and that counts are not
 * negative. Hidden numbers are then a transportation problem: which flows from rows to results fit all of them?
 */
import type { ProtectedRow, ResultLevels } from '../../../src/remedy/protect-rows.ts';
import { countReports, type Entry, type Result, selectResults } from '../../../src/remedy/tally.ts';

/** Reports of one row that may have any of these results. */
interface Supply {
  row: number;
  results: readonly Result[];
  count: number;
}
interface Demand {
  group: number;
  count: number;
}

/** Whether all supplies fit into all demands. @param mayFlow whether reports of a supply may be in a demand */
function fits(
  supplies: readonly Supply[],
  demands: readonly Demand[],
  mayFlow: (s: number, d: number) => boolean,
): boolean {
  if ([...supplies, ...demands].some(({ count }) => count < 0)) return false;
  const left = supplies.map(({ count }) => count);
  const open = demands.map(({ count }) => count);
  const flow = supplies.map(() => demands.map(() => 0));
  /** Moves at most `want` from a supply into demands, and makes room by moving what others sent there. */
  const push = (s: number, want: number, seen: Set<number>): number => {
    for (const [d, room] of open.entries()) {
      if (!mayFlow(s, d) || seen.has(d)) continue;
      if (room > 0) {
        const moved = Math.min(want, room);
        open[d]! -= moved;
        flow[s]![d]! += moved;
        return moved;
      }
      seen.add(d);
      for (const [other, row] of flow.entries()) {
        if (other === s || !row[d]) continue;
        const moved = push(other, Math.min(want, row[d]), seen);
        if (!moved) continue;
        row[d] -= moved;
        flow[s]![d]! += moved;
        return moved;
      }
    }
    return 0;
  };
  for (const s of supplies.keys())
    while (left[s]! > 0) {
      const moved = push(s, left[s]!, new Set());
      if (!moved) return false;
      left[s]! -= moved;
    }
  return open.every(count => !count);
}

export interface HiddenSum {
  rows: number[];
  group: number;
  count: number;
  entries: Entry[];
  /** Whether another number fits everything that is shown, too. */
  isOpen: boolean;
}

/** Without the empty one. */
const subsetsOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: 2 ** items.length - 1 }, (_, bits) => items.filter((__, i) => (bits + 1) & (1 << i)));

/** Lists every hidden number, also the sums of several rows, and whether the table gives it away. */
export function attack(rows: readonly ProtectedRow[], levels: ResultLevels): HiddenSum[] {
  const hidden = [...rows.keys()].filter(row => rows[row]!.level < 2);
  const supplies = hidden.flatMap((row): Supply[] => {
    const { level, entries } = rows[row]!;
    return levels[level].map(results => ({ row, results, count: countReports(selectResults(entries, results)) }));
  });
  const demandOf = (group: number, of: readonly number[]): number =>
    of.reduce((sum, row) => sum + countReports(selectResults(rows[row]!.entries, levels[2][group]!)), 0);
  return subsetsOf(hidden).flatMap(of =>
    levels[2].map((results, group): HiddenSum => {
      const count = demandOf(group, of);
      const isPossible = (guess: number): boolean => {
        const others = [...levels[2].keys()]
          .filter(g => g !== group)
          .map(g => ({ group: g, count: demandOf(g, hidden) }));
        // The first demand takes reports of these rows only, the second those of all others.
        const demands = [{ group, count: guess }, { group, count: demandOf(group, hidden) - guess }, ...others];
        return fits(supplies, demands, (s, d) => {
          const supply = supplies[s]!;
          if (!levels[2][demands[d]!.group]!.every(result => supply.results.includes(result))) return false;
          return d > 1 || of.includes(supply.row) === (d === 0);
        });
      };
      const entries = of.flatMap(row => selectResults(rows[row]!.entries, results));
      return { rows: of, group, count, entries, isOpen: isPossible(count - 1) || isPossible(count + 1) };
    }),
  );
}
