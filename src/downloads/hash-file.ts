/** Hashes a file of any size piece by piece, so that it never has to fit into memory. */
import { createSHA256 } from 'hash-wasm';
import { createYielder } from '../lib/yield-to-main.ts';

const CHUNK_BYTES = 1 << 20;

export interface HashOptions {
  signal?: AbortSignal;
  /** In bytes. */
  onProgress?(done: number): void;
}

/**
 * @returns SHA-256 as 64 lower-case hexadecimal digits
 * @throws the signal's reason; DOMException if the file cannot be read
 */
export async function hashFile(file: Blob, { signal, onProgress }: HashOptions = {}): Promise<string> {
  const hash = (await createSHA256()).init();
  const yieldIfDue = createYielder(signal);
  for (let at = 0; at < file.size; at += CHUNK_BYTES) {
    hash.update(new Uint8Array(await file.slice(at, at + CHUNK_BYTES).arrayBuffer()));
    onProgress?.(Math.min(at + CHUNK_BYTES, file.size));
    await yieldIfDue();
  }
  return hash.digest('hex');
}
