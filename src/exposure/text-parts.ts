/** Splits a long text into parts that are searched separately, so that an edit costs one part only. */
import type { PiiSpan } from './kinds.ts';

/** Lengths in characters. No finding is longer than the overlap. */
const MIN_PART_LENGTH = 2_000;
const MAX_PART_LENGTH = 4_000;
const OVERLAP = 300;

export interface TextPart {
  /** Where `text` begins in the whole text. */
  from: number;
  /** Where the part proper begins; the characters before it overlap with the part before. */
  ownStart: number;
  text: string;
}

/** Prefers an empty line, then a line break, then a space. */
function findBreakAfter(text: string, at: number): number | undefined {
  const near = text.slice(at, at + MAX_PART_LENGTH - MIN_PART_LENGTH);
  for (const gap of [/\n\s*\n/, /\n/, /\s/]) {
    const found = gap.exec(near);
    if (found) return at + found.index + found[0].length;
  }
  return undefined;
}

export function splitText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  for (let ownStart = 0; ownStart < text.length; ) {
    const end =
      text.length - ownStart <= MAX_PART_LENGTH
        ? text.length
        : (findBreakAfter(text, ownStart + MIN_PART_LENGTH) ?? ownStart + MAX_PART_LENGTH);
    const from = Math.max(0, ownStart - OVERLAP);
    parts.push({ from, ownStart, text: text.slice(from, end) });
    ownStart = end;
  }
  return parts;
}

/** Merges the findings of all parts in offsets of the whole text; of two findings of one piece the longer counts. */
export function mergeSpans(parts: readonly TextPart[], found: readonly PiiSpan[][]): PiiSpan[] {
  const all: PiiSpan[] = [];
  parts.forEach((part, i) => {
    for (const s of found[i]!) {
      const span = { ...s, start: s.start + part.from, end: s.end + part.from };
      if (span.end <= part.ownStart) continue;
      const twin = all.findIndex(o => o.kind === span.kind && o.start < span.end && span.start < o.end);
      if (twin < 0) all.push(span);
      else if (span.end - span.start > all[twin]!.end - all[twin]!.start) all[twin] = span;
    }
  });
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}
