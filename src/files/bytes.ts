/** Reads, compares and joins byte arrays. */
import { refuse } from './model.ts';

export const dataViewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bounds the number of arguments of one call. */
const CHUNK_SIZE = 8192;
export function decodeLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK_SIZE) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK_SIZE));
  return text;
}

export const encodeAscii = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, c => c.charCodeAt(0));

export function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  if (at + text.length > bytes.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

/** Returns exactly `length` bytes. @throws UnsupportedStructureError if the file ends before */
export function sliceExact(bytes: Uint8Array, from: number, length: number): Uint8Array {
  if (from < 0 || length < 0 || from + length > bytes.length) refuse('broken');
  return bytes.subarray(from, from + length);
}

/** Converts to a string with one character a byte, so that any bytes can be searched for. */
export const toBinaryString = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
export const includesBytes = (bytes: Uint8Array, needle: Uint8Array): boolean =>
  toBinaryString(bytes).includes(toBinaryString(needle));

const MIN_RUN = 24;
const MIN_DISTINCT = 8;
/** Looks for a long run of varied readable characters, which compressed image data has only if something is hidden. */
export function containsReadableText(bytes: Uint8Array): boolean {
  let run = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte >= 32 && byte < 127) {
      run++;
      continue;
    }
    if (run >= MIN_RUN && new Set(bytes.subarray(i - run, i)).size >= MIN_DISTINCT) return true;
    run = 0;
  }
  return run >= MIN_RUN && new Set(bytes.subarray(bytes.length - run)).size >= MIN_DISTINCT;
}
