/** Derives a key from a passphrase in a web worker. For pages only: the background worker cannot start workers. */
import type { Argon2Answer, Argon2Job } from './argon2.ts';
import { calibrateKdf, createSalt, normalizePassphrase, type KdfParameters } from './kdf.ts';
import { importAesKey } from './crypto.ts';
import { runInWorker } from '../lib/package-worker.ts';

async function runInArgon2Worker(job: Argon2Job): Promise<Extract<Argon2Answer, { key: unknown }>> {
  const answer = await runInWorker<Argon2Answer>(
    new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module' }),
    job,
  );
  if ('failed' in answer) throw new Error(answer.failed);
  return answer;
}

/** @returns the AES key that wraps the data key */
export async function deriveKey(passphrase: string, { salt, memory, passes }: KdfParameters): Promise<CryptoKey> {
  const job = { passphrase: normalizePassphrase(passphrase), salt, memory, passes };
  return importAesKey((await runInArgon2Worker(job)).key);
}

/** Measures what this device can bear, and adds a fresh salt. Takes about two seconds. */
export async function chooseKdfParameters(): Promise<KdfParameters> {
  const salt = createSalt();
  const cost = await calibrateKdf(
    async (memory, passes) => (await runInArgon2Worker({ passphrase: 'calibration', salt, memory, passes })).ms,
  );
  return { name: 'argon2id', ...cost, salt };
}
