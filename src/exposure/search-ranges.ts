/** Bounds where a text is searched: only around words that make a finding possible. */
import type { WordPositions } from './role-positions.ts';

/** Returns the stretches around words, in order and merged where they overlap. */
export function searchRanges(
  positions: WordPositions,
  before: number,
  after: number,
  length: number,
): [from: number, to: number][] {
  const starts: number[] = [];
  for (let k = 0; k < positions.length; k += 2) starts.push(positions[k]!);
  const ranges: [from: number, to: number][] = [];
  for (const at of starts.sort((a, b) => a - b)) {
    const from = Math.max(0, at - before);
    const to = Math.min(length, at + after);
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}
