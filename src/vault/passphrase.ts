/** Sets, checks, changes and removes the passphrase. For pages only, since deriving a key needs a web worker. */
import { bytesToBase64 } from '../lib/base64.ts';
import { deriveKey, chooseKdfParameters } from './derive-key.ts';
import { VaultError } from './errors.ts';
import type { KdfParameters } from './kdf.ts';
import { copyPrivateValuesToMemory, movePrivateValuesToVault } from './private-values.ts';
import { getOrCreateKeyring } from './keyring.ts';
import {
  importAesKey,
  buildAdditionalData,
  decrypt,
  encrypt,
  generateSealingKeyPair,
  type ByteArray,
} from './crypto.ts';
import { ATTEMPT_LIMIT_KEY, parseAttemptLimit } from './attempt-limit.ts';
import { setSessionKey, clearSessionKey } from './session-keys.ts';
import {
  getKeyring,
  runTransaction,
  openIfExists,
  type WrappedDataKey,
  type Keyring,
  type VaultTransaction,
  type FailedAttempts,
} from './database.ts';
import { reencryptRecords } from './reencrypt-records.ts';
import { countAttempt, getRemainingDelay } from './attempt-counter.ts';

/** `wait`: milliseconds until the next attempt; `elsewhere`: another window has set or removed the passphrase. */
export type PassphraseResult =
  | { done: true }
  | { done: false; why: 'wrong' | 'wait'; wait: number }
  | { done: false; why: 'elsewhere' | 'erased' };

const wrappedKeyAdditionalData = (gen: number, { name, memory, passes, salt }: KdfParameters): ByteArray =>
  buildAdditionalData('lock', gen, name, memory, passes, bytesToBase64(salt));

export async function wrapDataKey(passphrase: string, gen: number, raw: ByteArray): Promise<WrappedDataKey> {
  const kdf = await chooseKdfParameters();
  return { gen, kdf, ...(await encrypt(await deriveKey(passphrase, kdf), raw, wrappedKeyAdditionalData(gen, kdf))) };
}

/** @returns the raw key; undefined if the passphrase is wrong or a byte was changed */
export async function unwrapDataKey(passphrase: string, lock: WrappedDataKey): Promise<ByteArray | undefined> {
  const key = await deriveKey(passphrase, lock.kdf);
  return decrypt(key, lock.iv, lock.data, wrappedKeyAdditionalData(lock.gen, lock.kdf)).catch(() => undefined);
}

/** Runs one passphrase operation at a time over all windows. */
const withPassphraseLock = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('vault-passphrase', work) as Promise<T>;

/** @returns milliseconds until the next attempt */
export async function getRetryDelay(): Promise<number> {
  const attempts = (await (await openIfExists())?.get('keys', 'tries')) as FailedAttempts | undefined;
  return getRemainingDelay(attempts, Date.now());
}

/**
 * Erases everything after the last allowed attempt.
 * @returns whether the keys are gone; else the next wrong one retries
 */
async function eraseVault(): Promise<boolean> {
  await (await import('./erase.ts')).eraseAll();
  return getKeyring().then(
    keyring => !keyring,
    () => false,
  );
}

/** Counts the attempt before it is made. Call it only under the passphrase lock. */
async function verifyPassphrase(
  passphrase: string,
): Promise<
  { raw: ByteArray; keyring: Keyring & { lock: WrappedDataKey } } | Exclude<PassphraseResult, { done: true }>
> {
  const keyring = await getKeyring();
  if (!keyring?.lock) return { done: false, why: 'elsewhere' };
  const { wait, isLast } = await runTransaction(async tx => {
    const keys = tx.objectStore('keys');
    const attempts = (await keys.get('tries')) as FailedAttempts | undefined;
    const limit = parseAttemptLimit(await keys.get(ATTEMPT_LIMIT_KEY));
    const delay = getRemainingDelay(attempts, Date.now());
    const counted = countAttempt(attempts, Date.now());
    if (!delay) await keys.put(counted, 'tries');
    return { wait: delay, isLast: limit !== undefined && counted.failed >= limit };
  });
  if (wait) return { done: false, why: 'wait', wait };
  const raw = await unwrapDataKey(passphrase, keyring.lock);
  if (!raw && isLast && (await eraseVault())) return { done: false, why: 'erased' };
  if (!raw) return { done: false, why: 'wrong', wait: await getRetryDelay() };
  await runTransaction(async tx => {
    await tx.objectStore('keys').delete('tries');
  });
  return { raw, keyring: { ...keyring, lock: keyring.lock } };
}

