/** Blanks texts in the colours of a palette that no pixel has. */
import { decodeLatin1 } from '../bytes.ts';
import type { BlockListener } from '../model.ts';

const MAX_COLOURS = 256;
const MIN_TEXT = /[\x20-\x7e]{8,}/;

/** Predicts a byte from those to the left, above, and above to the left (PNG, 9.4). */
function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

function predict(filter: number, left: number, above: number, aboveLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? paeth(left, above, aboveLeft) : 0;
}

/**
 * Marks the colours that lines of pixels have.
 * @param lines with their filter bytes
 * @param depth bits per pixel, at most 8
 */
export function markColours(lines: Uint8Array, width: number, depth: number, used: Uint8Array): void {
  const stride = Math.ceil((width * depth) / 8);
  let previous = new Uint8Array(stride);
  for (let at = 0; at + stride < lines.length; at += stride + 1) {
    const line = new Uint8Array(stride);
    for (let i = 0; i < stride; i++) {
      const predicted = predict(lines[at]!, line[i - 1] ?? 0, previous[i]!, previous[i - 1] ?? 0);
      line[i] = lines[at + 1 + i]! + predicted;
    }
    for (let x = 0; x < width; x++) {
      const bit = x * depth;
      used[(line[bit >> 3]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1)] = 1;
    }
    previous = line;
  }
}

/** A table of colours of three bytes each, without a text in those that no pixel has. */
export function blankUnusedColours(table: Uint8Array, used: Uint8Array, onBlock: BlockListener): Uint8Array {
  const unused = table.map((byte, i) => (used[Math.floor(i / 3)] ? 0 : byte));
  if (!MIN_TEXT.test(decodeLatin1(unused))) return table;
  onBlock('other', unused);
  return table.map((byte, i) => (used[Math.floor(i / 3)] ? byte : 0));
}

/** Whether a table could hold a text, so that it is worth to look for unused colours. */
export const mayHoldText = (table: Uint8Array): boolean => MIN_TEXT.test(decodeLatin1(table));

export const createColourSet = (): Uint8Array => new Uint8Array(MAX_COLOURS);
