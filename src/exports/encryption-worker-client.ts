/** Encrypts and decrypts in a web worker, since deriving the key with scrypt takes seconds. */
import { runInWorker } from '../lib/package-worker.ts';
import type { Key, Lock } from './encrypt.ts';
import { EncryptionError, type EncryptionErrorCode } from './encryption-error.ts';

export type EncryptionJob = { job: 'encrypt'; file: Blob; lock: Lock } | { job: 'decrypt'; file: Blob; key: Key };
export type EncryptionAnswer =
  | { job: 'encrypt'; blob: Blob; sha256: string }
  | { job: 'decrypt'; blob: Blob }
  | { failed: EncryptionErrorCode };

async function runInEncryptionWorker(
  job: EncryptionJob,
  signal: AbortSignal | undefined,
): Promise<Exclude<EncryptionAnswer, { failed: unknown }>> {
  const answer = await runInWorker<EncryptionAnswer>(
    new Worker(new URL('./encryption.worker.ts', import.meta.url), { type: 'module' }),
    job,
    signal,
  );
  if ('failed' in answer) throw new EncryptionError(answer.failed);
  return answer;
}

/** @throws the signal's reason once it is aborted */
export async function encryptInWorker(
  file: Blob,
  lock: Lock,
  signal?: AbortSignal,
): Promise<{ blob: Blob; sha256: string }> {
  const answer = await runInEncryptionWorker({ job: 'encrypt', file, lock }, signal);
  if (answer.job !== 'encrypt') throw new Error('unexpected answer');
  return answer;
}

/** @throws EncryptionError; the signal's reason once it is aborted */
export const decryptInWorker = async (file: Blob, key: Key, signal?: AbortSignal): Promise<Blob> =>
  (await runInEncryptionWorker({ job: 'decrypt', file, key }, signal)).blob;
