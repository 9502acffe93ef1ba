/** Parses PNG chunk by chunk (third edition, with APNG). A copy keeps the chunks that change how the image looks. */
import { concatBytes, dataViewOf, decodeLatin1, encodeAscii, equalBytes, sliceExact, startsWith } from '../bytes.ts';
import { refuse, type BlockListener, type FormatParser, type MetadataBlockKind } from '../model.ts';
import { classifyTrailer } from './classify-trailer.ts';
import { measureZlib, storeZlib, unpackZlib } from './deflate.ts';
import { rebuildIccProfile } from './icc.ts';
import { blankUnusedColours, createColourSet, markColours, mayHoldText } from './palette.ts';
import { orientationOnlyExif } from './tiff.ts';

const SIGNATURE_LENGTH = 8;
/** Length, type and checksum. */
const CHUNK_OVERHEAD = 12;
/** The number that orders the chunks of an animation. */
const SEQUENCE_LENGTH = 4;
/** Limits what a profile and an image may unpack to, in bytes. */
const MAX_PROFILE_SIZE = 8_000_000;
const MAX_IMAGE_SIZE = 2_000_000_000;
/** Limits what an image that must be packed anew may unpack to, in bytes. */
const MAX_REPACKED_SIZE = 64_000_000;

/** The chunks that a copy keeps, with the lengths that they may have. */
const KEPT_CHUNKS: Record<string, (length: number) => boolean> = {
  IHDR: n => n === 13,
  PLTE: n => n <= 768 && n % 3 === 0,
  IDAT: () => true,
  IEND: n => n === 0,
  tRNS: n => n <= 256,
  gAMA: n => n === 4,
  cHRM: n => n === 32,
  sRGB: n => n === 1,
  iCCP: () => true,
  cICP: n => n === 4,
  mDCV: n => n === 24,
  mDCv: n => n === 24,
  cLLI: n => n === 8,
  cLLi: n => n === 8,
  sBIT: n => n <= 4,
  bKGD: n => n <= 6,
  pHYs: n => n === 9,
  acTL: n => n === 8,
  fcTL: n => n === 26,
  fdAT: n => n >= SEQUENCE_LENGTH,
};
const PALETTE_TYPE = 3;
/** How many bytes `tRNS` takes, by colour type; of a palette up to its number of colours. */
const TRANSPARENCY_LENGTHS: Record<number, number> = { 0: 2, 2: 6 };

/** Whether a palette is used, and is not longer than the pixels can tell; whether transparency has its length. */
function isUsedByPixels({ type, data }: PngChunk, header: Uint8Array): boolean {
  const [depth, colourType] = [header[8]!, header[9]!];
  if (type === 'PLTE') return colourType === PALETTE_TYPE && data.length <= 3 * 2 ** depth;
  if (type !== 'tRNS') return true;
  return colourType === PALETTE_TYPE ? data.length <= 2 ** depth : data.length === TRANSPARENCY_LENGTHS[colourType];
}
const REPEATED_CHUNKS = ['IDAT', 'fcTL', 'fdAT'];
const METADATA_CHUNKS: Record<string, MetadataBlockKind> = {
  eXIf: 'exif',
  tEXt: 'text',
  zTXt: 'text',
  iTXt: 'text',
  tIME: 'time',
  caBX: 'credentials',
};

