/** Unpacks a ZIP from strangers within bounds; its central directory and local headers must agree. */
import { Inflate } from 'fflate';
import { isSystemFile } from './file-names.ts';
import { LIMITS } from './limits.ts';
import { problem, type Problem } from './problem.ts';
import {
  decodeName,
  ENCRYPTED,
  findDirectoryProblems,
  LOCAL_HEADER,
  readDirectory,
  STORED,
  createView,
  type ZipDirectoryEntry,
} from './zip-directory.ts';

/** By path. */
export type PackFiles = Map<string, Uint8Array<ArrayBuffer>>;

const HEADER_BYTES = 30;
/** Flag: the sizes follow the data, and are 0 in the local header. */
const SIZES_FOLLOW = 8;
const CHUNK = 1 << 14; // bytes

/** @returns start and end of the compressed data */
function locateData(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipDirectoryEntry,
): { start: number; end: number; hasDescriptor: boolean } | Problem {
  const view = createView(bytes);
  const { offset } = entry;
  if (offset + HEADER_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
    return problem(entry.name, 'broken');
  const flags = view.getUint16(offset + 6, true),
    method = view.getUint16(offset + 8, true),
    compressedSize = view.getUint32(offset + 18, true),
    size = view.getUint32(offset + 22, true),
    nameEnd = offset + HEADER_BYTES + view.getUint16(offset + 26, true);
  const name = decodeName(bytes.subarray(offset + HEADER_BYTES, nameEnd));
  const sizesDiffer = !(flags & SIZES_FOLLOW) && (compressedSize !== entry.compressedSize || size !== entry.size);
  if (name !== entry.name || method !== entry.method || sizesDiffer)
    return problem(entry.name, 'differs', { what: name });
  if (flags & ENCRYPTED) return problem(entry.name, 'encrypted');
  const start = nameEnd + view.getUint16(offset + 28, true);
  const end = start + entry.compressedSize;
  return end > bytes.length
    ? problem(entry.name, 'broken')
    : { start, end, hasDescriptor: (flags & SIZES_FOLLOW) !== 0 };
}

/** Checksum and sizes behind the data of a file, with or without a signature of their own. */
const DESCRIPTOR_BYTES = [12, 16];

/** Programs that read a ZIP from its start, not by its directory, would find more files there. */
const isHiddenData = (gap: number, afterDescriptor: boolean): boolean =>
  gap > 0 && !(afterDescriptor && DESCRIPTOR_BYTES.includes(gap));

/** Stops as soon as the data grows beyond the declared size. */
function inflateEntry(
  data: Uint8Array<ArrayBuffer>,
  { name, size, method }: ZipDirectoryEntry,
): Uint8Array<ArrayBuffer> | Problem {
  if (method === STORED) return data.length === size ? data.slice() : problem(name, 'bomb');
  const output = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate(chunk => {
    if (length + chunk.length <= size) output.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length && length <= size; at += CHUNK)
      inflate.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
  } catch {
    return problem(name, 'broken');
  }
  if (length > size) return problem(name, 'bomb');
  return length === size ? output : problem(name, 'broken');
}

const isProblem = (result: object): result is Problem => 'code' in result;

/** Removes a folder around all files, which systems add when they compress a folder. */
function stripOuterFolder(files: PackFiles): PackFiles {
  const folder = `${[...files.keys()][0]?.split('/')[0]}/`;
  if (files.has('pack.json') || ![...files.keys()].every(name => name.startsWith(folder))) return files;
  return new Map([...files].map(([name, bytes]) => [name.slice(folder.length), bytes]));
}

const refuse = (...problems: Problem[]): { files: PackFiles; problems: Problem[] } => ({ files: new Map(), problems });

/** @returns all files, or all problems; never throws */
export function unzip(bytes: Uint8Array<ArrayBuffer>): { files: PackFiles; problems: Problem[] } {
  if (bytes.length > LIMITS.zip) return refuse(problem('', 'too-large', { what: `${bytes.length} > ${LIMITS.zip}` }));
  const directory = readDirectory(bytes);
  if (isProblem(directory)) return refuse(directory);
  const { entries, start } = directory;
  const problems = findDirectoryProblems(entries);
  if (problems.length) return refuse(...problems);
  const files: PackFiles = new Map();
  let previous = { end: 0, hasDescriptor: false };
  for (const entry of entries.sort((a, b) => a.offset - b.offset)) {
    const data = locateData(bytes, entry);
    if (isProblem(data)) {
      problems.push(data);
      continue;
    }
    if (entry.offset < previous.end) problems.push(problem(entry.name, 'overlap'));
    if (isHiddenData(entry.offset - previous.end, previous.hasDescriptor))
      problems.push(problem(entry.name, 'hidden-data'));
    previous = data;
    if (problems.length || entry.name.endsWith('/') || isSystemFile(entry.name)) continue;
    const file = inflateEntry(bytes.subarray(data.start, data.end), entry);
    if (isProblem(file)) problems.push(file);
    else files.set(entry.name, file);
  }
  if (isHiddenData(start - previous.end, previous.hasDescriptor)) problems.push(problem('', 'hidden-data'));
  return problems.length ? refuse(...problems) : { files: stripOuterFolder(files), problems };
}
