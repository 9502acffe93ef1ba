/** Locking and opening in a thread of its own, since the passphrase is made slow on purpose. */
import { runInWorker } from '../lib/package-worker.ts';
import { EncryptionError, type EncryptionErrorCode } from './encryption-error.ts';

export interface EncryptionJob {
  job: 'lock' | 'unlock';
  file: Blob;
  passphrase: string;
}
export type EncryptionAnswer =
  | { job: 'lock'; blob: Blob; sha256: string }
  | { job: 'unlock'; blob: Blob }
  | { failed: EncryptionErrorCode };

async function runInEncryptionWorker(job: EncryptionJob): Promise<Exclude<EncryptionAnswer, { failed: unknown }>> {
  const answer = await runInWorker<EncryptionAnswer>(
    new Worker(new URL('./encryption.worker.ts', import.meta.url), { type: 'module' }),
    job,
  );
  if ('failed' in answer) throw new EncryptionError(answer.failed);
  return answer;
}

export async function encryptInWorker(file: Blob, passphrase: string): Promise<{ blob: Blob; sha256: string }> {
  const done = await runInEncryptionWorker({ job: 'lock', file, passphrase });
  if (done.job !== 'lock') throw new Error('thread');
  return done;
}

/** @throws LockFault */
export const decryptInWorker = async (file: Blob, passphrase: string): Promise<Blob> =>
  (await runInEncryptionWorker({ job: 'unlock', file, passphrase })).blob;
