/** Measures a zlib stream (RFC 1950, 1951) without unpacking it, so that a small file cannot fill the memory. */
import { sliceExact } from '../bytes.ts';
import { refuse } from '../model.ts';

const ZLIB_HEADER_LENGTH = 2;
const CHECKSUM_LENGTH = 4;
const MAX_CODE_LENGTH = 15;
const END_OF_BLOCK = 256;
const LENGTH_BASES = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_EXTRA_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_EXTRA_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** A canonical Huffman code: how many codes there are of each length, and their symbols in order. */
interface HuffmanCode {
  counts: Uint16Array;
  symbols: Uint16Array;
}

function buildCode(lengths: readonly number[]): HuffmanCode {
  const counts = new Uint16Array(MAX_CODE_LENGTH + 1);
  for (const length of lengths) counts[length]!++;
  const offsets = new Uint16Array(MAX_CODE_LENGTH + 2);
  for (let length = 1; length <= MAX_CODE_LENGTH; length++) offsets[length + 1] = offsets[length]! + counts[length]!;
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length) symbols[offsets[length]!++] = symbol;
  });
  counts[0] = 0;
  return { counts, symbols };
}

const FIXED_LITERALS = buildCode(Array.from({ length: 288 }, (_, n) => (n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8)));
const FIXED_DISTANCES = buildCode(new Array<number>(30).fill(5));

class BitReader {
  #bit = 0;
  constructor(
    readonly bytes: Uint8Array,
    public at: number,
  ) {}

  /** Reads bits, the lowest first. */
  read(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) value |= this.#next() << i;
    return value;
  }

  decode({ counts, symbols }: HuffmanCode): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= MAX_CODE_LENGTH; length++) {
      code |= this.#next();
      const count = counts[length]!;
      if (code - first < count) return symbols[index + code - first]!;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return refuse('broken');
  }

  /** Skips to the next whole byte. */
  align(): void {
    if (this.#bit) this.at++;
    this.#bit = 0;
  }

  #next(): number {
    if (this.at >= this.bytes.length) refuse('broken');
    const bit = (this.bytes[this.at]! >> this.#bit) & 1;
    if (this.#bit === 7) this.at++;
    this.#bit = (this.#bit + 1) & 7;
    return bit;
  }
}

function readDynamicCodes(reader: BitReader): [literals: HuffmanCode, distances: HuffmanCode] {
  const [literalCount, distanceCount, codeCount] = [reader.read(5) + 257, reader.read(5) + 1, reader.read(4) + 4];
  const codeLengths = new Array<number>(19).fill(0);
  for (let i = 0; i < codeCount; i++) codeLengths[CODE_LENGTH_ORDER[i]!] = reader.read(3);
  const code = buildCode(codeLengths);
  const lengths: number[] = [];
  while (lengths.length < literalCount + distanceCount) {
    const symbol = reader.decode(code);
    if (symbol < 16) lengths.push(symbol);
    else {
      const repeated = symbol === 16 ? (lengths.at(-1) ?? refuse('broken')) : 0;
      const times = symbol === 16 ? 3 + reader.read(2) : symbol === 17 ? 3 + reader.read(3) : 11 + reader.read(7);
      for (let i = 0; i < times; i++) lengths.push(repeated);
    }
  }
  return [buildCode(lengths.slice(0, literalCount)), buildCode(lengths.slice(literalCount))];
}

function measureBlock(reader: BitReader, literals: HuffmanCode, distances: HuffmanCode, limit: number): number {
  let size = 0;
  for (;;) {
    const symbol = reader.decode(literals);
    if (symbol < END_OF_BLOCK) size++;
    else if (symbol === END_OF_BLOCK) return size;
    else {
      const index = symbol - END_OF_BLOCK - 1;
      size += (LENGTH_BASES[index] ?? refuse('broken')) + reader.read(LENGTH_EXTRA_BITS[index]!);
      reader.read(DISTANCE_EXTRA_BITS[reader.decode(distances)] ?? refuse('broken'));
    }
    if (size > limit) refuse('big');
  }
}

export interface ZlibMeasure {
  /** Where the stream ends, with its checksum. */
  end: number;
  /** How many bytes it unpacks to. */
  size: number;
}

/** @throws UnsupportedStructureError if the stream is broken, cut off or unpacks to more than `limit` bytes */
export function measureZlib(bytes: Uint8Array, limit: number): ZlibMeasure {
  const header = sliceExact(bytes, 0, ZLIB_HEADER_LENGTH);
  if ((header[0]! & 15) !== 8 || ((header[0]! << 8) | header[1]!) % 31 !== 0 || header[1]! & 0x20) refuse('broken');
  const reader = new BitReader(bytes, ZLIB_HEADER_LENGTH);
  let size = 0;
  for (let isLast = false; !isLast; ) {
    isLast = reader.read(1) === 1;
    const type = reader.read(2);
    if (type === 0) {
      reader.align();
      const length = reader.read(16);
      if ((length ^ reader.read(16)) !== 0xffff) refuse('broken');
      sliceExact(bytes, reader.at, length);
      reader.at += length;
      size += length;
    } else if (type === 1) size += measureBlock(reader, FIXED_LITERALS, FIXED_DISTANCES, limit - size);
    else if (type === 2) size += measureBlock(reader, ...readDynamicCodes(reader), limit - size);
    else refuse('broken');
    if (size > limit) refuse('big');
  }
  reader.align();
  // Some writers leave the checksum out.
  return { end: Math.min(reader.at + CHECKSUM_LENGTH, bytes.length), size };
}
