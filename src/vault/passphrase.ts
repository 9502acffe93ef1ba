/** Passphrase: set, unlock, change, take away. For pages: the work is done in a thread that the worker cannot start. */
import { derive, suitable } from './derive-key.ts';
import { VaultError } from './errors.ts';
import type { Kdf } from './kdf.ts';
import { privateToMemory, privateToVault } from './private-values.ts';
import { getOrCreateKeyring } from './keyring.ts';
import { importAesKey, buildAdditionalData, decrypt, encrypt, generateSealingKeyPair, type Raw } from './crypto.ts';
import { LIMIT, limitOf } from './attempt-limit.ts';
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
import { counted, waitFor } from './attempt-counter.ts';

/** `wait`: milliseconds until the next try. */
export type Outcome =
  | { done: true }
  | { done: false; why: 'wrong' | 'wait'; wait: number }
  | { done: false; why: 'elsewhere' | 'erased' };

const boundLock = (gen: number, { name, memory, passes, salt }: Kdf): Raw =>
  buildAdditionalData('lock', gen, name, memory, passes, bytesToBase64(salt));

export async function wrap(passphrase: string, gen: number, raw: Raw): Promise<WrappedDataKey> {
  const kdf = await suitable();
  return { gen, kdf, ...(await encrypt(await derive(passphrase, kdf), raw, boundLock(gen, kdf))) };
}

/** @returns the raw key; undefined where the passphrase is another, or one byte is */
export async function unwrap(passphrase: string, lock: WrappedDataKey): Promise<Raw | undefined> {
  const key = await derive(passphrase, lock.kdf);
  return decrypt(key, lock.iv, lock.data, boundLock(lock.gen, lock.kdf)).catch(() => undefined);
}

/** One at a time over all windows. */
const alone = <T>(what: () => Promise<T>): Promise<T> =>
  navigator.locks.request('vault-passphrase', what) as Promise<T>;

/** How long to wait before the next try, in milliseconds. */
export async function waiting(): Promise<number> {
  return waitFor((await (await openIfExists())?.get('keys', 'tries')) as FailedAttempts | undefined, Date.now());
}

/** The last wrong one that the person allowed. @returns is it gone? If not, the next wrong one tries again */
async function erased(): Promise<boolean> {
  await (await import('./erase.ts')).eraseAll();
  return getKeyring().then(
    r => !r,
    () => false,
  );
}

/** The raw data key for the right passphrase. Only inside `alone`. */
async function enter(
  passphrase: string,
): Promise<{ raw: Raw; r: Keyring & { lock: WrappedDataKey } } | Exclude<Outcome, { done: true }>> {
  const r = await getKeyring();
  if (!r?.lock) return { done: false, why: 'elsewhere' };
  const { wait, last } = await runTransaction(async tx => {
    const keys = tx.objectStore('keys');
    const [tries, limit] = [(await keys.get('tries')) as FailedAttempts | undefined, limitOf(await keys.get(LIMIT))];
    const left = waitFor(tries, Date.now());
    const now = counted(tries, Date.now());
    if (!left) await keys.put(now, 'tries');
    return { wait: left, last: limit !== undefined && now.failed >= limit };
  });
  if (wait) return { done: false, why: 'wait', wait };
  const raw = await unwrap(passphrase, r.lock);
  if (!raw && last && (await erased())) return { done: false, why: 'erased' };
  if (!raw) return { done: false, why: 'wrong', wait: await waiting() };
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
export const setPassphrase = (passphrase: string, told?: (done: number, of: number) => void): Promise<Outcome> =>
  alone(async () => {
    await reencryptRecords();
    const was = await getOrCreateKeyring();
    if (!was.open) return { done: false, why: 'elsewhere' };
    const gen = was.gen + 1;
    const raw = crypto.getRandomValues(new Uint8Array(32));
    const [lock, box] = [await wrap(passphrase, gen, raw), await generateSealingKeyPair()];
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
      if ((await still(tx, was.gen)).former) throw new VaultError('unavailable');
      await Promise.all([keys.put(next, 'ring'), keys.delete('tries')]);
    });
    await setSessionKey({ gen, key: bytesToBase64(raw) });
    await privateToVault();
    await reencryptRecords(told);
    return { done: true };
  });

export const unlock = (passphrase: string): Promise<Outcome> =>
  alone(async () => {
    const found = await enter(passphrase);
    if (!('raw' in found)) return found;
    await setSessionKey({ gen: found.r.gen, key: bytesToBase64(found.raw) });
    return { done: true };
  });

/** @throws VaultError where all was erased meanwhile */
async function still(tx: VaultTransaction, gen: number): Promise<Keyring> {
  const now = (await tx.objectStore('keys').get('ring')) as Keyring | undefined;
  if (now?.gen !== gen) throw new VaultError('unavailable');
  return now;
}

/** The data key stays and is wrapped anew; records are not touched. */
export const changePassphrase = (now: string, next: string): Promise<Outcome> =>
  alone(async () => {
    const found = await enter(now);
    if (!('raw' in found)) return found;
    const lock = await wrap(next, found.r.gen, found.raw);
    await runTransaction(async tx => {
      await tx.objectStore('keys').put({ ...(await still(tx, found.r.gen)), lock }, 'ring');
    });
    return { done: true };
  });

/** The data key lies beside the records again; private things go back to memory. */
export const removePassphrase = (passphrase: string): Promise<Outcome> =>
  alone(async () => {
    const found = await enter(passphrase);
    if (!('raw' in found)) return found;
    const key = await importAesKey(found.raw);
    await setSessionKey({ gen: found.r.gen, key: bytesToBase64(found.raw) });
    await reencryptRecords();
    const gone = await privateToMemory();
    await runTransaction(async tx => {
      const { lock: _, ...rest } = await still(tx, found.r.gen);
      await Promise.all([
        tx.objectStore('keys').put({ ...rest, open: key }, 'ring'),
        tx.objectStore('keys').delete(LIMIT),
        ...gone.map(id => tx.objectStore('records').delete(id)),
      ]);
    });
    await clearSessionKey();
    return { done: true };
  });
