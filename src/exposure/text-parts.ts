/** A long text in parts, each judged alone, so that one changed word costs one part. Pure. */
import type { PiiSpan } from './kinds.ts';

/** Characters. Nothing that is warned of is longer than the overlap. */
const LEAST = 2_000;
const MOST = 4_000;
const OVERLAP = 300;

export interface Part {
  /** Where its text begins in the whole, and where it is its own: before that stands what the part before ends with. */
  from: number;
  own: number;
  text: string;
}

const gapAfter = (text: string, at: number): number | undefined => {
  const near = text.slice(at, at + MOST - LEAST);
  for (const gap of [/\n\s*\n/, /\n/, /\s/]) {
    const found = gap.exec(near);
    if (found) return at + found.index + found[0].length;
  }
  return undefined;
};

/** Cut at an empty line, else at a line, else at a space. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (let own = 0; own < text.length; ) {
    const end = text.length - own <= MOST ? text.length : (gapAfter(text, own + LEAST) ?? own + MOST);
    const from = Math.max(0, own - OVERLAP);
    parts.push({ from, own, text: text.slice(from, end) });
    own = end;
  }
  return parts;
}

/** What the parts found, in the offsets of the whole; what two of them found of one piece is the longer. */
export function joined(parts: readonly Part[], found: readonly PiiSpan[][]): PiiSpan[] {
  const all: PiiSpan[] = [];
  parts.forEach((part, i) => {
    for (const s of found[i]!) {
      const span = { ...s, start: s.start + part.from, end: s.end + part.from };
      if (span.end <= part.own) continue;
      const twin = all.findIndex(o => o.kind === span.kind && o.start < span.end && span.start < o.end);
      if (twin < 0) all.push(span);
      else if (span.end - span.start > all[twin]!.end - all[twin]!.start) all[twin] = span;
    }
  });
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}
