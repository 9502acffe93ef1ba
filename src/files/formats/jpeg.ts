/**
 * Parses JPEG segment by segment (ITU-T T.81). A copy keeps what decoding needs, a plain JFIF header, Adobe's colour
 * transform and the colours of the ICC profile; it drops other APPn segments, comments and the trailer.
 */
import {
  concatBytes,
  containsReadableText,
  dataViewOf,
  encodeAscii,
  equalBytes,
  includesBytes,
  sliceExact,
  startsWith,
} from '../bytes.ts';
import { refuse, type BlockListener, type FormatParser, type MetadataBlockKind } from '../model.ts';
import { classifyTrailer } from './classify-trailer.ts';
import { rebuildIccProfile } from './icc.ts';
import { buildTableSegment, isDecodingSegment, JpegCoding, SOS, type TableSegment } from './jpeg-coding.ts';
import { orientationOnlyExif } from './tiff.ts';

/** Marker codes (second byte). */
const SOI = 0xd8;
const EOI = 0xd9;
const COM = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const FIRST_RESTART = 0xd0;
const LAST_RESTART = 0xd7;

const METADATA_SEGMENTS: readonly [marker: number, signature: string, kind: MetadataBlockKind][] = [
  [APP0, 'JFXX\0', 'thumbnail'],
  [APP1, 'Exif\0\0', 'exif'],
  [APP1, 'http://ns.adobe.com/xap/1.0/\0', 'xmp'],
  [APP1, 'http://ns.adobe.com/xmp/extension/\0', 'xmp'],
  [APP2, 'MPF\0', 'pictures'],
  [0xed, 'Photoshop 3.0\0', 'iptc'],
  [0xec, 'Ducky', 'ducky'],
];
const APP11 = 0xeb;
/** Kinds whose content is read, so it is reported without the signature. */
const READ_KINDS: readonly MetadataBlockKind[] = ['exif', 'xmp', 'iptc'];
const ICC_SIGNATURE = 'ICC_PROFILE\0';
/** Signature, number of this part and number of parts. */
const ICC_HEADER_LENGTH = 14;
const MAX_ICC_PART = 65_519;
const JFIF_HEADER_LENGTH = 14;
const ADOBE_LENGTH = 12;

/** Joins the parts of the profile, which are numbered from 1, and rebuilds it. Returns the segments for the copy. */
function rebuildProfile(parts: readonly Uint8Array[], onBlock: BlockListener): Uint8Array[] {
  if (!parts.length) return [];
  const ordered = parts.toSorted((one, other) => one[12]! - other[12]!);
  if (!ordered.every((part, i) => part[12] === i + 1 && part[13] === parts.length)) refuse('broken');
  const profile = concatBytes(ordered.map(part => part.subarray(ICC_HEADER_LENGTH)));
  const rebuilt = rebuildIccProfile(profile);
  if (!equalBytes(profile, rebuilt)) onBlock('profile', profile);
  const count = Math.ceil(rebuilt.length / MAX_ICC_PART);
  return Array.from({ length: count }, (_, i) => {
    const part = rebuilt.subarray(i * MAX_ICC_PART, (i + 1) * MAX_ICC_PART);
    const length = 2 + ICC_HEADER_LENGTH + part.length;
    return concatBytes([
      Uint8Array.of(0xff, APP2, length >> 8, length & 255),
      encodeAscii(ICC_SIGNATURE),
      Uint8Array.of(i + 1, count),
      part,
    ]);
  });
}

/** Returns where entropy-coded data ends: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at += 2) {
    at = bytes.indexOf(0xff, at);
    if (at === -1 || at + 1 >= bytes.length) refuse('broken');
    const next = bytes[at + 1]!;
    if (next !== 0 && (next < FIRST_RESTART || next > LAST_RESTART)) return at;
  }
}

interface JpegParts {
  jfif?: Uint8Array;
  /** Segments and scans that a copy keeps, in order. */
  kept: (Uint8Array | TableSegment)[];
  coding: JpegCoding;
  iccParts: Uint8Array[];
  /** The boxes of APP11 that hold content credentials, by their instance number. */
  credentialBoxes: Set<number>;
  scans: number;
}

function readJfif(parts: JpegParts, payload: Uint8Array, onBlock: BlockListener): void {
  const thumbnailBytes = 3 * payload[12]! * payload[13]!;
  if (payload.length < JFIF_HEADER_LENGTH || payload.length !== JFIF_HEADER_LENGTH + thumbnailBytes) refuse('broken');
  if (thumbnailBytes) onBlock('thumbnail', payload.subarray(JFIF_HEADER_LENGTH));
  if (parts.jfif) onBlock('other', payload);
  parts.jfif ??= concatBytes([Uint8Array.of(0xff, APP0, 0, 16), payload.subarray(0, 12), Uint8Array.of(0, 0)]);
}