/** @throws VaultError `unavailable` if another window replaced or erased the keyring */
async function requireGeneration(tx: VaultTransaction, gen: number): Promise<Keyring> {
  const current = (await tx.objectStore('keys').get('ring')) as Keyring | undefined;
  if (current?.gen !== gen) throw new VaultError('unavailable');
  return current;
}

/** Creates the next generation of a keyring, protected by a passphrase. */
async function createNextKeyring(
  former: NonNullable<Keyring['former']>,
  raw: ByteArray,
  passphrase: string,
): Promise<Keyring> {
  const gen = former.gen + 1;
  const [lock, pair] = [await wrapDataKey(passphrase, gen, raw), await generateSealingKeyPair()];
  const wrapped = await encrypt(await importAesKey(raw), pair.private, buildAdditionalData('box', gen));
  return { v: 2, gen, lock, box: { public: pair.public, iv: wrapped.iv, private: wrapped.data }, former };
}

/**
 * Creates a new data key and seals every record under it, since the old key was stored in clear. The old key stays
 * until that is done; an interrupted run continues at the next start.
 */
export const setPassphrase = (
  passphrase: string,
  onProgress?: (done: number, of: number) => void,
): Promise<PassphraseResult> =>
  withPassphraseLock(async () => {
    await reencryptRecords();
    const { gen, open, box } = await getOrCreateKeyring();
    if (!open) return { done: false, why: 'elsewhere' };
    const raw = crypto.getRandomValues(new Uint8Array(32));
    const next = await createNextKeyring({ gen, key: open, ...(box ? { box } : {}) }, raw, passphrase);
    await runTransaction(async tx => {
      const keys = tx.objectStore('keys');
      if ((await requireGeneration(tx, gen)).former) throw new VaultError('unavailable');
      await Promise.all([keys.put(next, 'ring'), keys.delete('tries')]);
    });
    await setSessionKey({ gen: next.gen, key: bytesToBase64(raw) });
    await movePrivateValuesToVault();
    await reencryptRecords(onProgress);
    return { done: true };
  });

export const unlockVault = (passphrase: string): Promise<PassphraseResult> =>
  withPassphraseLock(async () => {
    const verified = await verifyPassphrase(passphrase);
    if (!('raw' in verified)) return verified;
    await setSessionKey({ gen: verified.keyring.gen, key: bytesToBase64(verified.raw) });
    return { done: true };
  });

/** Wraps the same data key under the new passphrase; records stay as they are. */
export const changePassphrase = (current: string, next: string): Promise<PassphraseResult> =>
  withPassphraseLock(async () => {
    const verified = await verifyPassphrase(current);
    if (!('raw' in verified)) return verified;
    const { gen } = verified.keyring;
    const lock = await wrapDataKey(next, gen, verified.raw);
    await runTransaction(async tx => {
      await tx.objectStore('keys').put({ ...(await requireGeneration(tx, gen)), lock }, 'ring');
    });
    return { done: true };
  });

/** Stores the data key in clear again, and moves private values back to memory. */
export const removePassphrase = (passphrase: string): Promise<PassphraseResult> =>
  withPassphraseLock(async () => {
    const verified = await verifyPassphrase(passphrase);
    if (!('raw' in verified)) return verified;
    const { gen } = verified.keyring;
    const open = await importAesKey(verified.raw);
    await setSessionKey({ gen, key: bytesToBase64(verified.raw) });
    await reencryptRecords();
    const movedIds = await copyPrivateValuesToMemory();
    await runTransaction(async tx => {
      const { lock: _, ...rest } = await requireGeneration(tx, gen);
      await Promise.all([
        tx.objectStore('keys').put({ ...rest, open }, 'ring'),
        tx.objectStore('keys').delete(ATTEMPT_LIMIT_KEY),
        ...movedIds.map(id => tx.objectStore('records').delete(id)),
      ]);
    });
    await clearSessionKey();
    return { done: true };
  });
