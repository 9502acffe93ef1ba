/**
 * A ZIP from others, read within bounds. Its two lists of contents (the one at its end, and the heads before each file) must say the same;
 * nothing is unpacked before names and sizes are good, and unpacking stops where a file grows past what it said.
 */
import { Inflate } from 'fflate';
import { LIMITS } from './limits.ts';
import { isSystemFile, findNameProblems } from './file-names.ts';
import { problem, type Problem } from './problem.ts';

export type PackFiles = Map<string, Uint8Array<ArrayBuffer>>;

const END = 0x06054b50,
  CENTRAL = 0x02014b50,
  LOCAL = 0x04034b50,
  END_64 = 0x07064b50;
const END_BYTES = 22,
  CENTRAL_BYTES = 46,
  LOCAL_BYTES = 30;
const STORED = 0,
  DEFLATED = 8;
const BITE = 1 << 14;

interface Listed {
  name: string;
  flags: number;
  method: number;
  packed: number;
  size: number;
  at: number;
  made: number;
  mode: number;
  zip64: boolean;
}

/** Names that are no UTF-8 keep a mark that no good name has. */
const nameOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

function extraHas64(extra: Uint8Array<ArrayBuffer>): boolean {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return true;
  return false;
}

/** What the end of the file says. */
function contents(bytes: Uint8Array<ArrayBuffer>): Listed[] | Problem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_BYTES;
  if (end < 0 || (view.getUint32(0, true) !== LOCAL && view.getUint32(0, true) !== END))
    return problem('', 'not-a-zip');
  if (view.getUint32(end, true) !== END || view.getUint16(end + 20, true)) return problem('', 'trailing');
  const [disk, centralDisk, here, count, size, from] = [
    view.getUint16(end + 4, true),
    view.getUint16(end + 6, true),
    view.getUint16(end + 8, true),
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (
    count === 0xffff ||
    from === 0xffffffff ||
    size === 0xffffffff ||
    (end >= 20 && view.getUint32(end - 20, true) === END_64)
  )
    return problem('', 'zip64');
  if (count > LIMITS.files || here > LIMITS.files)
    return problem('', 'too-many-files', { what: `${count} > ${LIMITS.files}` });
  if (disk || centralDisk || here !== count || from + size !== end) return problem('', 'broken');
  const all: Listed[] = [];
  let at = from;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) return problem('', 'broken');
    const [nameLength, extraLength, commentLength] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    const next = at + CENTRAL_BYTES + nameLength + extraLength + commentLength;
    if (next > end) return problem('', 'broken');
    const extra = bytes.slice(at + CENTRAL_BYTES + nameLength, at + CENTRAL_BYTES + nameLength + extraLength);
    const one: Listed = {
      name: nameOf(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength)),
      made: view.getUint8(at + 5),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      mode: view.getUint16(at + 40, true),
      at: view.getUint32(at + 42, true),
      zip64: false,
    };
    one.zip64 = [one.packed, one.size, one.at].includes(0xffffffff) || extraHas64(extra);
    all.push(one);
    at = next;
  }
  return at === end ? all : problem('', 'broken');
}

const UNIX = 3,
  KIND = 0xf000,
  REGULAR = 0x8000,
  FOLDER = 0x4000;

/** What the list says that a pack may not be. Nothing is unpacked for it. */
function listProblems(all: Listed[]): Problem[] {
  const total = all.reduce((sum, f) => sum + f.size, 0);
  return [
    ...findNameProblems(all.map(f => f.name)),
    ...all.flatMap(f => {
      const kind = f.made === UNIX ? f.mode & KIND : 0;
      return [
        ...(f.zip64 ? [problem(f.name, 'zip64')] : []),
        ...(f.flags & 0x2041 ? [problem(f.name, 'encrypted')] : []),
        ...(f.method !== STORED && f.method !== DEFLATED
          ? [problem(f.name, 'method', { what: String(f.method) })]
          : []),
        ...(kind && kind !== REGULAR && kind !== FOLDER ? [problem(f.name, 'link')] : []),
        ...(f.size > LIMITS.file ? [problem(f.name, 'file-too-large', { what: `${f.size} > ${LIMITS.file}` })] : []),
        ...(f.size > 1000 && f.size > f.packed * LIMITS.ratio
          ? [problem(f.name, 'ratio', { what: `${Math.round(f.size / Math.max(1, f.packed))} > ${LIMITS.ratio}` })]
          : []),
        ...(f.name.endsWith('/') && f.size ? [problem(f.name, 'broken')] : []),
      ];
    }),
    ...(total > LIMITS.all ? [problem('', 'too-much', { what: `${total} > ${LIMITS.all}` })] : []),
  ];
}

