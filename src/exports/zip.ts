/** Builds ZIP files chunk by chunk, so that the page stays responsive and finished parts leave its memory as Blobs. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Zip, ZipPassThrough } from 'fflate';
import { yieldToMain } from '../lib/yield-to-main.ts';

export interface ZipEntry {
  name: string;
  bytes: Uint8Array;
}

const CHUNK_BYTES = 1 << 18;
const FLUSH_BYTES = 16 << 20;
/** Limits of the ZIP format without ZIP64, with room for headers. */
export const MAX_ZIP = { bytes: 0xffffffff - (64 << 20), files: 65_000 };

export interface ZipFile {
  blob: Blob;
  sha256: string;
}

/** Takes noon of the UTC day: ZIP has no time zones, and no clock change falls on noon. */
const toFileTime = (at: Date): Date => new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 12);

/**
 * Stores the files uncompressed, so that there is one ZIP for each content, and every byte of it can be verified.
 * @param entries is read one entry at a time, so that only one is in memory
 * @param modifiedAt its day is that of every file
 * @throws the signal's reason once it is aborted
 */
export async function buildZip(
  entries: AsyncIterable<ZipEntry>,
  modifiedAt: Date,
  signal?: AbortSignal,
): Promise<ZipFile> {
  const hash = sha256.create();
  const parts: Blob[] = [];
  let batch: Uint8Array<ArrayBuffer>[] = [];
  let batchBytes = 0;
  let zipError: Error | undefined;
  const flush = () => {
    if (batch.length) parts.push(new Blob(batch));
    batch = [];
    batchBytes = 0;
  };
  const archive = new Zip((error, chunk) => {
    if (error) {
      zipError = error;
      return;
    }
    hash.update(chunk);
    batch.push(chunk as Uint8Array<ArrayBuffer>);
    if ((batchBytes += chunk.length) >= FLUSH_BYTES) flush();
  });
  for await (const { name, bytes } of entries) {
    const file = new ZipPassThrough(name);
    file.mtime = toFileTime(modifiedAt);
    archive.add(file);
    for (let start = 0; ; start += CHUNK_BYTES) {
      signal?.throwIfAborted();
      const isLast = start + CHUNK_BYTES >= bytes.length;
      // Copies the chunk: a view that is passed through would keep the whole file in memory.
      file.push(bytes.slice(start, start + CHUNK_BYTES), isLast);
      if (zipError) throw zipError;
      await yieldToMain();
      if (isLast) break;
    }
  }
  archive.end();
  if (zipError) throw zipError;
  flush();
  return { blob: new Blob(parts, { type: 'application/zip' }), sha256: bytesToHex(hash.digest()) };
}
