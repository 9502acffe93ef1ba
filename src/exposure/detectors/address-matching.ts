/** Matches an address shape at an anchor in a text. */
import type { Match } from '../detector.ts';
import type { AddressShape } from './address-patterns.ts';

/** How many characters before and after the anchor count. */
const MAX_HEAD = 100;
const MAX_UNSPACED_HEAD = 44;
const MAX_TAIL = 220;
const MAX_PRECEDING = 40;

/** `u` matches as written, `iu` ignores case. */
export type MatchFlags = 'u' | 'iu';

interface CompiledShape {
  head?: RegExp;
  tail?: RegExp;
}

const compiled: Record<MatchFlags, Map<AddressShape, CompiledShape>> = { u: new Map(), iu: new Map() };

/** Compiles on first use, since most shapes are never needed. */
function compileShape(shape: AddressShape, flags: MatchFlags): CompiledShape {
  const known = compiled[flags].get(shape);
  if (known) return known;
  const patterns = {
    ...(shape.head ? { head: new RegExp(shape.head, flags) } : {}),
    ...(shape.tail ? { tail: new RegExp(shape.tail, `${flags}y`) } : {}),
  };
  compiled[flags].set(shape, patterns);
  return patterns;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー ]/u;
/** Characters after which a digit still belongs to the street, as in 中山路3段5号. */
const AFTER_STREET_DIGIT = /[\d段巷弄로번]/;

/** Returns where the text before an anchor starts to count: at a word start, or at the start of an unspaced run. */
function headStart(text: string, at: number, unspaced: boolean, maxHead: number): number {
  if (!unspaced) {
    let from = Math.max(0, at - maxHead);
    if (from > 0) while (from < at && /[\p{L}\p{N}]/u.test(text[from - 1]!)) from++;
    return from;
  }
  let from = at;
  const continues = (): boolean =>
    UNSPACED.test(text[from - 1]!) ||
    (/\d/.test(text[from - 1]!) && AFTER_STREET_DIGIT.test(text[from] ?? '') && from < at);
  while (from > at - MAX_UNSPACED_HEAD && from > 0 && continues()) from--;
  return from;
}

/** Returns the address that a shape covers around the anchor `start..end`, if it matches. */
export function matchShape(
  text: string,
  shape: AddressShape,
  start: number,
  end: number,
  flags: MatchFlags,
): Match | undefined {
  const { head, tail } = compileShape(shape, flags);
  let from = start;
  let to = end;
  if (tail) {
    tail.lastIndex = end;
    const match = tail.exec(end + MAX_TAIL < text.length ? text.slice(0, end + MAX_TAIL) : text);
    if (!match) return undefined;
    to = end + match[0].length;
  }
  if (shape.precededBy && !shape.precededBy.test(text.slice(Math.max(0, start - MAX_PRECEDING), start)))
    return undefined;
  if (shape.head === '$') return { start: end, end: to, confidence: shape.confidence };
  if (head) {
    const at = headStart(text, start, !!shape.unspaced, shape.maxHead ?? MAX_HEAD);
    const match = head.exec(text.slice(at, start));
    if (!match) return undefined;
    from = at + match.index;
  }
  return { start: from, end: to, confidence: shape.confidence };
}
