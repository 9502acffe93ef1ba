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
import { measureScan, readFrameLayout, readHuffmanCode, type Frame } from './jpeg-scan.ts';
import { orientationOnlyExif } from './tiff.ts';

/** Marker codes (second byte). */
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
const DNL = 0xdc;
const DRI = 0xdd;
const DHT = 0xc4;
const DAC = 0xcc;
const COM = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const FIRST_RESTART = 0xd0;
const LAST_RESTART = 0xd7;
const FRAME_MARKERS = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

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

interface DecodingTable {
  bytes: Uint8Array;
  used: boolean;
}

/** A segment of quantization or Huffman tables, of which a copy keeps those that a scan uses. */
interface TableSegment {
  marker: number;
  whole: Uint8Array;
  tables: DecodingTable[];
}

const huffmanTableLength = (segment: Uint8Array, at: number): number =>
  17 + segment.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);

function splitTables(marker: number, payload: Uint8Array): Uint8Array[] {
  const tables: Uint8Array[] = [];
  for (let at = 0; at < payload.length; ) {
    const length = marker === DHT ? huffmanTableLength(payload, at) : 1 + (payload[at]! >> 4 ? 128 : 64);
    tables.push(sliceExact(payload, at, length));
    at += length;
  }
  return tables;
}

function buildTableSegment({ marker, whole, tables }: TableSegment): Uint8Array[] {
  const used = tables.filter(table => table.used).map(table => table.bytes);
  if (used.length === tables.length) return [whole];
  if (!used.length) return [];
  const length = 2 + used.reduce((sum, table) => sum + table.length, 0);
  return [Uint8Array.of(0xff, marker, length >> 8, length & 255), ...used];
}

/** A table must fill its segment exactly; otherwise the segment has swallowed its neighbour. */
function areQuantizationTables(segment: Uint8Array): boolean {
  let at = 0;
  while (at < segment.length) at += 1 + (segment[at]! >> 4 ? 128 : 64);
  return at === segment.length;
}

function areHuffmanTables(segment: Uint8Array): boolean {
  let at = 0;
  while (at + 17 <= segment.length) at += huffmanTableLength(segment, at);
  return at === segment.length;
}

/** Whether a segment that decoding needs has the length that its content implies. */
function isDecodingSegment(marker: number, segment: Uint8Array): boolean {
  const { length } = segment;
  if (marker === DQT) return areQuantizationTables(segment);
  if (marker === DHT) return areHuffmanTables(segment);
  if (marker === DRI || marker === DNL) return length === 2;
  if (marker === DAC) return length % 2 === 0 && length <= 64;
  if (FRAME_MARKERS.includes(marker)) return length >= 6 && length === 6 + 3 * segment[5]!;
  if (marker === SOS) return length >= 4 && length === 4 + 2 * segment[0]!;
  return false;
}

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
  /** The tables in force, by marker and number. */
  tables: Map<string, DecodingTable>;
  /** The quantization table of each component, by the component's ID. */
  quantization: Map<number, number>;
  /** How blocks are laid out; undefined for a coding that is not read. */
  layout?: Frame | undefined;
  restartInterval: number;
  iccParts: Uint8Array[];
  /** The boxes of APP11 that hold content credentials, by their instance number. */
  credentialBoxes: Set<number>;
  frames: number;
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

const tableKey = (marker: number, id: number): string => `${marker}:${id}`;

function readTables(parts: JpegParts, marker: number, whole: Uint8Array): void {
  const tables = splitTables(marker, whole.subarray(4)).map(bytes => ({ bytes, used: false }));
  for (const table of tables) {
    const id = marker === DHT ? table.bytes[0]! : table.bytes[0]! & 15;
    parts.tables.set(tableKey(marker, id), table);
  }
  parts.kept.push({ marker, whole, tables });
}

function readFrame(parts: JpegParts, marker: number, frame: Uint8Array): void {
  if (++parts.frames > 1) refuse('unknown');
  parts.layout = readFrameLayout(marker, frame);
  for (let at = 6; at < frame.length; at += 3) parts.quantization.set(frame[at]!, frame[at + 2]!);
}

/** Marks the tables that a scan decodes its components with. */
function useTables(parts: JpegParts, scan: Uint8Array): void {
  if (!parts.frames) refuse('broken');
  const use = (marker: number, id: number): void => {
    const table = parts.tables.get(tableKey(marker, id));
    if (table) table.used = true;
  };
  for (let i = 0; i < scan[0]!; i++) {
    const [component, selectors] = [scan[1 + 2 * i]!, scan[2 + 2 * i]!];
    use(DQT, parts.quantization.get(component) ?? refuse('broken'));
    use(DHT, selectors >> 4);
    use(DHT, 0x10 | (selectors & 15));
  }
}

/** Returns the scan's data without anything behind its last block. @param header payload of its segment */
function trimScan(parts: JpegParts, header: Uint8Array, data: Uint8Array, onBlock: BlockListener): Uint8Array {
  const { layout, tables, restartInterval } = parts;
  if (!layout) return data;
  const codeOf = (id: number) => {
    const table = tables.get(tableKey(DHT, id));
    return table && readHuffmanCode(table.bytes);
  };
  const components = Array.from({ length: header[0]! }, (_, i) => {
    const [id, selectors] = [header[1 + 2 * i]!, header[2 + 2 * i]!];
    const component = layout.components.find(other => other.id === id) ?? refuse('broken');
    return { component, dc: codeOf(selectors >> 4), ac: codeOf(0x10 | (selectors & 15)) };
  });
  const [start, end, bits] = header.subarray(1 + 2 * header[0]!);
  const scan = { components, start: start!, end: end!, high: bits! >> 4, restartInterval };
  const length = measureScan(data, layout, scan);
  const rest = data.subarray(length);
  if (rest.some(byte => byte !== 0 && byte !== 0xff)) onBlock('other', rest);
  return data.subarray(0, length);
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
  else if (isDecodingSegment(marker, payload)) {
    if (FRAME_MARKERS.includes(marker)) readFrame(parts, marker, payload);
    if (marker === DRI) parts.restartInterval = dataViewOf(payload).getUint16(0);
    if (marker === SOS) useTables(parts, payload);
    if (marker === DQT || marker === DHT) readTables(parts, marker, segment);
    else parts.kept.push(segment);
  } else refuse('broken');
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
    const scan = trimScan(parts, header, bytes.subarray(at, end), onBlock);
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
    tables: new Map(),
    quantization: new Map(),
    restartInterval: 0,
    iccParts: [],
    credentialBoxes: new Set(),
    frames: 0,
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
