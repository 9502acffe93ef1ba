/** A ZIP that packs as zlib does at its best: a fortieth smaller than what the extension packs with, and in JavaScript, so the same bytes on every machine. */
import { crc32 } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import pako from 'pako';

/** @param mtime of every file, in local time */
export function packed(files: Iterable<[name: string, bytes: Uint8Array]>, mtime: Date): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((fault, part) => { if (fault) throw fault; parts.push(part); });
  for (const [filename, bytes] of files) {
    const file: ZipInputFile = { filename, mtime, compression: 8, size: bytes.length, crc: crc32(bytes) };
    zip.add(file);
    file.ondata!(null, pako.deflateRaw(bytes, { level: 9 }), true);
  }
  zip.end();
  return Buffer.concat(parts);
}
