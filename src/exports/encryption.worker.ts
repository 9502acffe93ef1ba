/** Runs one encryption job in a worker. */
import { encryptFile, EncryptionError, decryptFile } from './encrypt.ts';
import type { EncryptionAnswer, EncryptionJob } from './encryption-worker-client.ts';

const runJob = async ({ job, file, passphrase }: EncryptionJob): Promise<EncryptionAnswer> =>
  job === 'encrypt'
    ? { job, ...(await encryptFile(file, passphrase)) }
    : { job, blob: await decryptFile(file, passphrase) };

addEventListener('message', (event: MessageEvent<EncryptionJob>) => {
  runJob(event.data)
    .catch(
      (error: unknown): EncryptionAnswer => ({ failed: error instanceof EncryptionError ? error.code : 'damaged' }),
    )
    .then(answer => postMessage(answer));
});
