/** Chooses the cost of Argon2id with one lane: as much as this device can bear, between a floor and a cap. */

/** Stored with the key that it protects. */
export interface KdfParameters {
  name: 'argon2id';
  /** KiB. */
  memory: number;
  passes: number;
  /** 16 bytes. */
  salt: Uint8Array<ArrayBuffer>;
}

export const createSalt = (): KdfParameters['salt'] => crypto.getRandomValues(new Uint8Array(16));

/** The minimum of the OWASP Password Storage Cheat Sheet for Argon2id: 19 MiB, 2 passes, 1 lane. */
export const KDF_MIN = { memory: 19_456, passes: 2 } as const;
/** Capped so that a cheap laptop, and the person's next device, can still open the vault. */
export const KDF_MAX = { memory: 65_536, passes: 16 } as const;
/** Aimed-for duration in milliseconds. */
export const TARGET_MS = 750;

/**
 * Raises memory first, then passes: time grows with their product.
 * @param measure runs Argon2id once and resolves with milliseconds; rejects where the memory cannot be allocated
 */
export async function calibrateKdf(
  measure: (memory: number, passes: number) => Promise<number>,
): Promise<{ memory: number; passes: number }> {
  await measure(KDF_MIN.memory, KDF_MIN.passes); // The first run includes compiling.
  const minMs = Math.max(1, await measure(KDF_MIN.memory, KDF_MIN.passes));
  const budget = (TARGET_MS / minMs) * KDF_MIN.memory * KDF_MIN.passes; // KiB × passes
  const memory = Math.floor(Math.min(KDF_MAX.memory, Math.max(KDF_MIN.memory, budget / KDF_MIN.passes)));
  const passesFor = (m: number) => Math.min(KDF_MAX.passes, Math.max(KDF_MIN.passes, Math.floor(budget / m)));
  try {
    if (memory > KDF_MIN.memory) await measure(memory, 1);
    return { memory, passes: passesFor(memory) };
  } catch {
    return { memory: KDF_MIN.memory, passes: passesFor(KDF_MIN.memory) };
  }
}

/** Bounds what a backup file from an unknown source may demand of this device: at most 1 GiB. */
export const isAcceptableKdf = (kdf: Pick<KdfParameters, 'name' | 'memory' | 'passes'>): boolean =>
  kdf.name === 'argon2id' &&
  Number.isInteger(kdf.memory) &&
  Number.isInteger(kdf.passes) &&
  kdf.memory >= KDF_MIN.memory &&
  kdf.memory <= 1_048_576 &&
  kdf.passes >= 1 &&
  kdf.passes <= 64;

/** Applies NFKC, so that a passphrase typed on another keyboard gives the same key. */
export const normalizePassphrase = (passphrase: string): string => passphrase.normalize('NFKC').trim();
