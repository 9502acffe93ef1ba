/** Runs Argon2id (RFC 9106). */
import { argon2id } from 'hash-wasm';

export interface Argon2Job {
  passphrase: string;
  salt: Uint8Array;
  /** KiB. */
  memory: number;
  passes: number;
}
export type Argon2Answer = { key: Uint8Array<ArrayBuffer>; ms: number } | { failed: string };

/** @returns 32 bytes, and how long it took in milliseconds */
export async function runArgon2({
  passphrase,
  salt,
  memory,
  passes,
}: Argon2Job): Promise<{ key: Uint8Array<ArrayBuffer>; ms: number }> {
  const startedAt = performance.now();
  const key = await argon2id({
    password: passphrase,
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  return { key: new Uint8Array(key), ms: performance.now() - startedAt };
}
