/** Decodes screenshots (PNG, 8 bits per channel, not interlaced) and compares them. */
import { inflateSync } from 'node:zlib';

interface Picture {
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

function decodePng(png: Buffer): Picture {
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

/** The sum of all pixels above and to the left of each, so that the average of a block costs the same at any size. */
interface Sums extends Pick<Picture, 'width' | 'height'> {
  /** Three numbers for each corner between pixels, row by row. */
  sums: Float64Array;
}

function sumUp({ width, height, channels, data }: Picture): Sums {
  const row = (width + 1) * 3;
  const sums = new Float64Array(row * (height + 1));
  for (let y = 0; y < height; y++)
    for (let c = 0; c < 3; c++) {
      let sum = 0;
      for (let x = 0; x < width; x++) {
        sum += data[(y * width + x) * channels + c]!;
        sums[(y + 1) * row + (x + 1) * 3 + c] = sums[y * row + (x + 1) * 3 + c]! + sum;
      }
    }
  return { width, height, sums };
}

/** @returns three numbers for each block, row by row; not numbers if nothing of the block is in the picture */
function averageBlocks({ width, height, sums }: Sums, columns: number, rows: number, [right, down]: Point) {
  const averages = new Float64Array(columns * rows * 3);
  const row = (width + 1) * 3;
  let n = 0;
  for (let y = down; y < rows * BLOCK + down; y += BLOCK) {
    const above = Math.max(y, 0);
    const below = Math.min(y + BLOCK, height);
    for (let x = right; x < columns * BLOCK + right; x += BLOCK) {
      const before = Math.max(x, 0);
      const after = Math.min(x + BLOCK, width);
      const count = (after - before) * (below - above);
      for (let c = 0; c < 3; c++, n++) {
        const [from, to] = [before * 3 + c, after * 3 + c];
        averages[n] =
          (sums[below * row + to]! - sums[below * row + from]! - sums[above * row + to]! + sums[above * row + from]!) /
          count;
      }
    }
  }
  return averages;
}

/** @returns the share of blocks that noticeably differ, for the second picture as it is, then shifted */
function* compareShifted(a: Sums, b: Sums): Generator<number> {
  const columns = Math.ceil(Math.min(a.width, b.width) / BLOCK);
  const rows = Math.ceil(Math.min(a.height, b.height) / BLOCK);
  const first = averageBlocks(a, columns, rows, [0, 0]);
  for (const shift of SHIFTS) {
    const second = averageBlocks(b, columns, rows, shift);
    let differing = 0;
    for (let n = 0; n < first.length; n += 3)
      if (
        Math.abs(first[n]! - second[n]!) > NOTICEABLE ||
        Math.abs(first[n + 1]! - second[n + 1]!) > NOTICEABLE ||
        Math.abs(first[n + 2]! - second[n + 2]!) > NOTICEABLE
      )
        differing++;
    yield differing / (columns * rows);
  }
}

/** A card that follows the page may stand between two pixels. */
const SHIFTS: readonly Point[] = [0, -1, 1].flatMap(x => [0, -1, 1].map(y => [x, y] as const));
/** No shift changes more than that. */
const OBVIOUS = 0.5;

/** @returns the share of the picture that noticeably differs, from 0 to 1 */
export function comparePngs(first: Buffer, second: Buffer): number {
  if (first.equals(second)) return 0;
  const [a, b] = [decodePng(first), decodePng(second)];
  if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1) return 1;
  let least = 1;
  for (const share of compareShifted(sumUp(a), sumUp(b))) {
    least = Math.min(least, share);
    if (least > OBVIOUS || least === 0) break;
  }
  return least;
}
