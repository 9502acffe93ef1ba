/**
 * Reads zlib streams (RFC 1950, 1951): measures one without unpacking it, so that a small file cannot fill the memory,
 * and tells where it ends, which libraries do not.
 */
import { concatBytes, sliceExact } from '../bytes.ts';
import { refuse } from '../model.ts';

const ZLIB_HEADER_LENGTH = 2;
const CHECKSUM_LENGTH = 4;
const END_OF_BLOCK = 256;
const LENGTH_BASES = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_EXTRA_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_EXTRA_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const DISTANCE_BASES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12_289, 16_385, 24_577,
];
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Finds symbols by the next bits: an entry holds a symbol, shifted by four, and how many bits it takes. */
interface HuffmanCode {
  entries: Uint16Array;
  mask: number;
}

function reverseBits(code: number, length: number): number {
  let reversed = 0;
  for (let i = 0; i < length; i++) reversed |= ((code >> i) & 1) << (length - 1 - i);
  return reversed;
}

/** Builds the canonical code of the given lengths. @throws UnsupportedStructureError if two codes collide */
function buildCode(lengths: readonly number[]): HuffmanCode {
  const maxLength = Math.max(...lengths, 1);
  const entries = new Uint16Array(1 << maxLength);
  let code = 0;
  for (let length = 1; length <= maxLength; length++) {
    lengths.forEach((other, symbol) => {
      if (other !== length) return;
      if (code >> length) refuse('broken');
      const step = 1 << length;
      for (let at = reverseBits(code, length); at < entries.length; at += step) entries[at] = (symbol << 4) | length;
      code++;
    });
    code <<= 1;
  }
  return { entries, mask: entries.length - 1 };
}

const FIXED_LITERALS = buildCode(Array.from({ length: 288 }, (_, n) => (n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8)));
const FIXED_DISTANCES = buildCode(new Array<number>(30).fill(5));

class BitReader {
  #held = 0;
  #count = 0;
  constructor(
    readonly bytes: Uint8Array,
    public at: number,
  ) {}

  /** Reads up to 16 bits, the lowest first. */
  read(count: number): number {
    this.#fill();
    const value = this.#held & ((1 << count) - 1);
    this.#drop(count);
    return value;
  }

  decode({ entries, mask }: HuffmanCode): number {
    this.#fill();
    const entry = entries[this.#held & mask]!;
    if (!entry) refuse('broken');
    this.#drop(entry & 15);
    return entry >> 4;
  }

  /** Skips to the next whole byte. */
  align(): void {
    this.at -= this.#count >> 3;
    this.#held = 0;
    this.#count = 0;
  }

  #fill(): void {
    while (this.#count <= 24 && this.at < this.bytes.length) {
      this.#held |= this.bytes[this.at++]! << this.#count;
      this.#count += 8;
    }
  }

