/** Detects a file's format by its first bytes, since its name and declared type may be wrong. */
import { dataViewOf, decodeLatin1, startsWith } from './bytes.ts';
import type { FileFormat } from './model.ts';

/** How many bytes are enough to detect a format. */
export const HEADER_LENGTH = 4096;

/** Major brands of ISO base media files (ISO/IEC 14496-12). */
const BRANDS: readonly [RegExp, FileFormat][] = [
  [/^(avif|avis)$/, 'avif'],
  [/^(heic|heix|heim|heis|hevc|hevx|mif1|msf1|mif2|miaf)$/, 'heic'],
  [/^qt {2}$/, 'mov'],
];

function detectIsoFormat(bytes: Uint8Array): FileFormat {
  const end = Math.min(bytes.length, dataViewOf(bytes).getUint32(0));
  const brands: string[] = [];
  for (let at = 8; at + 4 <= end; at += at === 8 ? 8 : 4) brands.push(decodeLatin1(bytes.subarray(at, at + 4)));
  for (const [brand, format] of BRANDS)
    if (brand.test(brands[0] ?? '')) return format === 'heic' && brands.includes('avif') ? 'avif' : format;
  return 'mp4';
}

const SVG_START = /^\s*(<\?xml[^>]*>\s*)?(<!--|<!DOCTYPE svg|<svg)/i;

/** QuickTime files of older cameras have no `ftyp`. */
const isQuickTime = (bytes: Uint8Array): boolean =>
  ['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'].some(type => startsWith(bytes, type, 4));

const isVideo = (bytes: Uint8Array): boolean =>
  startsWith(bytes, '\x1aE\xdf\xa3') || (startsWith(bytes, 'RIFF') && startsWith(bytes, 'AVI ', 8));

export function detectFormat(bytes: Uint8Array): FileFormat {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp';
  if (bytes.length >= 16 && startsWith(bytes, 'ftyp', 4)) return detectIsoFormat(bytes);
  if (startsWith(bytes, 'GIF8')) return 'gif';
  if (startsWith(bytes, '%PDF-')) return 'pdf';
  if (startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*')) return 'tiff';
  if (isQuickTime(bytes)) return 'mov';
  if (isVideo(bytes)) return 'video';
  return SVG_START.test(decodeLatin1(bytes.subarray(0, 300))) ? 'svg' : 'other';
}
