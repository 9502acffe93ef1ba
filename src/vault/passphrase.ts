/** Passphrase: set, unlock, change, take away. For pages: the work is done in a thread that the worker cannot start. */
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
import { setSessionKey, clearSessionKey, bytesToBase64 } from './session-keys.ts';
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

/** `wait`: milliseconds until the next try. */
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

/** @returns the raw key; undefined where the passphrase is another, or one byte is */
export async function unwrapDataKey(passphrase: string, lock: WrappedDataKey): Promise<ByteArray | undefined> {
  const key = await deriveKey(passphrase, lock.kdf);
  return decrypt(key, lock.iv, lock.data, wrappedKeyAdditionalData(lock.gen, lock.kdf)).catch(() => undefined);
}

/** One at a time over all windows. */
const withPassphraseLock = <T>(what: () => Promise<T>): Promise<T> =>
  navigator.locks.request('vault-passphrase', what) as Promise<T>;

/** How long to wait before the next try, in milliseconds. */
export async function getRetryDelay(): Promise<number> {
  return getRemainingDelay(
    (await (await openIfExists())?.get('keys', 'tries')) as FailedAttempts | undefined,
    Date.now(),
  );
}

/** The last wrong one that the person allowed. @returns is it gone? If not, the next wrong one tries again */
async function eraseVault(): Promise<boolean> {
  await (await import('./erase.ts')).eraseAll();
  return getKeyring().then(
    r => !r,
    () => false,
  );
}

/** The raw data key for the right passphrase. Only inside `alone`. */
async function verifyPassphrase(
  passphrase: string,
): Promise<{ raw: ByteArray; r: Keyring & { lock: WrappedDataKey } } | Exclude<PassphraseResult, { done: true }>> {
  const r = await getKeyring();
  if (!r?.lock) return { done: false, why: 'elsewhere' };
  const { wait, last } = await runTransaction(async tx => {
    const keys = tx.objectStore('keys');
    const [tries, limit] = [
      (await keys.get('tries')) as FailedAttempts | undefined,
      parseAttemptLimit(await keys.get(ATTEMPT_LIMIT_KEY)),
    ];
    const left = getRemainingDelay(tries, Date.now());
    const now = countAttempt(tries, Date.now());
    if (!left) await keys.put(now, 'tries');
    return { wait: left, last: limit !== undefined && now.failed >= limit };
  });
  if (wait) return { done: false, why: 'wait', wait };
  const raw = await unwrapDataKey(passphrase, r.lock);
  if (!raw && last && (await eraseVault())) return { done: false, why: 'erased' };
  if (!raw) return { done: false, why: 'wrong', wait: await getRetryDelay() };
  await runTransaction(async tx => {
    await tx.objectStore('keys').delete('tries');
  });
  return { raw, r: { ...r, lock: r.lock } };
}

/**
 * A new data key, and everything sealed anew under it. Until that is done the old key opens what is not done yet; stopped in
 * between, it goes on at the next start.
 * @param told how many of how many records are done
 */
export const setPassphrase = (
  passphrase: string,
  told?: (done: number, of: number) => void,
): Promise<PassphraseResult> =>
  withPassphraseLock(async () => {
    await reencryptRecords();
    const was = await getOrCreateKeyring();
    if (!was.open) return { done: false, why: 'elsewhere' };
    const gen = was.gen + 1;
    const raw = crypto.getRandomValues(new Uint8Array(32));
    const [lock, box] = [await wrapDataKey(passphrase, gen, raw), await generateSealingKeyPair()];
    const inner = await encrypt(await importAesKey(raw), box.private, buildAdditionalData('box', gen));
    const next: Keyring = {
      v: 2,
      gen,
      lock,
      box: { public: box.public, iv: inner.iv, private: inner.data },
      former: { gen: was.gen, key: was.open, ...(was.box ? { box: was.box } : {}) },
    };
    await runTransaction(async tx => {
      const keys = tx.objectStore('keys');
      if ((await requireGeneration(tx, was.gen)).former) throw new VaultError('unavailable');
      await Promise.all([keys.put(next, 'ring'), keys.delete('tries')]);
    });
    await setSessionKey({ gen, key: bytesToBase64(raw) });
    await movePrivateValuesToVault();
    await reencryptRecords(told);
    return { done: true };
  });

export const unlockVault = (passphrase: string): Promise<PassphraseResult> =>
  withPassphraseLock(async () => {
    const found = await verifyPassphrase(passphrase);
    if (!('raw' in found)) return found;
    await setSessionKey({ gen: found.r.gen, key: bytesToBase64(found.raw) });
    return { done: true };
  });

/** @throws VaultError where all was erased meanwhile */
async function requireGeneration(tx: VaultTransaction, gen: number): Promise<Keyring> {
  const now = (await tx.objectStore('keys').get('ring')) as Keyring | undefined;
  if (now?.gen !== gen) throw new VaultError('unavailable');
  return now;
}

/** The data key stays and is wrapped anew; records are not touched. */
export const changePassphrase = (now: string, next: string): Promise<PassphraseResult> =>
  withPassphraseLock(async () => {
    const found = await verifyPassphrase(now);
    if (!('raw' in found)) return found;
    const lock = await wrapDataKey(next, found.r.gen, found.raw);
    await runTransaction(async tx => {
      await tx.objectStore('keys').put({ ...(await requireGeneration(tx, found.r.gen)), lock }, 'ring');
    });
    return { done: true };
  });

/** The data key lies beside the records again; private things go back to memory. */
export const removePassphrase = (passphrase: string): Promise<PassphraseResult> =>
  withPassphraseLock(async () => {
    const found = await verifyPassphrase(passphrase);
    if (!('raw' in found)) return found;
    const key = await importAesKey(found.raw);
    await setSessionKey({ gen: found.r.gen, key: bytesToBase64(found.raw) });
    await reencryptRecords();
    const gone = await copyPrivateValuesToMemory();
    await runTransaction(async tx => {
      const { lock: _, ...rest } = await requireGeneration(tx, found.r.gen);
      await Promise.all([
        tx.objectStore('keys').put({ ...rest, open: key }, 'ring'),
        tx.objectStore('keys').delete(ATTEMPT_LIMIT_KEY),
        ...gone.map(id => tx.objectStore('records').delete(id)),
      ]);
    });
    await clearSessionKey();
    return { done: true };
  });
