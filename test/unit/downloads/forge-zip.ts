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
  isEncrypted?: boolean;
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
  places: PlacedEntry[];
}

const UTF8_NAMES = 1 << 11;
const MS_DOS_DATE = ((2026 - 1980) << 9) | (9 << 5) | 2;

const toBytes = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

/** Little-endian numbers of so many bytes each. */
function numbers(...pairs: [value: number, size: 2 | 4][]): Uint8Array {
  const bytes = new Uint8Array(pairs.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of pairs) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
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

export function forgeZip(entries: readonly ForgedEntry[], comment = ''): ForgedZip {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const places: PlacedEntry[] = [];
  let offset = 0;
  for (const { name, data, isStored, isEncrypted, claims = {}, localName, attributes = 0, modified } of entries) {
    const plain = toBytes(data);
    const packed = isStored ? plain : deflateRawSync(plain);
    const header: Header = {
      flags: UTF8_NAMES | (isEncrypted ? 1 : 0),
      method: isStored ? 0 : 8,
      crc: claims.crc ?? crc32(plain),
      packedBytes: claims.packedBytes ?? packed.length,
      bytes: claims.bytes ?? plain.length,
      name: toBytes(claims.name ?? name),
      extra: timestamp(modified === undefined ? PACKED : modified),
    };
    const local = { ...header, name: toBytes(localName ?? name) };
    const record = concat(numbers([0x04034b50, 4]), common(local), local.name, local.extra, packed);
    directory.push(
      concat(
        numbers([0x02014b50, 4], [20, 2]),
        common(header),
        numbers([0, 2], [0, 2], [0, 2], [attributes, 4], [claims.offset ?? offset, 4]),
        header.name,
        header.extra,
      ),
    );
    places.push({ name: new TextDecoder().decode(header.name), start: offset, end: offset + record.length });
    locals.push(record);
    offset += record.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4]);
  const remark = toBytes(comment);
  return { bytes: join([...locals, ...directory, end, numbers([remark.length, 2]), remark]), places };
}

export const toFile = (bytes: Uint8Array<ArrayBuffer> | string, name = 'export.zip'): ChosenFile & Blob =>
  Object.assign(new Blob([bytes]), { name });

export const packFile = (entries: readonly ForgedEntry[], name = 'export.zip'): ChosenFile & Blob =>
  toFile(forgeZip(entries).bytes, name);

/** The characters of Windows-1251 by their code. */
const WINDOWS_1251 = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, code) => code));

export const encodeWindows1251 = (text: string): Uint8Array => Uint8Array.from(text, c => WINDOWS_1251.indexOf(c));
