/** Parses PNG chunk by chunk (third edition, with APNG). A copy keeps the chunks that change how the image looks. */
import { concatBytes, dataViewOf, decodeLatin1, encodeAscii, sliceExact } from '../bytes.ts';
import { refuse, type FormatParser, type MetadataBlockKind } from '../model.ts';
import { classifyTrailer } from './classify-trailer.ts';
import { orientationOnlyExif } from './tiff.ts';

const SIGNATURE_LENGTH = 8;
/** Length, type and checksum. */
const CHUNK_OVERHEAD = 12;
const IHDR_LENGTH = 13;

const KEPT_CHUNKS = [
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'mDCV',
  'mDCv',
  'cLLI',
  'cLLi',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
];
const METADATA_CHUNKS: Record<string, MetadataBlockKind> = {
  eXIf: 'exif',
  tEXt: 'text',
  zTXt: 'text',
  iTXt: 'text',
  tIME: 'time',
  caBX: 'edits',
  hIST: 'harmless',
  sPLT: 'harmless',
  iDOT: 'harmless',
  vpAg: 'harmless',
  orNT: 'harmless',
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
  if (type === 'IHDR' && length !== IHDR_LENGTH) refuse('broken');
  return { type, data: whole.subarray(8, 8 + length), whole };
}

/** An upper-case first letter marks a chunk that decoders must understand. */
const isCritical = (type: string): boolean => /^[A-Z]/.test(type);

export const parsePng: FormatParser = (bytes, onBlock) => {
  const kept: PngChunk[] = [];
  let at = SIGNATURE_LENGTH;
  for (let type = ''; type !== 'IEND'; ) {
    const chunk = readChunk(bytes, at);
    type = chunk.type;
    if (KEPT_CHUNKS.includes(type)) kept.push(chunk);
    else if (isCritical(type)) refuse('unknown');
    else onBlock(METADATA_CHUNKS[type] ?? 'other', chunk.data);
    at += chunk.whole.length;
  }
  if (!kept.some(chunk => chunk.type === 'IDAT')) refuse('broken');
  if (at < bytes.length) {
    const trailer = bytes.subarray(at);
    onBlock(classifyTrailer(trailer), trailer);
  }
  const [header, ...others] = kept.map(chunk => chunk.whole);
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
