/** Reads and builds the boxes of ISO base media files (ISO/IEC 14496-12), which are big-endian. */
import { concatBytes, dataViewOf, decodeLatin1, encodeAscii, sliceExact } from '../bytes.ts';
import { refuse } from '../model.ts';

const HEADER_LENGTH = 8;
const LARGE_HEADER_LENGTH = 16;
const MAX_BOXES = 5000;

export interface IsoBox {
  type: string;
  /** Where the box starts in the bytes that it was read from. */
  at: number;
  data: Uint8Array;
  /** With its header. */
  whole: Uint8Array;
}

/** Reads numbers and texts one after another. @throws UnsupportedStructureError past the end */
export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** @param size in bytes, up to 8 */
  readUint(size: number): number {
    const value = sliceExact(this.bytes, this.at, size).reduce((sum, byte) => sum * 256 + byte, 0);
    this.at += size;
    if (!Number.isSafeInteger(value)) refuse('broken');
    return value;
  }

  /** Reads a null-terminated string. */
  readString(): string {
    const end = this.bytes.indexOf(0, this.at);
    if (end === -1) refuse('broken');
    const text = decodeLatin1(this.bytes.subarray(this.at, end));
    this.at = end + 1;
    return text;
  }
}

function readBox(bytes: Uint8Array, at: number): IsoBox {
  const reader = new ByteReader(bytes, at);
  let size = reader.readUint(4);
  const type = decodeLatin1(sliceExact(bytes, reader.at, 4));
  let headerLength = HEADER_LENGTH;
  if (size === 1) {
    size = new ByteReader(bytes, at + HEADER_LENGTH).readUint(8);
    headerLength = LARGE_HEADER_LENGTH;
  } else if (size === 0) size = bytes.length - at; // up to the end of the file
  if (size < headerLength) refuse('broken');
  const whole = sliceExact(bytes, at, size);
  return { type, at, data: whole.subarray(headerLength), whole };
}

export function readBoxes(bytes: Uint8Array, from = 0): IsoBox[] {
  const boxes: IsoBox[] = [];
  for (let at = from; at < bytes.length; ) {
    if (boxes.length > MAX_BOXES) refuse('broken');
    const box = readBox(bytes, at);
    boxes.push(box);
    at += box.whole.length;
  }
  return boxes;
}

export function findOnlyBox(boxes: IsoBox[], type: string): IsoBox {
  const [box, ...others] = boxes.filter(b => b.type === type);
  if (!box || others.length) refuse('broken');
  return box;
}

export function buildBox(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const box = concatBytes([new Uint8Array(4), encodeAscii(type), data]);
  dataViewOf(box).setUint32(0, box.length);
  return box;
}

export const toBigEndian = (n: number, size: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, i) => Math.floor(n / 256 ** (size - 1 - i)) % 256);

/** Builds a box whose data starts with a version and flags. */
export const buildFullBox = (type: string, version: number, data: Uint8Array, flags = 0): Uint8Array<ArrayBuffer> =>
  buildBox(type, concatBytes([toBigEndian(version, 1), toBigEndian(flags, 3), data]));
