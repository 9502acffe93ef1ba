/** Reads a ZIP's central directory and checks its entries against the limits, before anything is unpacked. */
import { findNameProblems } from './file-names.ts';
import { LIMITS } from './limits.ts';
import { problem, type Problem } from './problem.ts';

/** Signatures of the ZIP format (APPNOTE 4.3). */
const END_OF_DIRECTORY = 0x06054b50,
  DIRECTORY_ENTRY = 0x02014b50,
  ZIP64_LOCATOR = 0x07064b50;
export const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22,
  ENTRY_BYTES = 46,
  LOCATOR_BYTES = 20;
const UINT16_MAX = 0xffff,
  UINT32_MAX = 0xffffffff;

/** Compression methods. */
export const STORED = 0,
  DEFLATED = 8;
/** Flags: encrypted, strongly encrypted, masked headers. */
export const ENCRYPTED = 0x2041;

export interface ZipDirectoryEntry {
  name: string;
  flags: number;
  method: number;
  compressedSize: number;
  size: number;
  /** Offset of the local header. */
  offset: number;
  /** Operating system that wrote the entry. */
  system: number;
  /** Unix file mode. */
  mode: number;
  isZip64: boolean;
}

/** Bytes that are not UTF-8 become U+FFFD, which no valid name has. */
export const decodeName = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

export const createView = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): DataView =>
  new DataView(buffer, byteOffset, byteLength);

function hasZip64Field(extra: Uint8Array<ArrayBuffer>): boolean {
  const view = createView(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return true;
  return false;
}

/** @returns the entry, and the offset behind it; undefined where it does not fit before `end` */
function readEntry(
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  end: number,
): [ZipDirectoryEntry, next: number] | undefined {
  const view = createView(bytes);
  if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
  const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) return undefined;
  const entry = {
    name: decodeName(bytes.subarray(at + ENTRY_BYTES, nameEnd)),
    system: view.getUint8(at + 5),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    mode: view.getUint16(at + 40, true),
    offset: view.getUint32(at + 42, true),
  };
  const isZip64 =
    [entry.compressedSize, entry.size, entry.offset].includes(UINT32_MAX) ||
    hasZip64Field(bytes.slice(nameEnd, extraEnd));
  return [{ ...entry, isZip64 }, next];
}

export interface ZipDirectory {
  entries: ZipDirectoryEntry[];
  /** Offset of the directory, which follows the files. */
  start: number;
}

export function readDirectory(bytes: Uint8Array<ArrayBuffer>): ZipDirectory | Problem {
  const view = createView(bytes);
  const end = bytes.length - END_BYTES;
  if (end < 0 || ![LOCAL_HEADER, END_OF_DIRECTORY].includes(view.getUint32(0, true))) return problem('', 'not-a-zip');
  if (view.getUint32(end, true) !== END_OF_DIRECTORY || view.getUint16(end + 20, true)) return problem('', 'trailing');
  const disk = view.getUint16(end + 4, true),
    directoryDisk = view.getUint16(end + 6, true),
    countHere = view.getUint16(end + 8, true),
    count = view.getUint16(end + 10, true),
    size = view.getUint32(end + 12, true),
    start = view.getUint32(end + 16, true);
  const hasZip64Locator = end >= LOCATOR_BYTES && view.getUint32(end - LOCATOR_BYTES, true) === ZIP64_LOCATOR;
  if (count === UINT16_MAX || start === UINT32_MAX || size === UINT32_MAX || hasZip64Locator)
    return problem('', 'zip64');
  if (count > LIMITS.files || countHere > LIMITS.files)
    return problem('', 'too-many-files', { what: `${count} > ${LIMITS.files}` });
  if (disk || directoryDisk || countHere !== count || start + size !== end) return problem('', 'broken');
  const entries: ZipDirectoryEntry[] = [];
  let at = start;
  while (entries.length < count) {
    const read = readEntry(bytes, at, end);
    if (!read) return problem('', 'broken');
    entries.push(read[0]);
    at = read[1];
  }
  return at === end ? { entries, start } : problem('', 'broken');
}

const UNIX = 3,
  TYPE_MASK = 0xf000,
  REGULAR_FILE = 0x8000,
  FOLDER = 0x4000;
/** Below this size repetitive text may compress better than the ratio allows. */
const RATIO_MIN_SIZE = 1_000; // bytes

function findEntryProblems(entry: ZipDirectoryEntry): Problem[] {
  const { name, size, compressedSize } = entry;
  const type = entry.system === UNIX ? entry.mode & TYPE_MASK : 0;
  const ratio = Math.round(size / Math.max(1, compressedSize));
  return [
    ...(entry.isZip64 ? [problem(name, 'zip64')] : []),
    ...(entry.flags & ENCRYPTED ? [problem(name, 'encrypted')] : []),
    ...([STORED, DEFLATED].includes(entry.method) ? [] : [problem(name, 'method', { what: String(entry.method) })]),
    ...([0, REGULAR_FILE, FOLDER].includes(type) ? [] : [problem(name, 'link')]),
    ...(size > LIMITS.file ? [problem(name, 'file-too-large', { what: `${size} > ${LIMITS.file}` })] : []),
    ...(size > RATIO_MIN_SIZE && size > compressedSize * LIMITS.ratio
      ? [problem(name, 'ratio', { what: `${ratio} > ${LIMITS.ratio}` })]
      : []),
    ...(name.endsWith('/') && size ? [problem(name, 'broken')] : []),
  ];
}

/** @returns whatever the directory lists that a pack may not hold */
export function findDirectoryProblems(entries: ZipDirectoryEntry[]): Problem[] {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return [
    ...findNameProblems(entries.map(({ name }) => name)),
    ...entries.flatMap(findEntryProblems),
    ...(total > LIMITS.all ? [problem('', 'too-much', { what: `${total} > ${LIMITS.all}` })] : []),
  ];
}
