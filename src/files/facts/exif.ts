/** Extracts facts from Exif (CIPA DC-008). */
import { encodeAscii, startsWith } from '../bytes.ts';
import { readTiff, type DirectoryName, type Tiff, type TiffEntry } from '../formats/tiff.ts';
import type { MetadataFactKind } from '../model.ts';
import type { Coordinates, MetadataFact } from '../schema.ts';
import { extractIptcFacts } from './iptc.ts';
import { parseTimestamp } from './timestamp.ts';
import { extractXmpFacts } from './xmp.ts';

/** What a tag reveals. */
const FACT_OF_TAG: Record<DirectoryName, Record<number, MetadataFactKind>> = {
  image: {
    0x010f: 'device',
    0x0110: 'device',
    0x0131: 'software',
    0x0132: 'time',
    0x013b: 'author',
    0x8298: 'author',
    0x010e: 'words',
    0x010d: 'words',
    0x013c: 'device',
    0x9c9b: 'words',
    0x9c9c: 'words',
    0x9c9d: 'author',
    0x9c9e: 'words',
    0x9c9f: 'words',
    0xc62f: 'serial',
    0xc614: 'device',
  },
  exif: {
    0x9003: 'time',
    0x9004: 'time',
    0x9286: 'words',
    0xa420: 'serial',
    0xa430: 'author',
    0xa431: 'serial',
    0xa435: 'serial',
    0xa433: 'device',
    0xa434: 'device',
    0xa436: 'words',
    0xa437: 'author',
    0xa438: 'author',
    0xa439: 'software',
    0xa43a: 'software',
    0xa43b: 'software',
    0xa43c: 'software',
    0x927c: 'maker',
  },
  gps: {
    0x001b: 'place',
    0x001c: 'place',
    0x001d: 'time',
    0x0007: 'time',
    0x0002: 'place',
    0x0004: 'place',
    0x0014: 'place',
    0x0016: 'place',
  },
  interop: {},
  thumbnail: { 0x0201: 'thumbnail', 0x0111: 'thumbnail' },
};
/** Tags about the layout of the image, which reveal nothing. */
const LAYOUT_TAGS: Record<DirectoryName, number[]> = {
  image: [
    0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x0112, 0x0115, 0x011a, 0x011b, 0x0128, 0x0213, 0x0214, 0x013e, 0x013f,
    0x8769, 0x8825, 0x014a, 0xea1c, 0x0111, 0x0117, 0x0116, 0x011c,
  ],
  exif: [0x9000, 0x9101, 0x9102, 0xa000, 0xa001, 0xa002, 0xa003, 0xa005, 0xea1c],
  gps: [0],
  interop: [1, 2],
  thumbnail: [
    0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x0112, 0x0115, 0x011a, 0x011b, 0x0128, 0x0213, 0x0202, 0x0117, 0x0116,
    0x011c,
  ],
};
/** Tags of the image directory that contain a whole block of another standard. */
const EMBEDDED_BLOCKS: Record<number, (bytes: Uint8Array) => MetadataFact[]> = {
  0x02bc: extractXmpFacts,
  0x83bb: extractIptcFacts,
};
/** Windows' own title, comment, author, keywords and subject. */
const UTF16_TAGS = [0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f];
/** Texts that start with eight bytes for their character set: GPS processing method, GPS area, user comment. */
const CHARSET_PREFIXED_TAGS = [0x001b, 0x001c, 0x9286];
const CHARSET_PREFIX_LENGTH = 8;
const MAX_TEXT_BYTES = 2000;

const GPS_LATITUDE_REF = 1;
const GPS_LATITUDE = 2;
const GPS_LONGITUDE_REF = 3;
const GPS_LONGITUDE = 4;
const GPS_TIME = 7;
/** How the position was found, such as "GPS", which does not tell where it is. */
const GPS_PROCESSING_METHOD = 0x001b;

function readGpsPosition(tiff: Tiff): Coordinates | undefined {
  const axis = (valueTag: number, refTag: number, negativeRef: string): number | undefined => {
    const numbers = tiff.get('gps', valueTag)?.numbers;
    if (!numbers?.length || !numbers.every(Number.isFinite)) return undefined;
    const [degrees = 0, minutes = 0, seconds = 0] = numbers;
    const ref = tiff.get('gps', refTag)?.text ?? '';
    return (degrees + minutes / 60 + seconds / 3600) * (ref.toUpperCase().startsWith(negativeRef) ? -1 : 1);
  };
  const lat = axis(GPS_LATITUDE, GPS_LATITUDE_REF, 'S');
  const lon = axis(GPS_LONGITUDE, GPS_LONGITUDE_REF, 'W');
  if (lat === undefined || lon === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180) return undefined;
  // Cameras without a fix write 0, 0.
  return lat || lon ? { lat, lon } : undefined;
}

function decodeText({ tag, bytes, text }: TiffEntry): string {
  if (UTF16_TAGS.includes(tag))
    return new TextDecoder('utf-16le')
      .decode(bytes.subarray(0, MAX_TEXT_BYTES))
      .replace(/\0[\s\S]*/, '')
      .trim();
  if (!CHARSET_PREFIXED_TAGS.includes(tag)) return new TextDecoder().decode(encodeAscii(text)).trim();
  const rest = bytes.subarray(CHARSET_PREFIX_LENGTH, MAX_TEXT_BYTES);
  const decoder = startsWith(bytes, 'UNICODE') ? new TextDecoder('utf-16be') : new TextDecoder();
  return decoder.decode(rest).replaceAll('\0', '').trim();
}

function factsOfEntry(entry: TiffEntry, directory: DirectoryName, hasPosition: boolean): MetadataFact[] {
  const { tag, bytes, numbers } = entry;
  const kind = FACT_OF_TAG[directory][tag];
  if (!kind) {
    if (directory === 'gps') return [];
    return [{ kind: directory === 'thumbnail' ? 'thumbnail' : 'settings' }];
  }
  if (kind === 'thumbnail' || kind === 'maker') return [{ kind }];
  if (directory === 'gps' && [GPS_LATITUDE, GPS_LONGITUDE, GPS_TIME].includes(tag))
    return !hasPosition && numbers.some(n => n > 0) ? [{ kind }] : [];
  if (directory === 'gps' && tag === GPS_PROCESSING_METHOD) return [];
  const text = decodeText(entry);
  const value = kind === 'time' ? parseTimestamp(text) : text;
  if (value) return [{ kind, value }];
  return bytes.length ? [] : [{ kind }];
}

export function extractExifFacts(bytes: Uint8Array): MetadataFact[] {
  const tiff = readTiff(startsWith(bytes, 'Exif\0\0') ? bytes.subarray(6) : bytes);
  const position = readGpsPosition(tiff);
  const facts: MetadataFact[] = position ? [{ kind: 'place', at: position }] : [];
  for (const { directory, entry } of tiff.entries) {
    if (LAYOUT_TAGS[directory].includes(entry.tag)) continue;
    const extractEmbedded = directory === 'image' ? EMBEDDED_BLOCKS[entry.tag] : undefined;
    if (!extractEmbedded) facts.push(...factsOfEntry(entry, directory, !!position));
    // Only the first block of each kind counts, so that many copies cost no time.
    else if (tiff.get('image', entry.tag) === entry) facts.push(...extractEmbedded(entry.bytes));
  }
  if (tiff.malformed && !facts.length) facts.push({ kind: 'other' });
  return facts;
}
