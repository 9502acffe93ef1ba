/** Decodes screenshots (PNG, 8 bits per channel, not interlaced) and compares them. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Bytes per pixel: 3 or 4. */
  channels: number;
  data: Buffer;
}

const SIGNATURE_LENGTH = 8;

function readChunks(png: Buffer): { header: Buffer; packed: Buffer } {
  const packed: Buffer[] = [];
  let header: Buffer = Buffer.alloc(0);
  for (let at = SIGNATURE_LENGTH; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = data;
    if (type === 'IDAT') packed.push(data);
    at += 12 + length;
  }
  return { header, packed: Buffer.concat(packed) };
}

/** The predictor that the PNG standard names after Paeth. */
function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

const FILTERS: ((a: number, b: number, c: number) => number)[] = [
  () => 0,
  a => a,
  (_, b) => b,
  (a, b) => (a + b) >> 1,
  paeth,
];

export function decodePng(png: Buffer): Picture {
  const { header, packed } = readChunks(png);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = header[9] === 6 ? 4 : 3;
  const raw = inflateSync(packed);
  const stride = width * channels;
  const data = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = FILTERS[raw[y * (stride + 1)]!]!;
    for (let i = 0; i < stride; i++) {
      const a = i < channels ? 0 : data[y * stride + i - channels]!;
      const b = y ? data[(y - 1) * stride + i]! : 0;
      const c = y && i >= channels ? data[(y - 1) * stride + i - channels]! : 0;
      data[y * stride + i] = raw[y * (stride + 1) + 1 + i]! + filter(a, b, c);
    }
  }
  return { width, height, channels, data };
}

/** Blocks of so many pixels are compared, because text is smoothed in another way where it has moved a little. */
const BLOCK = 4;
/** A difference of one channel of a block that a person notices. */
const NOTICEABLE = 24;

type Point = readonly [number, number];

function averageBlock({ width, height, channels, data }: Picture, [left, top]: Point): number[] {
  const sums = [0, 0, 0];
  let count = 0;
  for (let y = Math.max(top, 0); y < Math.min(top + BLOCK, height); y++)
    for (let x = Math.max(left, 0); x < Math.min(left + BLOCK, width); x++, count++)
      for (let c = 0; c < 3; c++) sums[c] = sums[c]! + data[(y * width + x) * channels + c]!;
  return sums.map(sum => sum / count);
}

/** @param shift of the second picture */
function compareShifted(a: Picture, b: Picture, shift: Point): number {
  let blocks = 0;
  let differing = 0;
  for (let y = 0; y < Math.min(a.height, b.height); y += BLOCK)
    for (let x = 0; x < Math.min(a.width, b.width); x += BLOCK, blocks++) {
      const other = averageBlock(b, [x + shift[0], y + shift[1]]);
      if (averageBlock(a, [x, y]).some((value, c) => Math.abs(value - other[c]!) > NOTICEABLE)) differing++;
    }
  return differing / blocks;
}

/** A card that follows the page may stand between two pixels. */
const SHIFTS: readonly Point[] = [-1, 0, 1].flatMap(x => [-1, 0, 1].map(y => [x, y] as const));
/** No shift changes more than that. */
const OBVIOUS = 0.5;

/** @returns the share of the picture that noticeably differs, from 0 to 1 */
export function comparePngs(first: Buffer, second: Buffer): number {
  if (first.equals(second)) return 0;
  const [a, b] = [decodePng(first), decodePng(second)];
  if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1) return 1;
  const unshifted = compareShifted(a, b, [0, 0]);
  return unshifted > OBVIOUS ? unshifted : Math.min(...SHIFTS.map(shift => compareShifted(a, b, shift)));
}
