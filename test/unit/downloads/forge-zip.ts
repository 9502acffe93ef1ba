/** Writes ZIP archives byte by byte, right ones and such that no honest program would write. */
import { crc32, deflateRawSync } from 'node:zlib';
import type { ChosenFile } from '../../../src/downloads/read-download.ts';

/** Written as the extended timestamp, in UTC. */
export const PACKED = new Date('2026-09-02T10:00:00Z');

export interface ForgedEntry {
  name: string | Uint8Array;
  data: string | Uint8Array;
  /** Not compressed. */
  isStored?: boolean;
  /** So many zeros follow the data, in `pieces` only; needs `isStored`. */
  hole?: number;
  isEncrypted?: boolean;
  /** The name is in no encoding that is said. */
  isLegacyName?: boolean;
  /** What the directory says, if it is not the truth. */
  claims?: Partial<{ name: string; bytes: number; packedBytes: number; crc: number; offset: number }>;
  /** What the local header says, if it is not the truth. */
  localName?: string;
  /** MS-DOS attributes; 16 is a folder. */
  attributes?: number;
  /** Null leaves the timestamp out; the date in MS-DOS notation is always the second of September 2026. */
  modified?: Date | null;
}

export interface PlacedEntry {
  name: string;
  /** Of its local header. */
  start: number;
  end: number;
}

export interface ForgedZip {
  bytes: Uint8Array<ArrayBuffer>;
  /** What lies between the holes. */
  pieces: { at: number; bytes: Uint8Array }[];
  size: number;
  places: PlacedEntry[];
}

const UTF8_NAMES = 1 << 11;
const MS_DOS_DATE = ((2026 - 1980) << 9) | (9 << 5) | 2;

const toBytes = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

/** Little-endian numbers of so many bytes each. */
function numbers(...pairs: [value: number, size: 2 | 4 | 8][]): Uint8Array {
  const bytes = new Uint8Array(pairs.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of pairs) {
    if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return bytes;
}

const join = (parts: Uint8Array[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts));
const concat = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => join(parts);

const timestamp = (modified: Date | null): Uint8Array =>
  modified
    ? concat(numbers([0x5455, 2], [5, 2]), Uint8Array.of(1), numbers([modified.getTime() / 1000, 4]))
    : new Uint8Array();

/** Beyond this, a field of four bytes refers to one of eight (Zip64). */
const MAX_32_BITS = 0xffffffff;

interface Header {
  flags: number;
  method: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  name: Uint8Array;
  extra: Uint8Array;
}

/** What the local header and the directory have in common. */
const common = ({ flags, method, crc, packedBytes, bytes, name, extra }: Header): Uint8Array =>
  numbers(
    [20, 2],
    [flags, 2],
    [method, 2],
    [0, 2],
    [MS_DOS_DATE, 2],
    [crc, 4],
    [packedBytes, 4],
    [bytes, 4],
    [name.length, 2],
    [extra.length, 2],
  );

/** The end of the directory, with an empty comment. */
function endOf(count: number, size: number, offset: number): Uint8Array {
  if (offset < MAX_32_BITS)
    return numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
  return concat(
    numbers([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8], [size, 8], [offset, 8]),
    numbers([0x07064b50, 4], [0, 4], [offset + size, 8], [1, 4]),
    numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [MAX_32_BITS, 4], [0, 2]),
  );
}

export function forgeZip(entries: readonly ForgedEntry[], comment = ''): ForgedZip {
  const locals: { at: number; bytes: Uint8Array }[] = [];
  const directory: Uint8Array[] = [];
  const places: PlacedEntry[] = [];
  let offset = 0;
  for (const entry of entries) {
    const {
      name,
      data,
      isStored,
      isEncrypted,
      isLegacyName,
      claims = {},
      localName,
      attributes = 0,
      modified,
      hole = 0,
    } = entry;
    const plain = toBytes(data);
    const packed = isStored ? plain : deflateRawSync(plain);
    const header: Header = {
      flags: (isLegacyName ? 0 : UTF8_NAMES) | (isEncrypted ? 1 : 0),
      method: isStored ? 0 : 8,
      crc: claims.crc ?? crc32(plain),
      packedBytes: claims.packedBytes ?? packed.length + hole,
      bytes: claims.bytes ?? plain.length + hole,
      name: toBytes(claims.name ?? name),
      extra: timestamp(modified === undefined ? PACKED : modified),
    };
    const local = { ...header, name: toBytes(localName ?? name) };
    const record = concat(numbers([0x04034b50, 4]), common(local), local.name, local.extra, packed);
    const start = claims.offset ?? offset;
    const isFar = start >= MAX_32_BITS;
    const extra = isFar ? concat(numbers([1, 2], [8, 2], [start, 8]), header.extra) : header.extra;
    directory.push(
      concat(
        numbers([0x02014b50, 4], [20, 2]),
        common({ ...header, extra }),
        numbers([0, 2], [0, 2], [0, 2], [attributes, 4], [isFar ? MAX_32_BITS : start, 4]),
        header.name,
        extra,
      ),
    );
    const end = offset + record.length + hole;
    places.push({ name: new TextDecoder().decode(header.name), start: offset, end });
    locals.push({ at: offset, bytes: record });
    offset = end;
  }
  const last = join([...directory, endOf(entries.length, join(directory).length, offset), toBytes(comment)]);
  new DataView(last.buffer).setUint16(last.length - toBytes(comment).length - 2, toBytes(comment).length, true);
  return {
    bytes: join([...locals.map(({ bytes }) => bytes), last]),
    pieces: [...locals, { at: offset, bytes: last }],
    size: offset + last.length,
    places,
  };
}

export const toFile = (bytes: Uint8Array<ArrayBuffer> | string, name = 'export.zip'): ChosenFile & Blob =>
  Object.assign(new Blob([bytes]), { name });

export const packFile = (entries: readonly ForgedEntry[], name = 'export.zip'): ChosenFile & Blob =>
  toFile(forgeZip(entries).bytes, name);

/** The characters of Windows-1251 by their code. */
const WINDOWS_1251 = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, code) => code));

export const encodeWindows1251 = (text: string): Uint8Array => Uint8Array.from(text, c => WINDOWS_1251.indexOf(c));