let crcTable: Uint32Array | undefined;
function crc32(bytes: Uint8Array): number {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n >>> 0;
  });
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = crcTable[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

export function buildChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = concatBytes([new Uint8Array(4), encodeAscii(type), data, new Uint8Array(4)]);
  const view = dataViewOf(chunk);
  view.setUint32(0, data.length);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

interface PngChunk {
  type: string;
  data: Uint8Array;
  whole: Uint8Array;
}

/** @throws UnsupportedStructureError if the chunk is cut off or its type or checksum is wrong */
function readChunk(bytes: Uint8Array, at: number): PngChunk {
  const length = dataViewOf(sliceExact(bytes, at, 8)).getUint32(0);
  const type = decodeLatin1(bytes.subarray(at + 4, at + 8));
  if (!/^[A-Za-z]{4}$/.test(type) || (at === SIGNATURE_LENGTH) !== (type === 'IHDR')) refuse('broken');
  const whole = sliceExact(bytes, at, CHUNK_OVERHEAD + length);
  if (dataViewOf(whole).getUint32(8 + length) !== crc32(whole.subarray(4, 8 + length))) refuse('broken');
  return { type, data: whole.subarray(8, 8 + length), whole };
}

/** An upper-case first letter marks a chunk that decoders must understand. */
const isCritical = (type: string): boolean => /^[A-Z]/.test(type);

const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Where the seven passes of an interlaced image start, and their steps. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Returns how many bytes the lines of an image take, with their filter bytes. */
function imageSize(header: Uint8Array, width: number, height: number): number {
  const [depth, colourType, interlaced] = [header[8]!, header[9]!, header[12]!];
  const bitsPerPixel = depth * (CHANNELS[colourType] ?? refuse('broken'));
  const linesSize = (w: number, h: number): number =>
    w > 0 && h > 0 ? h * (1 + Math.ceil((w * bitsPerPixel) / 8)) : 0;
  if (!interlaced) return linesSize(width, height);
  return PASSES.reduce(
    (sum, [x, y, dx, dy]) => sum + linesSize(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)),
    0,
  );
}

/** Returns the compressed image without anything behind it or behind the last line; undefined if it is as it should. */
function trimImage(data: Uint8Array, expected: number, onBlock: BlockListener): Uint8Array | undefined {
  const { end, size } = measureZlib(data, MAX_IMAGE_SIZE);
  if (size < expected) refuse('broken');
  if (end < data.length) onBlock('other', data.subarray(end));
  if (size === expected) return end < data.length ? data.subarray(0, end) : undefined;
  onBlock('other', data);
  if (size > MAX_REPACKED_SIZE) refuse('big');
  return storeZlib(unpackZlib(data, size).subarray(0, expected));
}

/** Splits the kept chunks into images, which have one chunk or more each, and the chunks between them. */
function groupImages(chunks: readonly PngChunk[]): PngChunk[][] {
  const groups: PngChunk[][] = [];
  for (const chunk of chunks) {
    const last = groups.at(-1);
    if (last && last[0]!.type === chunk.type && ['IDAT', 'fdAT'].includes(chunk.type)) last.push(chunk);
    else groups.push([chunk]);
  }
  return groups;
}

/** Returns the chunks of each image for the copy: the same, or one that holds only the image. */
function rebuildImages(chunks: readonly PngChunk[], onBlock: BlockListener): Uint8Array[] {
  const header = chunks[0]!.data;
  const canvas = dataViewOf(header);
  let frame = canvas;
  return groupImages(chunks).flatMap(group => {
    const { type, data } = group[0]!;
    if (type === 'fcTL') frame = dataViewOf(data.subarray(SEQUENCE_LENGTH));
    const wholes = group.map(chunk => chunk.whole);
    if (type !== 'IDAT' && type !== 'fdAT') return wholes;
    const skipped = type === 'fdAT' ? SEQUENCE_LENGTH : 0;
    const size = type === 'IDAT' ? canvas : frame;
    const image = concatBytes(group.map(chunk => chunk.data.subarray(skipped)));
    const trimmed = trimImage(image, imageSize(header, size.getUint32(0), size.getUint32(4)), onBlock);
    if (!trimmed) return wholes;
    // Chunks of an animation are numbered without gaps, so joining some would break it.
    if (type === 'fdAT' && group.length > 1) refuse('unknown');
    return [buildChunk(type, concatBytes([data.subarray(0, skipped), trimmed]))];
  });
}

/** Limits what the images of a palette with a possible text may unpack to, in bytes. */
const MAX_INDEXED_SIZE = 100_000_000;

