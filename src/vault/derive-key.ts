/** From a passphrase to a key, in a thread of its own that ends with the job. For pages; the worker never needs it. */
import type { Answer, Job } from './argon2.ts';
import { calibrate, normal, type Kdf } from './kdf.ts';
import { importAesKey } from './crypto.ts';
import { runInWorker } from '../lib/package-worker.ts';

async function run(job: Job): Promise<Extract<Answer, { key: unknown }>> {
  const answer = await runInWorker<Answer>(
    new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module' }),
    job,
  );
  if ('failed' in answer) throw new Error(answer.failed);
  return answer;
}

/** The key that wraps the data key. */
export async function derive(passphrase: string, { salt, memory, passes }: Kdf): Promise<CryptoKey> {
  return importAesKey((await run({ passphrase: normal(passphrase), salt, memory, passes })).key);
}

/** What suits this device, with a fresh salt. Takes about two seconds. */
export async function suitable(): Promise<Kdf> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const found = await calibrate(
    async (memory, passes) => (await run({ passphrase: 'calibration', salt, memory, passes })).ms,
  );
  return { name: 'argon2id', ...found, salt };
}
