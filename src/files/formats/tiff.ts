/** Exif: a small TIFF inside the picture. Reads every directory once, within bounds, and never throws. */
import { encodeAscii, decodeLatin1, dataViewOf } from '../bytes.ts';

const MAX_ENTRIES = 1000;
const MAX_DIRECTORIES = 16;
const MAX_TEXT_LENGTH = 2000;
const TYPE_SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

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
  get(directory: DirectoryName, tag: number): TiffEntry | undefined;
  entries: { directory: DirectoryName; entry: TiffEntry }[] /** It does not hold together. */;
  malformed: boolean;
}

const SUB_DIRECTORIES: Record<number, DirectoryName> = {
  0x8769: 'exif',
  0x8825: 'gps',
  0xa005: 'interop',
  0x014a: 'image',
};

export function readTiff(b: Uint8Array): Tiff {
  const entries: Tiff['entries'] = [];
  let odd = false;
  const tiff: Tiff = {
    entries,
    get malformed() {
      return odd;
    },
    get: (directory, tag) => entries.find(e => e.directory === directory && e.entry.tag === tag)?.entry,
  };
  const order = decodeLatin1(b.subarray(0, 2));
  if (b.length < 8 || (order !== 'II' && order !== 'MM')) {
    odd = true;
    return tiff;
  }
  const little = order === 'II',
    view = dataViewOf(b);
  const seen = new Set<number>();

  const readNumber = (type: number, at: number): number => {
    switch (type) {
      case 3:
        return view.getUint16(at, little);
      case 4:
      case 13:
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
        return b[at]!;
    }
  };

  const directory = (at: number, name: DirectoryName): void => {
    if (!at || seen.has(at)) return;
    if (seen.size >= MAX_DIRECTORIES || at + 2 > b.length) {
      odd = true;
      return;
    }
    seen.add(at);
    const count = view.getUint16(at, little);
    if (count > MAX_ENTRIES || at + 2 + count * 12 > b.length) odd = true;
    for (let i = 0; i < Math.min(count, MAX_ENTRIES) && at + 14 + i * 12 <= b.length; i++) {
      const here = at + 2 + i * 12;
      const [tag, type, n] = [
        view.getUint16(here, little),
        view.getUint16(here + 2, little),
        view.getUint32(here + 4, little),
      ];
      const size = (TYPE_SIZES[type] ?? (type === 13 ? 4 : 0)) * n;
      const from = size <= 4 ? here + 8 : view.getUint32(here + 8, little);
      if (!size || from + size > b.length) {
        odd ||= size > 0;
        if (size)
          entries.push({
            directory: name,
            entry: { tag, type, count: n, bytes: new Uint8Array(), numbers: [], text: '' },
          });
        continue;
      }
      const bytes = b.subarray(from, from + size);
      const step = size / n;
      const numbers = Array.from({ length: Math.min(n, 16) }, (_, k) => readNumber(type, from + k * step));
      const text =
        type === 2 || type === 7 || type === 129
          ? decodeLatin1(bytes.subarray(0, MAX_TEXT_LENGTH)).split('\0')[0]!.trim()
          : '';
      entries.push({ directory: name, entry: { tag, type, count: n, bytes, numbers, text } });
      const sub = SUB_DIRECTORIES[tag];
      if (sub && (type === 4 || type === 13)) directory(numbers[0]!, sub);
    }
    const next = at + 2 + count * 12;
    if (next + 4 <= b.length && (name === 'image' || name === 'thumbnail'))
      directory(view.getUint32(next, little), 'thumbnail');
  };
  directory(view.getUint32(4, little), 'image');
  return tiff;
}

/** 1 where none is said, or one that does not exist. */
export function orientationOf(tiff: Tiff): number {
  const said = tiff.get('image', 0x0112)?.numbers[0];
  return said && said >= 1 && said <= 8 ? said : 1;
}

/** A whole Exif block that says how the picture is turned, and nothing else. */
export const orientationOnlyExif = (orientation: number): Uint8Array<ArrayBuffer> =>
  encodeAscii(`MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0`);
