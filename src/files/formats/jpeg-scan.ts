/** Finds where the entropy-coded data of a JPEG scan ends (ITU-T T.81, annexes F and G), without drawing it. */
import { refuse } from '../model.ts';

const MAX_CODE_LENGTH = 16;
const BLOCK_SIZE = 64;
/** Limits the memory of progressive images, in bytes. */
const MAX_COEFFICIENTS = 600_000_000;

interface HuffmanCode {
  counts: Uint8Array;
  symbols: Uint8Array;
}

/** @param table as in a segment: class and number, how many codes of each length, symbols */
export const readHuffmanCode = (table: Uint8Array): HuffmanCode => ({
  counts: table.subarray(1, 1 + MAX_CODE_LENGTH),
  symbols: table.subarray(1 + MAX_CODE_LENGTH),
});

export interface FrameComponent {
  id: number;
  horizontal: number;
  vertical: number;
  /** Blocks in a row and a column, with those that fill the last MCU. */
  columns: number;
  rows: number;
  /** The same without those. */
  ownColumns: number;
  ownRows: number;
  /** Which coefficients of which block are not zero; of progressive images. */
  nonZero?: Uint8Array;
}

export interface Frame {
  isProgressive: boolean;
  mcuColumns: number;
  mcuRows: number;
  components: FrameComponent[];
}

const SEQUENTIAL = [0xc0, 0xc1];
const PROGRESSIVE = 0xc2;

/** @returns undefined for a frame whose coding is not read here, or whose height comes later */
export function readFrameLayout(marker: number, frame: Uint8Array): Frame | undefined {
  const isProgressive = marker === PROGRESSIVE;
  const [height, width] = [(frame[1]! << 8) | frame[2]!, (frame[3]! << 8) | frame[4]!];
  if ((!isProgressive && !SEQUENTIAL.includes(marker)) || !height || !width) return undefined;
  const sampling = Array.from({ length: frame[5]! }, (_, i) => {
    const factors = frame[7 + i * 3]!;
    return { id: frame[6 + i * 3]!, horizontal: factors >> 4, vertical: factors & 15 };
  });
  if (sampling.some(({ horizontal, vertical }) => !horizontal || !vertical || horizontal > 4 || vertical > 4))
    refuse('broken');
  const maxHorizontal = Math.max(...sampling.map(component => component.horizontal));
  const maxVertical = Math.max(...sampling.map(component => component.vertical));
  const mcuColumns = Math.ceil(width / (8 * maxHorizontal));
  const mcuRows = Math.ceil(height / (8 * maxVertical));
  const components = sampling.map(({ id, horizontal, vertical }): FrameComponent => {
    const [columns, rows] = [mcuColumns * horizontal, mcuRows * vertical];
    if (isProgressive && columns * rows * BLOCK_SIZE > MAX_COEFFICIENTS) refuse('big');
    return {
      id,
      horizontal,
      vertical,
      columns,
      rows,
      ownColumns: Math.ceil(Math.ceil((width * horizontal) / maxHorizontal) / 8),
      ownRows: Math.ceil(Math.ceil((height * vertical) / maxVertical) / 8),
      ...(isProgressive ? { nonZero: new Uint8Array(columns * rows * BLOCK_SIZE) } : {}),
    };
  });
  return { isProgressive, mcuColumns, mcuRows, components };
}

export interface ScanComponent {
  component: FrameComponent;
  dc: HuffmanCode | undefined;
  ac: HuffmanCode | undefined;
}

export interface Scan {
  components: ScanComponent[];
  /** First and last coefficient, and the bit position before and in this scan. */
  start: number;
  end: number;
  high: number;
  /** MCUs between restart markers; 0 for none. */
  restartInterval: number;
}

class ScanReader {
  at = 0;
  endOfBandRun = 0;
  #bits = 0;
  #count = 0;

  constructor(readonly bytes: Uint8Array) {}

  bit(): number {
    if (!this.#count) {
      const byte = this.bytes[this.at++] ?? refuse('broken');
      // A stuffed zero follows each 0xff; anything else is a marker, and the data ends early.
      if (byte === 0xff && this.bytes[this.at++] !== 0) refuse('broken');
      this.#bits = byte;
      this.#count = 8;
    }
    return (this.#bits >> --this.#count) & 1;
  }

  skip(count: number): void {
    for (let i = 0; i < count; i++) this.bit();
  }

  read(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) value = (value << 1) | this.bit();
    return value;
  }

