/** A long text in parts, each judged alone, so that one changed word costs one part. Pure. */
import type { PiiSpan } from './kinds.ts';

/** Characters. Nothing that is warned of is longer than the overlap. */
const MIN_PART_LENGTH = 2_000;
const MAX_PART_LENGTH = 4_000;
const OVERLAP = 300;

export interface TextPart {
  /** Where its text begins in the whole, and where it is its own: before that stands what the part before ends with. */
  from: number;
  ownStart: number;
  text: string;
}

const findBreakAfter = (text: string, at: number): number | undefined => {
  const near = text.slice(at, at + MAX_PART_LENGTH - MIN_PART_LENGTH);
  for (const gap of [/\n\s*\n/, /\n/, /\s/]) {
    const found = gap.exec(near);
    if (found) return at + found.index + found[0].length;
  }
  return undefined;
};

/** Cut at an empty line, else at a line, else at a space. */
export function splitText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  for (let own = 0; own < text.length; ) {
    const end =
      text.length - own <= MAX_PART_LENGTH
        ? text.length
        : (findBreakAfter(text, own + MIN_PART_LENGTH) ?? own + MAX_PART_LENGTH);
    const from = Math.max(0, own - OVERLAP);
    parts.push({ from, ownStart: own, text: text.slice(from, end) });
    own = end;
  }
  return parts;
}

/** What the parts found, in the offsets of the whole; what two of them found of one piece is the longer. */
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
