/** The thread in which files are locked and opened: one job in, one answer out. */
import { lock, LockFault, unlock } from './encrypt.ts';
import type { LockAnswer, LockJob } from './encryption-worker-client.ts';

const run = async ({ job, file, passphrase }: LockJob): Promise<LockAnswer> =>
  job === 'lock' ? { job, ...(await lock(file, passphrase)) } : { job, blob: await unlock(file, passphrase) };

addEventListener('message', (event: MessageEvent<LockJob>) => {
  run(event.data)
    .catch((fault: unknown): LockAnswer => ({ failed: fault instanceof LockFault ? fault.fault : 'damaged' }))
    .then(answer => postMessage(answer));
});
