/** Searches files for a text in every way that it may be stored: as bytes, as UTF-16, in hexadecimal, compressed. */
import { unzlibSync, inflateSync } from 'fflate';

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, c => c.charCodeAt(0));
export const utf16 = (text: string): Uint8Array => ascii(text.replace(/./gs, '\0$&'));
export const u8 = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
export const u16 = (n: number): Uint8Array => u8((n >> 8) & 255, n & 255);
export const u32 = (n: number): Uint8Array => u8((n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255);
export const u32le = (n: number): Uint8Array => u32(n).reverse();
export const zeros = (length: number): Uint8Array => new Uint8Array(length);

export function join(...parts: (Uint8Array | string)[]): Uint8Array<ArrayBuffer> {
  const bytes = parts.map(part => (typeof part === 'string' ? ascii(part) : part));
  const all = new Uint8Array(bytes.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of bytes) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function hasText(bytes: Uint8Array, text: string): boolean {
  const haystack = latin1(bytes);
  const forms = [
    text,
    latin1(utf16(text)),
    latin1(join(utf16(text), '\0').subarray(1)),
    Buffer.from(text).toString('hex'),
    Buffer.from(text).toString('hex').toUpperCase(),
    Buffer.from(utf16(text)).toString('hex'),
    Buffer.from(utf16(text)).toString('hex').toUpperCase(),
    Buffer.from(text).toString('base64').slice(0, -4),
    latin1(ascii(text).reverse()),
  ];
  return forms.some(form => haystack.includes(form));
}

/** Returns what every zlib stream in the bytes unpacks to, also those that end early. */
function* unpackedStreams(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at + 2 < bytes.length; at++) {
    const isZlib = (bytes[at]! & 15) === 8 && ((bytes[at]! << 8) | bytes[at + 1]!) % 31 === 0 && bytes[at]! >> 4 <= 7;
    if (!isZlib) continue;
    try {
      yield unzlibSync(bytes.subarray(at));
    } catch {
      try {
        yield inflateSync(bytes.subarray(at + 2));
      } catch {
        // Not a stream.
      }
    }
  }
}

/** Whether a text is anywhere in the bytes. */
export function survives(bytes: Uint8Array, text: string): boolean {
  if (hasText(bytes, text)) return true;
  for (const stream of unpackedStreams(bytes)) if (hasText(stream, text)) return true;
  return false;
}

/** A text hidden in one place of a file. */
export interface HidingPlace {
  place: string;
  extension: string;
  make(text: string): Uint8Array;
  /** What must be told, with the hidden text as its value if `value` is true. */
  tells?: { kind: string; value?: boolean };
  /** Why there must be no copy. */
  refused?: string;
  /** The same picture for readers that cannot read the one with the text. */
  looksLike?: () => Uint8Array;
}

export type Row = [
  place: string,
  make: (text: string) => Uint8Array,
  tells?: HidingPlace['tells'],
  more?: Pick<HidingPlace, 'looksLike'>,
];
export const toPlaces = (extension: string, rows: Row[]): HidingPlace[] =>
  rows.map(([place, make, tells, more]) => ({ place, extension, make, ...(tells ? { tells } : {}), ...more }));
