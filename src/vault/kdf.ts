/** How much work a passphrase costs: Argon2id with one lane, as strong as this device can bear within floor and cap. */

/** Stored beside what it opens. `memory` in KiB; `salt` 16 bytes. */
export interface KdfParameters {
  name: 'argon2id';
  memory: number;
  passes: number;
  salt: Uint8Array<ArrayBuffer>;
}

/** Never less: the least that OWASP's password storage sheet names for Argon2id (19 MiB, 2 passes, 1 lane). */
export const KDF_MIN = { memory: 19_456, passes: 2 } as const;
/** Never more memory: a cheap laptop must be able to open it, and so must the next device. */
export const KDF_MAX = { memory: 65_536, passes: 16 } as const;
/** Aimed at, in milliseconds. */
export const TARGET_MS = 750;

/**
 * First memory, then passes: time grows with their product.
 * @param time runs it once, in milliseconds; throws where the memory is not to be had
 */
export async function calibrateKdf(
  time: (memory: number, passes: number) => Promise<number>,
): Promise<{ memory: number; passes: number }> {
  await time(KDF_MIN.memory, KDF_MIN.passes); // the first run compiles
  const floor = Math.max(1, await time(KDF_MIN.memory, KDF_MIN.passes));
  const budget = (TARGET_MS / floor) * KDF_MIN.memory * KDF_MIN.passes; // KiB × passes
  const memory = Math.floor(Math.min(KDF_MAX.memory, Math.max(KDF_MIN.memory, budget / KDF_MIN.passes)));
  const passesFor = (m: number) => Math.min(KDF_MAX.passes, Math.max(KDF_MIN.passes, Math.floor(budget / m)));
  try {
    if (memory > KDF_MIN.memory) await time(memory, 1);
    return { memory, passes: passesFor(memory) };
  } catch {
    return { memory: KDF_MIN.memory, passes: passesFor(KDF_MIN.memory) };
  }
}

/** What a file of unknown hands may ask of this device: up to 1 GiB. */
export const isAcceptableKdf = (k: Pick<KdfParameters, 'name' | 'memory' | 'passes'>): boolean =>
  k.name === 'argon2id' &&
  Number.isInteger(k.memory) &&
  Number.isInteger(k.passes) &&
  k.memory >= KDF_MIN.memory &&
  k.memory <= 1_048_576 &&
  k.passes >= 1 &&
  k.passes <= 64;

/** The same passphrase typed on another keyboard is the same: NFKC, ends without spaces. */
export const normalizePassphrase = (passphrase: string): string => passphrase.normalize('NFKC').trim();
