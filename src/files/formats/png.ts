/** PNG, chunk by chunk (third edition, APNG in it). Kept: what changes how the picture looks; each with a check sum that holds. */
import { ascii, cut, join, latin1, viewOf } from '../bytes.ts';
import { trailer } from './jpeg.ts';
import { Unsure, type BlockKind, type Walker } from '../model.ts';
import { turnedOnly } from './tiff.ts';

const LOOKS = [
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
const KINDS: Record<string, BlockKind> = {
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

let table: Uint32Array | undefined;
function crc32(b: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n >>> 0;
  });
  let c = 0xffffffff;
  for (let i = 0; i < b.length; i++) c = table[(c ^ b[i]!) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

export function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = join([new Uint8Array(4), ascii(type), data, new Uint8Array(4)]);
  viewOf(all).setUint32(0, data.length);
  viewOf(all).setUint32(8 + data.length, crc32(all.subarray(4, 8 + data.length)));
  return all;
}

export const png: Walker = (b, found) => {
  const kept: Uint8Array[] = [];
  let at = 8,
    type = '',
    pixels = false;
  while (type !== 'IEND') {
    const length = viewOf(cut(b, at, 8)).getUint32(0);
    type = latin1(b.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(type) || (at === 8) !== (type === 'IHDR')) throw new Unsure('broken');
    const whole = cut(b, at, 12 + length),
      data = whole.subarray(8, 8 + length);
    if (viewOf(whole).getUint32(8 + length) !== crc32(whole.subarray(4, 8 + length))) throw new Unsure('broken');
    if (LOOKS.includes(type)) {
      if (type === 'IHDR' && length !== 13) throw new Unsure('broken');
      pixels ||= type === 'IDAT';
      kept.push(whole);
    } else if (/^[A-Z]/.test(type)) throw new Unsure('unknown');
    else found(KINDS[type] ?? 'other', data);
    at += 12 + length;
  }
  if (!pixels) throw new Unsure('broken');
  if (at < b.length) {
    const rest = b.subarray(at);
    found(trailer(rest), rest);
  }
  const [head, ...others] = kept;
  return {
    copy: orientation =>
      join([
        b.subarray(0, 8),
        head!,
        ...(orientation === 1 ? [] : [chunk('eXIf', turnedOnly(orientation))]),
        ...others,
      ]),
  };
};