/** Reports a part of a JUMBF box. Only its first part says what it is. */
function reportBoxPart(parts: JpegParts, payload: Uint8Array, onBlock: BlockListener): void {
  const instance = payload.length >= 4 ? dataViewOf(payload).getUint16(2) : 0;
  if (includesBytes(payload, encodeAscii('c2pa'))) parts.credentialBoxes.add(instance);
  onBlock(parts.credentialBoxes.has(instance) ? 'credentials' : 'other', payload);
}

function reportMetadata(marker: number, payload: Uint8Array, onBlock: BlockListener): void {
  const [, signature, kind] = METADATA_SEGMENTS.find(([m, start]) => m === marker && startsWith(payload, start)) ?? [
    marker,
    '',
    'other' as const,
  ];
  onBlock(kind, READ_KINDS.includes(kind) ? payload.subarray(signature.length) : payload);
}

/** Sorts a segment into what a copy keeps and what is metadata. @param segment with marker and length */
function readSegment(parts: JpegParts, marker: number, segment: Uint8Array, onBlock: BlockListener): void {
  const payload = segment.subarray(4);
  if (marker === APP0 && startsWith(payload, 'JFIF\0')) readJfif(parts, payload, onBlock);
  else if (marker === APP2 && startsWith(payload, ICC_SIGNATURE)) {
    if (payload.length < ICC_HEADER_LENGTH) refuse('broken');
    parts.iccParts.push(payload);
  } else if (marker === APP14 && startsWith(payload, 'Adobe') && payload.length >= ADOBE_LENGTH) {
    parts.kept.push(Uint8Array.of(0xff, APP14, 0, 2 + ADOBE_LENGTH), payload.subarray(0, ADOBE_LENGTH));
    if (payload.length > ADOBE_LENGTH) onBlock('other', payload.subarray(ADOBE_LENGTH));
  } else if (marker === APP11 && startsWith(payload, 'JP')) reportBoxPart(parts, payload, onBlock);
  else if (marker >= APP0 && marker <= APP15) reportMetadata(marker, payload, onBlock);
  else if (marker === COM) onBlock('comment', payload);
  else if (isDecodingSegment(marker, payload)) parts.kept.push(parts.coding.read(marker, segment));
  else refuse('broken');
}

/** Reads all segments and scans. Returns where the image ends. */
function readSegments(bytes: Uint8Array, parts: JpegParts, onBlock: BlockListener): number {
  let at = 2;
  for (;;) {
    const view = dataViewOf(sliceExact(bytes, at, 2));
    const marker = view.getUint8(1);
    if (view.getUint8(0) !== 0xff) refuse('broken');
    if (marker === EOI) return at + 2;
    if (marker === 0xff) {
      at++; // padding
      continue;
    }
    const length = dataViewOf(sliceExact(bytes, at + 2, 2)).getUint16(0);
    if (length < 2) refuse('broken');
    readSegment(parts, marker, sliceExact(bytes, at, 2 + length), onBlock);
    at += 2 + length;
    if (marker !== SOS) continue;
    const end = endOfScan(bytes, at);
    const header = bytes.subarray(at - length + 2, at);
    const scan = parts.coding.trimScan(header, bytes.subarray(at, end), onBlock);
    if (containsReadableText(scan)) refuse('unknown');
    parts.kept.push(scan);
    parts.scans++;
    at = end;
  }
}

function exifSegment(orientation: number): Uint8Array[] {
  if (orientation === 1) return [];
  const exif = orientationOnlyExif(orientation);
  return [Uint8Array.of(0xff, APP1, 0, 8 + exif.length), encodeAscii('Exif\0\0'), exif];
}

export const parseJpeg: FormatParser = (bytes, onBlock) => {
  const parts: JpegParts = {
    kept: [],
    coding: new JpegCoding(),
    iccParts: [],
    credentialBoxes: new Set(),
    scans: 0,
  };
  const end = readSegments(bytes, parts, onBlock);
  if (!parts.scans) refuse('broken');
  const profile = rebuildProfile(parts.iccParts, onBlock);
  for (const part of parts.kept)
    if ('tables' in part) for (const { bytes: table, used } of part.tables) if (!used) onBlock('other', table);
  if (end < bytes.length) {
    const trailer = bytes.subarray(end);
    onBlock(classifyTrailer(trailer), trailer);
  }
  return {
    copy: orientation =>
      concatBytes([
        Uint8Array.of(0xff, SOI),
        ...(parts.jfif ? [parts.jfif] : []),
        ...exifSegment(orientation),
        ...profile,
        ...parts.kept.flatMap(part => ('tables' in part ? buildTableSegment(part) : [part])),
        Uint8Array.of(0xff, EOI),
      ]),
  };
};
