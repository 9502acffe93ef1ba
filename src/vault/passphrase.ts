/** Sets, checks, changes and removes the passphrase. For pages only, since deriving a key needs a web worker. */
import { bytesToBase64 } from '../lib/base64.ts';
import { countAttempt, getRemainingDelay } from './attempt-counter.ts';
import { ATTEMPT_LIMIT_KEY, parseAttemptLimit } from './attempt-limit.ts';
import { importAesKey, sealEntry, type ByteArray } from './crypto.ts';
import {
  getKeyring,
  runTransaction,
  openIfExists,
  type WrappedDataKey,
  type Keyring,
  type FailedAttempts,
} from './database.ts';
import { chooseKdfParameters } from './derive-key.ts';
import { createSalt, type KdfParameters } from './kdf.ts';
import { getOrCreateKeyring } from './keyring.ts';
import { createNextKeyring, replaceKeyring, replaceOpenKey, requireGeneration } from './next-keyring.ts';
import {
  copyPrivateValuesToMemory,
  listPrivateValuesInMemory,
  removePrivateValuesFromMemory,
} from './private-values.ts';
import { reencryptRecords, withReencryptionLock, type OnProgress, type Reencrypt } from './reencrypt-records.ts';
import { clearSessionKey, replaceSessionKey, setSessionKey, type SessionKey } from './session-keys.ts';
import { unwrapDataKey } from './wrap-data-key.ts';

/**
 * `pending`: some records are still sealed under the former key; `wait`: milliseconds until the next attempt;
 * `elsewhere`: another window has set or removed the passphrase.
 */
export type PassphraseResult =
  | { done: true; pending?: true }
  | { done: false; why: 'wrong' | 'wait'; wait: number }
  | { done: false; why: 'elsewhere' | 'erased' };

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

interface Verified {
  /** The data key, 32 bytes. */
  raw: ByteArray;
  keyring: Keyring & { lock: WrappedDataKey };
}

/** Counts the attempt before it is made. Call it only under the passphrase lock. */
async function verifyPassphrase(passphrase: string): Promise<Verified | Exclude<PassphraseResult, { done: true }>> {
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

/**
 * Seals every record under the new data key, as far as it can now. What is left continues by itself while the vault is
 * unlocked.
 */
async function reencryptNow(run: Reencrypt, onProgress: OnProgress | undefined): Promise<PassphraseResult> {
  await run(onProgress).catch(() => undefined);
  const keyring = await getKeyring().catch(() => undefined);
  return { done: true, ...(keyring?.former && { pending: true }) };
}

/** @returns the keyring and its raw data key; undefined if it has a passphrase */
async function getOpenKeyring(run: Reencrypt): Promise<{ bare: Keyring; raw: ByteArray } | undefined> {
  await run();
  let bare = await getOrCreateKeyring();
  if (bare.open && !bare.open.extractable) {
    await replaceOpenKey(bare);
    await run();
    bare = await getOrCreateKeyring();
  }
  return bare.open && { bare, raw: new Uint8Array(await crypto.subtle.exportKey('raw', bare.open)) };
}

/** Creates a new data key and seals every record under it, since the old key was stored in clear. */
export const setPassphrase = (passphrase: string, onProgress?: OnProgress): Promise<PassphraseResult> =>
  withPassphraseLock(() =>
    withReencryptionLock(async run => {
      const opened = await getOpenKeyring(run);
      if (!opened) return { done: false, why: 'elsewhere' };
      const { bare, raw } = opened;
      const next = await createNextKeyring(bare, raw, passphrase, await chooseKdfParameters());
      const { gen } = next.keyring;
      const privateEntries = await listPrivateValuesInMemory();
      const sealed = await Promise.all(privateEntries.map(entry => sealEntry(next.key, gen, entry)));
      await replaceKeyring(bare, next.keyring, async tx => {
        await tx.objectStore('keys').delete('tries');
        for (const entry of sealed) await tx.objectStore('records').put(entry);
      });
      await setSessionKey({ gen, key: bytesToBase64(next.raw) }).catch(() => undefined);
      await removePrivateValuesFromMemory(privateEntries).catch(() => undefined);
      return reencryptNow(run, onProgress);
    }),
  );

/** Replaces the data key and the key pair, and wraps them under the passphrase. @returns the new data key */
async function replaceKeys({ raw, keyring }: Verified, passphrase: string, kdf: KdfParameters): Promise<SessionKey> {
  const next = await createNextKeyring(keyring, raw, passphrase, kdf);
  const [formerKey, key] = [bytesToBase64(raw), bytesToBase64(next.raw)];
  const { gen } = next.keyring;
  await replaceSessionKey(keyring.gen, { gen: keyring.gen, key: formerKey, next: { gen, key } });
  await replaceKeyring(keyring, next.keyring);
  return { gen, key };
}

/** Backups of earlier builds hold the data key of a vault of their time, so it gets another at its first unlocking. */
const isKeyInBackups = ({ v, former }: Keyring): boolean => v < 3 && !former;

export const unlockVault = (passphrase: string): Promise<PassphraseResult> =>
  withPassphraseLock(async () => {
    const verified = await verifyPassphrase(passphrase);
    if (!('raw' in verified)) return verified;
    const { keyring, raw } = verified;
    const current = { gen: keyring.gen, key: bytesToBase64(raw) };
    const kdf = { ...keyring.lock.kdf, salt: createSalt() };
    const newKeys = isKeyInBackups(keyring)
      ? await replaceKeys(verified, passphrase, kdf).catch(() => undefined)
      : undefined;
    await setSessionKey(newKeys ?? current);
    return { done: true };
  });

/**
 * Creates a new data key and a new key pair, and seals every record under it, so that neither the old passphrase nor a
 * copy of the old keys opens anything saved later.
 */
export const changePassphrase = (current: string, next: string, onProgress?: OnProgress): Promise<PassphraseResult> =>
  withPassphraseLock(async () => {
    const verified = await verifyPassphrase(current);
    if (!('raw' in verified)) return verified;
    const kdf = await chooseKdfParameters();
    return withReencryptionLock(async run => {
      await run();
      const key = await replaceKeys(verified, next, kdf);
      await replaceSessionKey(verified.keyring.gen, key).catch(() => undefined);
      return reencryptNow(run, onProgress);
    });
  });

/** Stores the data key in clear again, and moves private values back to memory. */
export const removePassphrase = (passphrase: string): Promise<PassphraseResult> =>
  withPassphraseLock(async () => {
    const verified = await verifyPassphrase(passphrase);
    if (!('raw' in verified)) return verified;
    const { gen } = verified.keyring;
    const open = await importAesKey(verified.raw, true);
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