/** Returns the chunks with a text blanked that stands in colours which no pixel of any frame has. */
function blankPalette(chunks: readonly PngChunk[], onBlock: BlockListener): readonly PngChunk[] {
  const palette = chunks.find(chunk => chunk.type === 'PLTE');
  const header = chunks[0]!.data;
  const [depth, isInterlaced] = [header[8]!, header[12] !== 0];
  if (!palette || !mayHoldText(palette.data) || isInterlaced) return chunks;
  const used = createColourSet();
  let width = dataViewOf(header).getUint32(0);
  for (const group of groupImages(chunks)) {
    const { type, data } = group[0]!;
    if (type === 'fcTL') width = dataViewOf(data).getUint32(SEQUENCE_LENGTH);
    if (type !== 'IDAT' && type !== 'fdAT') continue;
    const image = concatBytes(group.map(chunk => chunk.data.subarray(type === 'fdAT' ? SEQUENCE_LENGTH : 0)));
    markColours(unpackZlib(image, MAX_INDEXED_SIZE), width, depth, used);
  }
  const data = blankUnusedColours(palette.data, used, onBlock);
  if (data === palette.data) return chunks;
  return chunks.map(chunk => (chunk === palette ? { type: 'PLTE', data, whole: buildChunk('PLTE', data) } : chunk));
}

const PROFILE_NAME = 'ICC profile';

/** Rebuilds a profile under a name of our own. */
function rebuildProfile(chunk: PngChunk, onBlock: BlockListener): PngChunk {
  const nameEnd = chunk.data.indexOf(0);
  const compressed = chunk.data.subarray(nameEnd + 2);
  if (nameEnd === -1 || chunk.data[nameEnd + 1] !== 0) refuse('broken');
  const { end } = measureZlib(compressed, MAX_PROFILE_SIZE);
  const profile = unpackZlib(compressed, MAX_PROFILE_SIZE);
  const rebuilt = rebuildIccProfile(profile);
  const isOurs = startsWith(chunk.data, `${PROFILE_NAME}\0`);
  if (isOurs && end === compressed.length && equalBytes(profile, rebuilt)) return chunk;
  onBlock('profile', profile);
  if (end < compressed.length) onBlock('other', compressed.subarray(end));
  if (!isOurs) onBlock('profileName', chunk.data.subarray(0, nameEnd));
  const data = concatBytes([encodeAscii(`${PROFILE_NAME}\0\0`), storeZlib(rebuilt)]);
  return { type: 'iCCP', data, whole: buildChunk('iCCP', data) };
}

export const parsePng: FormatParser = (bytes, onBlock) => {
  const kept: PngChunk[] = [];
  let at = SIGNATURE_LENGTH;
  for (let type = ''; type !== 'IEND'; ) {
    const chunk = readChunk(bytes, at);
    type = chunk.type;
    const hasLength = KEPT_CHUNKS[type];
    const isRepeated = kept.some(other => other.type === type) && !REPEATED_CHUNKS.includes(type);
    const isSuggestedPalette = type === 'PLTE' && kept[0]!.data[9] !== PALETTE_TYPE;
    if (isSuggestedPalette) onBlock('other', chunk.data);
    else if (hasLength?.(chunk.data.length) && !isRepeated && isUsedByPixels(chunk, kept[0]?.data ?? chunk.data))
      kept.push(type === 'iCCP' ? rebuildProfile(chunk, onBlock) : chunk);
    else if (isCritical(type)) refuse(hasLength ? 'broken' : 'unknown');
    else onBlock(METADATA_CHUNKS[type] ?? 'other', chunk.data);
    at += chunk.whole.length;
  }
  if (!kept.some(chunk => chunk.type === 'IDAT')) refuse('broken');
  if (at < bytes.length) {
    const trailer = bytes.subarray(at);
    onBlock(classifyTrailer(trailer), trailer);
  }
  const [header, ...others] = rebuildImages(blankPalette(kept, onBlock), onBlock);
  return {
    copy: orientation =>
      concatBytes([
        bytes.subarray(0, SIGNATURE_LENGTH),
        header!,
        ...(orientation === 1 ? [] : [buildChunk('eXIf', orientationOnlyExif(orientation))]),
        ...others,
      ]),
  };
};
