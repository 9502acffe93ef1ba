/** Looks up ranges of a text among others in logarithmic time. */
import type { TextRange } from './text-views.ts';

export interface RangeSet {
  /** Whether a range lies within those of the set, which count as one where they overlap. */
  contains(range: TextRange): boolean;
  overlaps(range: TextRange): boolean;
}

function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

export function createRangeSet(ranges: readonly TextRange[]): RangeSet {
  const merged = mergeRanges(ranges);
  /** Finds the last range that starts before an offset. */
  function findBefore(offset: number): TextRange | undefined {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (merged[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return merged[low - 1];
  }
  return {
    contains: ({ start, end }) => {
      const found = findBefore(start + 1);
      return found !== undefined && found.end >= end;
    },
    overlaps: ({ start, end }) => {
      const found = findBefore(end);
      return found !== undefined && found.end > start;
    },
  };
}
