/** Runs one encryption job in a worker. */
import { encryptFile, EncryptionError, decryptFile } from './encrypt.ts';
import type { EncryptionAnswer, EncryptionJob } from './encryption-worker-client.ts';

const runJob = async (request: EncryptionJob): Promise<EncryptionAnswer> =>
  request.job === 'encrypt'
    ? { job: 'encrypt', ...(await encryptFile(request.file, request.lock)) }
    : { job: 'decrypt', blob: await decryptFile(request.file, request.key) };

addEventListener('message', (event: MessageEvent<EncryptionJob>) => {
  runJob(event.data)
    .catch(
      (error: unknown): EncryptionAnswer => ({ failed: error instanceof EncryptionError ? error.code : 'damaged' }),
    )
    .then(answer => postMessage(answer));
});
