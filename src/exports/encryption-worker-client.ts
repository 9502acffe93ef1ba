/** Locking and opening in a thread of its own, since the passphrase is made slow on purpose. */
import { runInWorker } from '../lib/package-worker.ts';
import { EncryptionError, type EncryptionErrorCode } from './encryption-error.ts';

export interface LockJob {
  job: 'lock' | 'unlock';
  file: Blob;
  passphrase: string;
}
export type LockAnswer =
  | { job: 'lock'; blob: Blob; sha256: string }
  | { job: 'unlock'; blob: Blob }
  | { failed: EncryptionErrorCode };

async function run(job: LockJob): Promise<Exclude<LockAnswer, { failed: unknown }>> {
  const answer = await runInWorker<LockAnswer>(
    new Worker(new URL('./encryption.worker.ts', import.meta.url), { type: 'module' }),
    job,
  );
  if ('failed' in answer) throw new EncryptionError(answer.failed);
  return answer;
}

export async function lockFile(file: Blob, passphrase: string): Promise<{ blob: Blob; sha256: string }> {
  const done = await run({ job: 'lock', file, passphrase });
  if (done.job !== 'lock') throw new Error('thread');
  return done;
}

/** @throws LockFault */
export const openFile = async (file: Blob, passphrase: string): Promise<Blob> =>
  (await run({ job: 'unlock', file, passphrase })).blob;
