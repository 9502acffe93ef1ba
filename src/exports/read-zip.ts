/**
 * Reads a ZIP that someone else may have made. Refuses what programs read differently: files of the same name, paths
 * that lead elsewhere, headers that contradict each other, and data that belongs to no file.
 */
import { inflateSync } from 'fflate';

/**
 * Why a ZIP is refused.
 * - `not-zip`: not a ZIP file, or damaged
 * - `too-big`: it would not fit into the memory of a page
 * - `duplicate`: two files have the same name, or names that some systems take for the same
 * - `outside`: a path leads out of the folder it is unpacked into, or is no plain path
 * - `contradiction`: a file's two headers differ
 * - `hidden-data`: there is data before, between or after the files
 */
export type ZipFault = 'not-zip' | 'too-big' | 'duplicate' | 'outside' | 'contradiction' | 'hidden-data';

export class ZipError extends Error {
  constructor(
    readonly fault: ZipFault,
    readonly file?: string,
    cause?: unknown,
  ) {
    super(file === undefined ? fault : `${fault}: ${file}`, { cause });
  }
}

/** Beyond this a page runs out of memory; `sha256sum -c` has no such limit. */
const MAX_BYTES = 1 << 30;

const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, descriptor: 0x08074b50 };
const SIZE = { local: 30, central: 46, end: 22 };
const USES_DESCRIPTOR = 1 << 3;

interface ZipHeader {
  /** Each character is one byte, since programs disagree about the encoding. */
  name: string;
  method: number;
  /** Offsets of the local header, of the file's data, and after the data. */
  start: number;
  data: number;
  end: number;
  hasDescriptor: boolean;
  originalBytes: number;
}

const METHOD = { stored: 0, deflated: 8 };

const readLatin1 = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));

/** @throws RangeError beyond the end of the file; ZipError */
function readHeaders(bytes: Uint8Array): { headers: ZipHeader[]; directory: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - SIZE.end;
  if (view.getUint32(0, true) !== SIGNATURE.local && view.getUint32(0, true) !== SIGNATURE.end) {
    // Most programs skip what is before the first file.
    throw new ZipError(hasEnd(view) ? 'hidden-data' : 'not-zip');
  }
  if (view.getUint32(end, true) !== SIGNATURE.end) throw new ZipError(hasEnd(view) ? 'hidden-data' : 'not-zip');
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (view.getUint16(end + 8, true) !== count || view.getUint32(end + 4, true)) throw new ZipError('not-zip');
  if (directory + view.getUint32(end + 12, true) !== end) throw new ZipError('hidden-data');
  const headers: ZipHeader[] = [];
  let at = directory;
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== SIGNATURE.central) throw new ZipError('not-zip');
    const nameBytes = view.getUint16(at + 28, true);
    const name = readLatin1(bytes, at + SIZE.central, nameBytes);
    const start = view.getUint32(at + 42, true);
    if (view.getUint32(start, true) !== SIGNATURE.local) throw new ZipError('contradiction', name);
    const flags = view.getUint16(at + 8, true);
    const hasDescriptor = (flags & USES_DESCRIPTOR) !== 0;
    const localNameBytes = view.getUint16(start + 26, true);
    // Version, flags, method, time and date; with a descriptor, the local header does not know the sizes.
    const same = (central: number, local: number, length: number): boolean =>
      readLatin1(bytes, at + central, length) === readLatin1(bytes, start + local, length);
    const sizesAgree = hasDescriptor
      ? ['\0'.repeat(12), readLatin1(bytes, at + 16, 12)].includes(readLatin1(bytes, start + 14, 12))
      : same(16, 14, 12);
    if (!same(6, 4, 10) || !sizesAgree || readLatin1(bytes, start + SIZE.local, localNameBytes) !== name)
      throw new ZipError('contradiction', name);
    const data = start + SIZE.local + localNameBytes + view.getUint16(start + 28, true);
    headers.push({
      name,
      method: view.getUint16(at + 10, true),
      start,
      data,
      end: data + view.getUint32(at + 20, true),
      hasDescriptor,
      originalBytes: view.getUint32(at + 24, true),
    });
    at += SIZE.central + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== end) throw new ZipError('hidden-data');
  return { headers, directory };
}

/** Whether an end of a ZIP is anywhere in its last 64 KB, where programs look for it. */
function hasEnd(view: DataView): boolean {
  for (let at = view.byteLength - SIZE.end; at >= Math.max(0, view.byteLength - SIZE.end - 0xffff); at--)
    if (view.getUint32(at, true) === SIGNATURE.end) return true;
  return false;
}

/** After its data a file may have a descriptor with or without a signature, and nothing else. */
function assertNoGaps(view: DataView, headers: readonly ZipHeader[], directory: number): void {
  const ordered = [...headers].sort((a, b) => a.start - b.start);
  let expected = 0;
  for (const [n, { name, start, end, hasDescriptor }] of ordered.entries()) {
    if (start !== expected) throw new ZipError('hidden-data', name);
    const next = ordered[n + 1]?.start ?? directory;
    const gap = next - end;
    const signed = gap === 16 && view.getUint32(end, true) === SIGNATURE.descriptor;
    if (gap !== 0 && !(hasDescriptor && (gap === 12 || signed))) throw new ZipError('hidden-data', name);
    expected = next;
  }
}

/** Paths as every system reads them. */
const isPlainPath = (name: string): boolean =>
  /^[^\\:\p{Cc}\p{Cf}]+$/u.test(name) &&
  name
    .replace(/\/$/, '')
    .split('/')
    .every(part => part !== '' && part !== '.' && part !== '..');

/** Folds what systems may take for the same name: letter case, Unicode forms, dots and spaces at the end. */
const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .split('/')
    .map(part => part.replace(/[. ]+$/, ''))
    .join('/');

const decodeName = (name: string): string =>
  new TextDecoder().decode(Uint8Array.from(name, char => char.charCodeAt(0)));

function assertPlainNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (!isPlainPath(name)) throw new ZipError('outside', name);
    const folded = foldName(name);
    if (seen.has(folded)) throw new ZipError('duplicate', name);
    seen.add(folded);
  }
}

function readData(bytes: Uint8Array<ArrayBuffer>, header: ZipHeader): Uint8Array<ArrayBuffer> {
  const { name, method, data, end, originalBytes } = header;
  const stored = bytes.slice(data, end);
  if (end > bytes.length || (method !== METHOD.stored && method !== METHOD.deflated))
    throw new ZipError('not-zip', name);
  const content = method === METHOD.stored ? stored : inflateSync(stored, { out: new Uint8Array(originalBytes) });
  if (content.length !== originalBytes) throw new ZipError('contradiction', name);
  return content as Uint8Array<ArrayBuffer>;
}

/** @returns the bytes of each file by its path, in the order of the directory. @throws ZipError */
export async function readZip(file: Blob): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  if (file.size > MAX_BYTES) throw new ZipError('too-big');
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const { headers, directory } = readHeaders(bytes);
    const names = headers.map(({ name }) => decodeName(name));
    assertPlainNames(names);
    if (headers.reduce((sum, { originalBytes }) => sum + originalBytes, 0) > MAX_BYTES) throw new ZipError('too-big');
    assertNoGaps(new DataView(bytes.buffer), headers, directory);
    return new Map(
      headers.flatMap((header, n) => (names[n]!.endsWith('/') ? [] : [[names[n]!, readData(bytes, header)]])),
    );
  } catch (cause) {
    throw cause instanceof ZipError ? cause : new ZipError('not-zip', undefined, cause);
  }
}
