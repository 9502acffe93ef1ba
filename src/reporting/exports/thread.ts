/** Locking and opening in a thread of its own, since the passphrase is made slow on purpose. */
import { LockFault, type Fault } from './lock-fault.ts';

export interface LockJob { job: 'lock' | 'unlock'; file: Blob; passphrase: string }
export type LockAnswer = { job: 'lock'; blob: Blob; sha256: string } | { job: 'unlock'; blob: Blob } | { failed: Fault };

function inThread(job: LockJob): Promise<Exclude<LockAnswer, { failed: unknown }>> {
  const thread = new Worker(new URL('./lock.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Exclude<LockAnswer, { failed: unknown }>>((done, fail) => {
    thread.onmessage = (event: MessageEvent<LockAnswer>) => ('failed' in event.data ? fail(new LockFault(event.data.failed)) : done(event.data));
    thread.onerror = event => fail(new Error(event.message || 'thread'));
    thread.postMessage(job);
  }).finally(() => thread.terminate());
}

export async function lockFile(file: Blob, passphrase: string): Promise<{ blob: Blob; sha256: string }> {
  const done = await inThread({ job: 'lock', file, passphrase });
  if (done.job !== 'lock') throw new Error('thread');
  return done;
}

/** @throws LockFault */
export const openFile = async (file: Blob, passphrase: string): Promise<Blob> => (await inThread({ job: 'unlock', file, passphrase })).blob;
