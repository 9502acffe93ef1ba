/** What a file is, by its first bytes: names and declared types lie. */
import { decodeLatin1, startsWith, dataViewOf } from './bytes.ts';
import type { PhotoFormat, UnsupportedFormat } from './model.ts';

/** Enough to know a file by. */
export const HEADER_LENGTH = 4096;

const BRANDS: [RegExp, PhotoFormat | UnsupportedFormat][] = [
  [/^(avif|avis)$/, 'avif'],
  [/^(heic|heix|heim|heis|hevc|hevx|mif1|msf1|mif2|miaf)$/, 'heic'],
];

function detectIsoFormat(b: Uint8Array): PhotoFormat | UnsupportedFormat {
  const end = Math.min(b.length, dataViewOf(b).getUint32(0));
  const brands: string[] = [];
  for (let at = 8; at + 4 <= end; at += at === 8 ? 8 : 4) brands.push(decodeLatin1(b.subarray(at, at + 4)));
  for (const [known, format] of BRANDS)
    if (known.test(brands[0] ?? '')) return format === 'heic' && brands.some(x => x === 'avif') ? 'avif' : format;
  return 'video';
}

export function detectFormat(head: Uint8Array): PhotoFormat | UnsupportedFormat {
  if (startsWith(head, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(head, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8)) return 'webp';
  if (head.length >= 16 && startsWith(head, 'ftyp', 4)) return detectIsoFormat(head);
  if (startsWith(head, 'GIF8')) return 'gif';
  if (startsWith(head, '%PDF-')) return 'pdf';
  if (startsWith(head, 'II*\0') || startsWith(head, 'MM\0*')) return 'tiff';
  if (
    startsWith(head, '\x1aE\xdf\xa3') ||
    ['moov', 'mdat', 'wide', 'free'].some(t => startsWith(head, t, 4)) ||
    (startsWith(head, 'RIFF') && startsWith(head, 'AVI ', 8))
  )
    return 'video';
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--|<!DOCTYPE svg|<svg)/i.test(decodeLatin1(head.subarray(0, 300)))) return 'svg';
  return 'other';
}
