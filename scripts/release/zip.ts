/** A ZIP that packs as well as deflate can (Zopfli), and by WebAssembly, so the same bytes on every machine. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import pako from 'pako';

/** More save a few bytes in ten thousand, and take a second each. */
const ROUNDS = 5;
/** The words of all languages would take minutes: packed as zlib does at its best. */
const QUICKLY = /^locales\//;

/** Most files are the same for both browsers. */
const known = new Map<string, Uint8Array<ArrayBuffer>>();

/** Loaded late: from then on it ends the process in its own way when something throws. */
const zopfli = () => import('@gfx/zopfli');

async function shortest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const short =
    known.get(hash) ?? Uint8Array.from(await (await zopfli()).deflateAsync(bytes, { numiterations: ROUNDS }));
  known.set(hash, short);
  return short;
}

/** @param mtime of every file, in local time */
export async function packed(
  files: Iterable<[name: string, bytes: Uint8Array<ArrayBuffer>]>,
  mtime: Date,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((fault, part) => {
    if (fault) throw fault;
    parts.push(part);
  });
  for (const [filename, bytes] of files) {
    const short = QUICKLY.test(filename) ? pako.deflateRaw(bytes, { level: 9 }) : await shortest(bytes);
    const stored = short.length >= bytes.length;
    const file: ZipInputFile = { filename, mtime, compression: stored ? 0 : 8, size: bytes.length, crc: crc32(bytes) };
    zip.add(file);
    file.ondata!(null, stored ? bytes : short, true);
  }
  zip.end();
  return Buffer.concat(parts);
}
