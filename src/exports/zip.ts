/** ZIP by and by: one file at a time, in bites, with room for the page to breathe; what is done lies in a Blob and not in this page's memory. */
import { sha256 as hasher } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { yieldToMain } from '../lib/yield-to-main.ts';

export interface ZipEntry {
  name: string;
  bytes: Uint8Array /** Pictures are packed already. */;
  compressed?: boolean;
}

const CHUNK_BYTES = 1 << 18;
const FLUSH_BYTES = 16 << 20;
/** The plain ZIP format ends here. */
export const MAX_ZIP = { bytes: 0xffffffff - (64 << 20), files: 65_000 };

export interface ZipFile {
  blob: Blob;
  sha256: string;
}

/**
 * @param entries each is made when its turn comes, so only one is in memory
 * @param at of all files in it
 * @param signal stops between two bites
 */
export async function buildZip(entries: AsyncIterable<ZipEntry>, at: Date, signal?: AbortSignal): Promise<ZipFile> {
  const hash = hasher.create();
  let done: Blob[] = [];
  let batch: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  let fault: Error | undefined;
  const settle = () => {
    if (batch.length) done = [...done, new Blob(batch)];
    batch = [];
    waiting = 0;
  };
  const archive = new Zip((error, chunk) => {
    if (error) {
      fault = error;
      return;
    }
    hash.update(chunk);
    batch.push(chunk as Uint8Array<ArrayBuffer>);
    if ((waiting += chunk.length) >= FLUSH_BYTES) settle();
  });
  for await (const { name, bytes, compressed: packed } of entries) {
    const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    file.mtime = at;
    archive.add(file);
    for (let from = 0; ; from += CHUNK_BYTES) {
      signal?.throwIfAborted();
      const last = from + CHUNK_BYTES >= bytes.length;
      // A copy, since a bite that is passed through would keep the whole file in memory.
      file.push(bytes.slice(from, from + CHUNK_BYTES), last);
      if (fault) throw fault;
      await yieldToMain();
      if (last) break;
    }
  }
  archive.end();
  if (fault) throw fault;
  settle();
  return { blob: new Blob(done, { type: 'application/zip' }), sha256: bytesToHex(hash.digest()) };
}
