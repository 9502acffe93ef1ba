/** Small things with bytes. */
import { UnsupportedStructureError } from './model.ts';

export const dataViewOf = (b: Uint8Array): DataView => new DataView(b.buffer, b.byteOffset, b.byteLength);

const CHUNK_SIZE = 8192;
export function decodeLatin1(b: Uint8Array): string {
  let text = '';
  for (let i = 0; i < b.length; i += CHUNK_SIZE) text += String.fromCharCode(...b.subarray(i, i + CHUNK_SIZE));
  return text;
}

export const encodeAscii = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, c => c.charCodeAt(0));

export function startsWith(b: Uint8Array, text: string, at = 0): boolean {
  if (at + text.length > b.length) return false;
  for (let i = 0; i < text.length; i++) if (b[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

export function concatBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of pieces) {
    all.set(p, at);
    at += p.length;
  }
  return all;
}

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

/** @throws Unsure where the file ends before */
export function sliceExact(b: Uint8Array, from: number, length: number): Uint8Array {
  if (from < 0 || length < 0 || from + length > b.length) throw new UnsupportedStructureError('broken');
  return b.subarray(from, from + length);
}

/** As text in which any bytes can be searched for: one character a byte, the same for the same byte. */
export const toBinaryString = (b: Uint8Array): string => new TextDecoder('latin1').decode(b);
export const includesBytes = (b: Uint8Array, needle: Uint8Array): boolean =>
  toBinaryString(b).includes(toBinaryString(needle));

const MIN_RUN = 32;
const MIN_DISTINCT = 8;
/** Compressed pictures hold no sentences: a long run of varied readable characters is something hidden, or a part that was taken for another. */
export function containsReadableText(b: Uint8Array): boolean {
  let run = 0;
  for (let i = 0; i < b.length; i++) {
    const c = b[i]!;
    if (c >= 32 && c < 127) {
      run++;
      continue;
    }
    if (run >= MIN_RUN && new Set(b.subarray(i - run, i)).size >= MIN_DISTINCT) return true;
    run = 0;
  }
  return run >= MIN_RUN && new Set(b.subarray(b.length - run)).size >= MIN_DISTINCT;
}