  decode(code: HuffmanCode | undefined): number {
    if (!code) refuse('broken');
    const { counts, symbols } = code;
    let value = 0;
    let first = 0;
    let index = 0;
    for (let length = 0; length < MAX_CODE_LENGTH; length++) {
      value |= this.bit();
      const count = counts[length]!;
      if (value - first < count) return symbols[index + value - first]!;
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    return refuse('broken');
  }

  /** Skips the bits that fill the last byte, and a restart marker. */
  restart(): void {
    this.#count = 0;
    this.endOfBandRun = 0;
    while (this.bytes[this.at] === 0xff && this.bytes[this.at + 1] === 0xff) this.at++;
    if (this.bytes[this.at] !== 0xff || (this.bytes[this.at + 1]! & 0xf8) !== 0xd0) refuse('broken');
    this.at += 2;
  }
}

type ReadBlock = (reader: ScanReader, component: ScanComponent, block: number) => void;

const readSequentialBlock: ReadBlock = (reader, { dc, ac }) => {
  reader.skip(reader.decode(dc));
  for (let k = 1; k < BLOCK_SIZE; ) {
    const symbol = reader.decode(ac);
    const size = symbol & 15;
    if (!size && symbol !== 0xf0) return;
    k += (symbol >> 4) + 1;
    reader.skip(size);
  }
};

const readFirstDc: ReadBlock = (reader, { dc }) => reader.skip(reader.decode(dc));
const refineDc: ReadBlock = reader => reader.skip(1);

/** Reads how many blocks after this one have no more coefficients. */
const readEndOfBandRun = (reader: ScanReader, bits: number): number => (1 << bits) + reader.read(bits) - 1;

const readFirstAc =
  ({ start, end }: Scan): ReadBlock =>
  (reader, { component, ac }, block) => {
    if (reader.endOfBandRun) {
      reader.endOfBandRun--;
      return;
    }
    for (let k = start; k <= end; k++) {
      const symbol = reader.decode(ac);
      const [run, size] = [symbol >> 4, symbol & 15];
      if (!size && run < 15) {
        reader.endOfBandRun = readEndOfBandRun(reader, run);
        return;
      }
      k += run;
      reader.skip(size);
      if (size && k <= end) component.nonZero![block * BLOCK_SIZE + k] = 1;
    }
  };

const refineAc =
  ({ start, end }: Scan): ReadBlock =>
  (reader, { component, ac }, block) => {
    const nonZero = component.nonZero!;
    const base = block * BLOCK_SIZE;
    let k = start;
    if (!reader.endOfBandRun) {
      for (; k <= end; k++) {
        const symbol = reader.decode(ac);
        let run = symbol >> 4;
        const size = symbol & 15;
        if (!size && run < 15) {
          reader.endOfBandRun = readEndOfBandRun(reader, run) + 1;
          break;
        }
        if (size) reader.bit();
        // Each coefficient that is not zero yet counts for the run; each that is has a bit of its own.
        for (; k <= end; k++) {
          if (nonZero[base + k]) reader.bit();
          else if (run-- === 0) break;
        }
        if (size && k <= end) nonZero[base + k] = 1;
      }
    }
    if (reader.endOfBandRun) {
      for (; k <= end; k++) if (nonZero[base + k]) reader.bit();
      reader.endOfBandRun--;
    }
  };

function chooseReader(frame: Frame, scan: Scan): ReadBlock {
  if (!frame.isProgressive) return readSequentialBlock;
  if (scan.start === 0) return scan.high ? refineDc : readFirstDc;
  return scan.high ? refineAc(scan) : readFirstAc(scan);
}

/**
 * Returns how many bytes the scan takes.
 * @param bytes from the scan's start, up to the next marker that is no restart
 * @throws UnsupportedStructureError if the data is broken or ends early
 */
export function measureScan(bytes: Uint8Array, frame: Frame, scan: Scan): number {
  const reader = new ScanReader(bytes);
  const readBlock = chooseReader(frame, scan);
  const [only, ...others] = scan.components;
  if (!only || scan.end >= BLOCK_SIZE || scan.start > scan.end) refuse('broken');
  const isSingle = !others.length;
  const columns = isSingle ? only.component.ownColumns : frame.mcuColumns;
  const rows = isSingle ? only.component.ownRows : frame.mcuRows;
  for (let mcu = 0; mcu < columns * rows; mcu++) {
    if (scan.restartInterval && mcu && mcu % scan.restartInterval === 0) reader.restart();
    const [column, row] = [mcu % columns, Math.floor(mcu / columns)];
    if (isSingle) {
      readBlock(reader, only, row * only.component.columns + column);
      continue;
    }
    for (const part of scan.components) {
      const { horizontal, vertical, columns: width } = part.component;
      for (let y = 0; y < vertical; y++)
        for (let x = 0; x < horizontal; x++)
          readBlock(reader, part, (row * vertical + y) * width + column * horizontal + x);
    }
  }
  return reader.at;
}
