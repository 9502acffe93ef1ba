/** The thread in which files are locked and opened: one job in, one answer out. */
import { encryptFile, EncryptionError, decryptFile } from './encrypt.ts';
import type { LockAnswer, LockJob } from './encryption-worker-client.ts';

const run = async ({ job, file, passphrase }: LockJob): Promise<LockAnswer> =>
  job === 'lock'
    ? { job, ...(await encryptFile(file, passphrase)) }
    : { job, blob: await decryptFile(file, passphrase) };

addEventListener('message', (event: MessageEvent<LockJob>) => {
  run(event.data)
    .catch((fault: unknown): LockAnswer => ({ failed: fault instanceof EncryptionError ? fault.code : 'damaged' }))
    .then(answer => postMessage(answer));
});