/** Where the bytes of a file lie, by its own head, which must say what the list said. */
function placeOf(bytes: Uint8Array<ArrayBuffer>, f: Listed): { from: number; to: number } | Problem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (f.at + LOCAL_BYTES > bytes.length || view.getUint32(f.at, true) !== LOCAL) return problem(f.name, 'broken');
  const [flags, method, nameLength, extraLength] = [
    view.getUint16(f.at + 6, true),
    view.getUint16(f.at + 8, true),
    view.getUint16(f.at + 26, true),
    view.getUint16(f.at + 28, true),
  ];
  const name = nameOf(bytes.subarray(f.at + LOCAL_BYTES, f.at + LOCAL_BYTES + nameLength));
  const later = (flags & 8) !== 0; // sizes come after the bytes
  const [packed, size] = [view.getUint32(f.at + 18, true), view.getUint32(f.at + 22, true)];
  if (name !== f.name || method !== f.method || (!later && (packed !== f.packed || size !== f.size)))
    return problem(f.name, 'differs', { what: name });
  if (flags & 0x2041) return problem(f.name, 'encrypted');
  const from = f.at + LOCAL_BYTES + nameLength + extraLength;
  return from + f.packed > bytes.length ? problem(f.name, 'broken') : { from, to: from + f.packed };
}

function unpack(bytes: Uint8Array<ArrayBuffer>, f: Listed): Uint8Array<ArrayBuffer> | Problem {
  if (f.method === STORED) return f.packed === f.size ? bytes.slice() : problem(f.name, 'bomb');
  const out = new Uint8Array(f.size);
  let done = 0,
    over = false;
  const inflate = new Inflate(chunk => {
    if (done + chunk.length > f.size) over = true;
    else out.set(chunk, done);
    done += chunk.length;
  });
  try {
    for (let at = 0; at < bytes.length && !over; at += BITE)
      inflate.push(bytes.subarray(at, at + BITE), at + BITE >= bytes.length);
  } catch {
    return problem(f.name, 'broken');
  }
  return over ? problem(f.name, 'bomb') : done === f.size ? out : problem(f.name, 'broken');
}

const isProblem = (x: object): x is Problem => 'code' in x;

/** A folder that holds all of it is as if it were not there: so do systems pack folders. */
function unwrapped(files: PackFiles): PackFiles {
  const first = [...files.keys()][0]?.split('/')[0];
  if (files.has('pack.json') || ![...files.keys()].every(name => name.startsWith(`${first}/`))) return files;
  return new Map([...files].map(([name, bytes]) => [name.slice(first!.length + 1), bytes]));
}

/** All files, or every problem. Never throws. */
export function unzip(bytes: Uint8Array<ArrayBuffer>): { files: PackFiles; problems: Problem[] } {
  const none: PackFiles = new Map();
  if (bytes.length > LIMITS.zip)
    return { files: none, problems: [problem('', 'too-large', { what: `${bytes.length} > ${LIMITS.zip}` })] };
  const all = contents(bytes);
  if (!Array.isArray(all)) return { files: none, problems: [all] };
  const problems = listProblems(all);
  if (problems.length) return { files: none, problems };
  const files: PackFiles = new Map();
  let last = 0;
  for (const f of [...all].sort((a, b) => a.at - b.at)) {
    const place = placeOf(bytes, f);
    if (isProblem(place)) {
      problems.push(place);
      continue;
    }
    if (f.at < last) problems.push(problem(f.name, 'overlap'));
    last = place.to;
    if (problems.length || f.name.endsWith('/') || isSystemFile(f.name)) continue;
    const file = unpack(bytes.subarray(place.from, place.to), f);
    if (isProblem(file)) problems.push(file);
    else files.set(f.name, file);
  }
  return { files: problems.length ? none : unwrapped(files), problems };
}