  #drop(count: number): void {
    if (count > this.#count) refuse('broken');
    this.#held >>>= count;
    this.#count -= count;
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

/** Where unpacked bytes go: nowhere, if they are only counted. */
class Output {
  size = 0;
  constructor(
    readonly limit: number,
    readonly bytes?: Uint8Array,
  ) {}

  append(byte: number): void {
    if (this.bytes) this.bytes[this.size] = byte;
    this.#grow(1);
  }

  appendAll(bytes: Uint8Array): void {
    const before = this.size;
    this.#grow(bytes.length);
    this.bytes?.set(bytes, before);
  }

  /** Repeats what was unpacked before. */
  repeat(distance: number, length: number): void {
    if (distance > this.size) refuse('broken');
    const { bytes, size } = this;
    this.#grow(length);
    if (bytes) for (let i = size; i < size + length; i++) bytes[i] = bytes[i - distance]!;
  }

  #grow(length: number): void {
    this.size += length;
    if (this.size > this.limit) refuse('big');
  }
}

function readBlock(reader: BitReader, literals: HuffmanCode, distances: HuffmanCode, output: Output): void {
  for (;;) {
    const symbol = reader.decode(literals);
    if (symbol === END_OF_BLOCK) return;
    if (symbol < END_OF_BLOCK) {
      output.append(symbol);
      continue;
    }
    const index = symbol - END_OF_BLOCK - 1;
    const length = (LENGTH_BASES[index] ?? refuse('broken')) + reader.read(LENGTH_EXTRA_BITS[index]!);
    const distance = reader.decode(distances);
    const extraBits = DISTANCE_EXTRA_BITS[distance] ?? refuse('broken');
    output.repeat(DISTANCE_BASES[distance]! + reader.read(extraBits), length);
  }
}

/** Returns where the stream ends, with its checksum. */
function readStream(bytes: Uint8Array, output: Output): number {
  const header = sliceExact(bytes, 0, ZLIB_HEADER_LENGTH);
  if ((header[0]! & 15) !== 8 || ((header[0]! << 8) | header[1]!) % 31 !== 0 || header[1]! & 0x20) refuse('broken');
  const reader = new BitReader(bytes, ZLIB_HEADER_LENGTH);
  for (let isLast = false; !isLast; ) {
    isLast = reader.read(1) === 1;
    const type = reader.read(2);
    if (type === 0) {
      reader.align();
      const length = reader.read(16);
      if ((length ^ reader.read(16)) !== 0xffff) refuse('broken');
      reader.align(); // gives back what was read ahead
      output.appendAll(sliceExact(bytes, reader.at, length));
      reader.at += length;
    } else if (type === 1) readBlock(reader, FIXED_LITERALS, FIXED_DISTANCES, output);
    else if (type === 2) readBlock(reader, ...readDynamicCodes(reader), output);
    else refuse('broken');
  }
  reader.align();
  // Some writers leave the checksum out.
  return Math.min(reader.at + CHECKSUM_LENGTH, bytes.length);
}

export interface ZlibMeasure {
  /** Where the stream ends, with its checksum. */
  end: number;
  /** How many bytes it unpacks to. */
  size: number;
}

/** @throws UnsupportedStructureError if the stream is broken, cut off or unpacks to more than `limit` bytes */
export function measureZlib(bytes: Uint8Array, limit: number): ZlibMeasure {
  const output = new Output(limit);
  const end = readStream(bytes, output);
  return { end, size: output.size };
}

/** @throws UnsupportedStructureError as `measureZlib` */
export function unpackZlib(bytes: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  const { size } = measureZlib(bytes, limit);
  const unpacked = new Uint8Array(size);
  readStream(bytes, new Output(limit, unpacked));
  return unpacked;
}

/** Compressed data is at most so many times smaller. */
const MAX_RATIO = 1040;

/** Unpacks as much as is whole, up to `limit` bytes. */
export function unpackPart(bytes: Uint8Array, limit: number): Uint8Array {
  const unpacked = new Uint8Array(Math.min(limit, bytes.length * MAX_RATIO));
  const output = new Output(unpacked.length, unpacked);
  try {
    readStream(bytes, output);
  } catch {
    // A broken stream still counts up to the break.
  }
  return unpacked.subarray(0, output.size);
}

const MAX_STORED = 0xffff;
const ADLER_BASE = 65_521;

function adler32(bytes: Uint8Array): Uint8Array {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % ADLER_BASE;
    b = (b + a) % ADLER_BASE;
  }
  return Uint8Array.of(b >> 8, b & 255, a >> 8, a & 255);
}

/** Packs bytes without compressing them. */
export function storeZlib(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
  for (let at = 0; at < bytes.length || at === 0; at += MAX_STORED) {
    const part = bytes.subarray(at, at + MAX_STORED);
    const { length } = part;
    const isLast = at + MAX_STORED >= bytes.length;
    parts.push(Uint8Array.of(isLast ? 1 : 0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255), part);
  }
  return concatBytes([...parts, adler32(bytes)]);
}
