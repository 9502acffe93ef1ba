/** PNG, chunk by chunk (third edition, APNG in it). Kept: what changes how the picture looks; each with a check sum that holds. */
import { encodeAscii, sliceExact, concatBytes, decodeLatin1, dataViewOf } from '../bytes.ts';
import { classifyTrailer } from './jpeg.ts';
import { UnsupportedStructureError, type MetadataBlockKind, type FormatParser } from '../model.ts';
import { orientationOnlyExif } from './tiff.ts';

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
function crc32(b: Uint8Array): number {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n >>> 0;
  });
  let c = 0xffffffff;
  for (let i = 0; i < b.length; i++) c = crcTable[(c ^ b[i]!) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

export function buildChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = concatBytes([new Uint8Array(4), encodeAscii(type), data, new Uint8Array(4)]);
  dataViewOf(all).setUint32(0, data.length);
  dataViewOf(all).setUint32(8 + data.length, crc32(all.subarray(4, 8 + data.length)));
  return all;
}

export const parsePng: FormatParser = (b, found) => {
  const kept: Uint8Array[] = [];
  let at = 8,
    type = '',
    pixels = false;
  while (type !== 'IEND') {
    const length = dataViewOf(sliceExact(b, at, 8)).getUint32(0);
    type = decodeLatin1(b.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(type) || (at === 8) !== (type === 'IHDR')) throw new UnsupportedStructureError('broken');
    const whole = sliceExact(b, at, 12 + length),
      data = whole.subarray(8, 8 + length);
    if (dataViewOf(whole).getUint32(8 + length) !== crc32(whole.subarray(4, 8 + length)))
      throw new UnsupportedStructureError('broken');
    if (KEPT_CHUNKS.includes(type)) {
      if (type === 'IHDR' && length !== 13) throw new UnsupportedStructureError('broken');
      pixels ||= type === 'IDAT';
      kept.push(whole);
    } else if (/^[A-Z]/.test(type)) throw new UnsupportedStructureError('unknown');
    else found(METADATA_CHUNKS[type] ?? 'other', data);
    at += 12 + length;
  }
  if (!pixels) throw new UnsupportedStructureError('broken');
  if (at < b.length) {
    const rest = b.subarray(at);
    found(classifyTrailer(rest), rest);
  }
  const [head, ...others] = kept;
  return {
    copy: orientation =>
      concatBytes([
        b.subarray(0, 8),
        head!,
        ...(orientation === 1 ? [] : [buildChunk('eXIf', orientationOnlyExif(orientation))]),
        ...others,
      ]),
  };
};
