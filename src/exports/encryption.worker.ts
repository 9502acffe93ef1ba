/** The thread in which files are locked and opened: one job in, one answer out. */
import { encryptFile, EncryptionError, decryptFile } from './encrypt.ts';
import type { EncryptionAnswer, EncryptionJob } from './encryption-worker-client.ts';

const runJob = async ({ job, file, passphrase }: EncryptionJob): Promise<EncryptionAnswer> =>
  job === 'lock'
    ? { job, ...(await encryptFile(file, passphrase)) }
    : { job, blob: await decryptFile(file, passphrase) };

addEventListener('message', (event: MessageEvent<EncryptionJob>) => {
  runJob(event.data)
    .catch(
      (fault: unknown): EncryptionAnswer => ({ failed: fault instanceof EncryptionError ? fault.code : 'damaged' }),
    )
    .then(answer => postMessage(answer));
});
