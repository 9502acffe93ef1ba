/** Reads Exif, which is a small TIFF file inside the photo, within bounds and without throwing. */
import { dataViewOf, decodeLatin1, encodeAscii } from '../bytes.ts';

const MAX_ENTRIES = 1000;
const MAX_DIRECTORIES = 16;
const MAX_TEXT_LENGTH = 2000;
const MAX_NUMBERS = 16;
/** Bytes per value, by field type (TIFF 6.0). */
const TYPE_SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const ASCII = 2;
const LONG = 4;
const UNDEFINED = 7;
/** The offset of another directory. */
const IFD = 13;
const UTF8 = 129;
const TEXT_TYPES = [ASCII, UNDEFINED, UTF8];

export interface TiffEntry {
  tag: number;
  type: number;
  count: number;
  bytes: Uint8Array;
  numbers: number[];
  text: string;
}
export type DirectoryName = 'image' | 'exif' | 'gps' | 'interop' | 'thumbnail';

export interface Tiff {
  entries: { directory: DirectoryName; entry: TiffEntry }[];
  get(directory: DirectoryName, tag: number): TiffEntry | undefined;
  /** Some of its offsets or counts are impossible. */
  malformed: boolean;
}

const SUB_DIRECTORIES: Record<number, DirectoryName> = {
  0x8769: 'exif',
  0x8825: 'gps',
  0xa005: 'interop',
  0x014a: 'image',
};

function readNumber(view: DataView, little: boolean, type: number, at: number): number {
  switch (type) {
    case 3:
      return view.getUint16(at, little);
    case LONG:
    case IFD:
      return view.getUint32(at, little);
    case 5:
      return view.getUint32(at, little) / view.getUint32(at + 4, little);
    case 8:
      return view.getInt16(at, little);
    case 9:
      return view.getInt32(at, little);
    case 10:
      return view.getInt32(at, little) / view.getInt32(at + 4, little);
    default:
      return view.getUint8(at);
  }
}

export function readTiff(bytes: Uint8Array): Tiff {
  const entries: Tiff['entries'] = [];
  const tiff: Tiff = {
    entries,
    get: (directory, tag) => entries.find(e => e.directory === directory && e.entry.tag === tag)?.entry,
    malformed: false,
  };
  const byteOrder = decodeLatin1(bytes.subarray(0, 2));
  if (bytes.length < 8 || (byteOrder !== 'II' && byteOrder !== 'MM')) return { ...tiff, malformed: true };
  const little = byteOrder === 'II';
  const view = dataViewOf(bytes);
  const visited = new Set<number>();

  const readEntry = (at: number, directory: DirectoryName): void => {
    const tag = view.getUint16(at, little);
    const type = view.getUint16(at + 2, little);
    const count = view.getUint32(at + 4, little);
    const size = (TYPE_SIZES[type] ?? (type === IFD ? 4 : 0)) * count;
    const from = size <= 4 ? at + 8 : view.getUint32(at + 8, little);
    if (!size) return;
    if (from + size > bytes.length) {
      tiff.malformed = true;
      entries.push({ directory, entry: { tag, type, count, bytes: new Uint8Array(), numbers: [], text: '' } });
      return;
    }
    const value = bytes.subarray(from, from + size);
    const step = size / count;
    const numbers = Array.from({ length: Math.min(count, MAX_NUMBERS) }, (_, k) =>
      readNumber(view, little, type, from + k * step),
    );
    const text = TEXT_TYPES.includes(type)
      ? decodeLatin1(value.subarray(0, MAX_TEXT_LENGTH)).split('\0')[0]!.trim()
      : '';
    entries.push({ directory, entry: { tag, type, count, bytes: value, numbers, text } });
    const sub = SUB_DIRECTORIES[tag];
    if (sub && (type === LONG || type === IFD)) readDirectory(numbers[0]!, sub);
  };

  const readDirectory = (at: number, name: DirectoryName): void => {
    if (!at || visited.has(at)) return;
    if (visited.size >= MAX_DIRECTORIES || at + 2 > bytes.length) {
      tiff.malformed = true;
      return;
    }
    visited.add(at);
    const count = view.getUint16(at, little);
    if (count > MAX_ENTRIES || at + 2 + count * 12 > bytes.length) tiff.malformed = true;
    for (let i = 0; i < Math.min(count, MAX_ENTRIES) && at + 14 + i * 12 <= bytes.length; i++)
      readEntry(at + 2 + i * 12, name);
    const next = at + 2 + count * 12;
    if (next + 4 <= bytes.length && (name === 'image' || name === 'thumbnail'))
      readDirectory(view.getUint32(next, little), 'thumbnail');
  };

  readDirectory(view.getUint32(4, little), 'image');
  return tiff;
}

const ORIENTATION = 0x0112;

/** Returns 1 where the orientation is missing or invalid. */
export function orientationOf(tiff: Tiff): number {
  const value = tiff.get('image', ORIENTATION)?.numbers[0];
  return value && value >= 1 && value <= 8 ? value : 1;
}

/** Builds a whole Exif block that contains the orientation and nothing else. */
export const orientationOnlyExif = (orientation: number): Uint8Array<ArrayBuffer> =>
  encodeAscii(`MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0`);
