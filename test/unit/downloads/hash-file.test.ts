/** Tests the hash of a file that is read in pieces. */
import { expect, it } from 'vitest';
import { hashFile } from '../../../src/downloads/hash-file.ts';
import { sha256 } from '../../../src/lib/sha256.ts';

const bytes = Uint8Array.from({ length: 2_500_000 }, (_, i) => (i * 31) % 251);

it('is SHA-256 of the whole, whatever its size', async () => {
  for (const size of [0, 1, 1 << 20, (1 << 20) + 1, bytes.length]) {
    const part = bytes.slice(0, size);
    expect(await hashFile(new Blob([part]))).toBe(await sha256(part));
  }
});

it('says how far it is, and can be stopped', async () => {
  const done: number[] = [];
  await hashFile(new Blob([bytes]), { onProgress: n => done.push(n) });
  expect(done).toEqual([1 << 20, 2 << 20, bytes.length]);
  const stop = new AbortController();
  const hashing = hashFile(new Blob([bytes]), { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(hashing).rejects.toThrow(stop.signal.reason);
});
