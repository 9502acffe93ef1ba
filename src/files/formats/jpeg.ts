/**
 * JPEG, segment by segment (ITU-T T.81). Kept: what decoding needs, the plain JFIF head, Adobe's colour transform, and the ICC profile, because without it colours change.
 * All else goes: other APPn, comments, and everything behind the picture (more pictures, a motion photo's video).
 */
import { sliceExact, concatBytes, decodeLatin1, containsReadableText, startsWith, dataViewOf } from '../bytes.ts';
import { UnsupportedStructureError, type MetadataBlockKind, type FormatParser } from '../model.ts';
import { orientationOnlyExif } from './tiff.ts';

const APP_SEGMENTS: [number, string, MetadataBlockKind][] = [
  [0xe0, 'JFXX\0', 'thumbnail'],
  [0xe1, 'Exif\0\0', 'exif'],
  [0xe1, 'http://ns.adobe.com/xap/1.0/\0', 'xmp'],
  [0xe1, 'http://ns.adobe.com/xmp/extension/\0', 'xmp'],
  [0xe2, 'MPF\0', 'harmless'], // says that more pictures follow: those are found behind the end
  [0xeb, 'JP', 'edits'],
  [0xed, 'Photoshop 3.0\0', 'iptc'],
  [0xec, 'Ducky', 'harmless'],
];

const FRAME_MARKERS = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/** Tables must fill their segment exactly: one that does not has swallowed a neighbour. */
function validQuantizationTables(s: Uint8Array): boolean {
  let at = 0;
  while (at < s.length) at += 1 + (s[at]! >> 4 ? 128 : 64);
  return at === s.length;
}
function validHuffmanTables(s: Uint8Array): boolean {
  let at = 0;
  while (at + 17 <= s.length) at += 17 + s.subarray(at + 1, at + 17).reduce((n, c) => n + c, 0);
  return at === s.length;
}

function isValidSegment(marker: number, s: Uint8Array): boolean {
  if (marker === 0xdb) return validQuantizationTables(s);
  if (marker === 0xc4) return validHuffmanTables(s);
  if (marker === 0xdd || marker === 0xdc) return s.length === 2;
  if (marker === 0xcc) return s.length % 2 === 0 && s.length <= 64;
  if (FRAME_MARKERS.includes(marker)) return s.length >= 6 && s.length === 6 + 3 * s[5]!;
  if (marker === 0xda) return s.length >= 4 && s.length === 4 + 2 * s[0]!;
  return false;
}

/** Behind the end of a picture. */
export function classifyTrailer(rest: Uint8Array): MetadataBlockKind {
  if (rest.every(x => x === 0 || x === 0xff)) return 'harmless';
  const text = decodeLatin1(rest);
  if (/ftyp(mp4|isom|qt|M4V|iso|avc|3gp|mif)|MotionPhoto_Data/.test(text)) return 'video';
  return text.includes('\xff\xd8\xff') ? 'pictures' : 'other';
}

function isCompleteIccProfile(profiles: Uint8Array[]): boolean {
  if (!profiles.length) return true;
  const whole = concatBytes(profiles.map(p => p.subarray(14)));
  return whole.length >= 128 && dataViewOf(whole).getUint32(0) === whole.length && startsWith(whole, 'acsp', 36);
}

export const parseJpeg: FormatParser = (b, found) => {
  const kept: Uint8Array[] = [];
  const profiles: Uint8Array[] = [];
  let jfif: Uint8Array | undefined;
  let frames = 0,
    scans = 0,
    at = 2,
    done = false;
  const segment = (marker: number, payload: Uint8Array): void => {
    if (marker === 0xe0 && startsWith(payload, 'JFIF\0')) {
      if (payload.length < 14 || payload.length !== 14 + 3 * payload[12]! * payload[13]!)
        throw new UnsupportedStructureError('broken');
      if (payload.length > 14) found('thumbnail', payload.subarray(14));
      jfif ??= concatBytes([Uint8Array.of(0xff, 0xe0, 0, 16), payload.subarray(0, 12), Uint8Array.of(0, 0)]);
    } else if (marker === 0xe2 && startsWith(payload, 'ICC_PROFILE\0')) {
      profiles.push(payload);
      kept.push(b.subarray(at, at + 4 + payload.length));
    } else if (marker === 0xee && startsWith(payload, 'Adobe') && payload.length >= 12) {
      kept.push(Uint8Array.of(0xff, 0xee, 0, 14), payload.subarray(0, 12));
      if (payload.length > 12) found('other', payload.subarray(12));
    } else if (marker >= 0xe0 && marker <= 0xef) {
      const [, id, kind] = APP_SEGMENTS.find(([m, name]) => m === marker && startsWith(payload, name)) ?? [
        0,
        '',
        'other' as const,
      ];
      found(kind, kind === 'exif' || kind === 'xmp' || kind === 'iptc' ? payload.subarray(id.length) : payload);
    } else if (marker === 0xfe) found('comment', payload);
    else if (isValidSegment(marker, payload)) {
      if (FRAME_MARKERS.includes(marker) && ++frames > 1) throw new UnsupportedStructureError('unknown');
      if (marker === 0xda && !frames) throw new UnsupportedStructureError('broken');
      kept.push(b.subarray(at, at + 4 + payload.length));
    } else throw new UnsupportedStructureError('broken');
  };
  while (!done) {
    const [mark, marker] = sliceExact(b, at, 2);
    if (mark !== 0xff) throw new UnsupportedStructureError('broken');
    if (marker === 0xff) {
      at++;
      continue;
    } // padding
    if (marker === 0xd9) {
      at += 2;
      done = true;
      continue;
    }
    const length = dataViewOf(sliceExact(b, at + 2, 2)).getUint16(0);
    if (length < 2) throw new UnsupportedStructureError('broken');
    segment(marker!, sliceExact(b, at + 4, length - 2));
    at += 2 + length;
    if (marker !== 0xda) continue;
    const from = at;
    for (;;) {
      at = b.indexOf(0xff, at);
      if (at === -1 || at + 1 >= b.length) throw new UnsupportedStructureError('broken');
      const next = b[at + 1]!;
      if (next !== 0 && (next < 0xd0 || next > 0xd7)) break;
      at += 2;
    }
    const scan = b.subarray(from, at);
    if (containsReadableText(scan)) throw new UnsupportedStructureError('unknown');
    kept.push(scan);
    scans++;
  }
  if (!scans || !isCompleteIccProfile(profiles)) throw new UnsupportedStructureError('broken');
  if (at < b.length) {
    const rest = b.subarray(at);
    found(classifyTrailer(rest), rest);
  }
  return {
    copy: orientation => {
      const exif = orientationOnlyExif(orientation);
      return concatBytes([
        Uint8Array.of(0xff, 0xd8),
        ...(jfif ? [jfif] : []),
        ...(orientation === 1
          ? []
          : [Uint8Array.of(0xff, 0xe1, 0, 8 + exif.length), Uint8Array.from('Exif\0\0', c => c.charCodeAt(0)), exif]),
        ...kept,
        Uint8Array.of(0xff, 0xd9),
      ]);
    },
  };
};
