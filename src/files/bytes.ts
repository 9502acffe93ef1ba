/** Small things with bytes. */
import { Unsure } from './model.ts';

export const viewOf = (b: Uint8Array): DataView => new DataView(b.buffer, b.byteOffset, b.byteLength);

const CHUNK = 8192;
export function latin1(b: Uint8Array): string {
  let text = '';
  for (let i = 0; i < b.length; i += CHUNK) text += String.fromCharCode(...b.subarray(i, i + CHUNK));
  return text;
}

export const ascii = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, c => c.charCodeAt(0));

export function startsWith(b: Uint8Array, text: string, at = 0): boolean {
  if (at + text.length > b.length) return false;
  for (let i = 0; i < text.length; i++) if (b[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

export function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of pieces) {
    all.set(p, at);
    at += p.length;
  }
  return all;
}

export const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((x, i) => x === b[i]);

/** @throws Unsure where the file ends before */
export function cut(b: Uint8Array, from: number, length: number): Uint8Array {
  if (from < 0 || length < 0 || from + length > b.length) throw new Unsure('broken');
  return b.subarray(from, from + length);
}

/** As text in which any bytes can be searched for: one character a byte, the same for the same byte. */
export const searchable = (b: Uint8Array): string => new TextDecoder('latin1').decode(b);
export const holds = (b: Uint8Array, needle: Uint8Array): boolean => searchable(b).includes(searchable(needle));

const RUN = 32;
const VARIED = 8;
/** Compressed pictures hold no sentences: a long run of varied readable characters is something hidden, or a part that was taken for another. */
export function readable(b: Uint8Array): boolean {
  let run = 0;
  for (let i = 0; i < b.length; i++) {
    const c = b[i]!;
    if (c >= 32 && c < 127) {
      run++;
      continue;
    }
    if (run >= RUN && new Set(b.subarray(i - run, i)).size >= VARIED) return true;
    run = 0;
  }
  return run >= RUN && new Set(b.subarray(b.length - run)).size >= VARIED;
}
