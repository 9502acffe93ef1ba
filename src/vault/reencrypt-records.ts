/** Seals every record under the current data key, a few at a time. */
import { VaultError } from './errors.ts';
import { createUnsealer, getDataKey } from './keyring.ts';
import { isLate, sealEntry, type ByteArray, type SealedEntry } from './crypto.ts';
import { openDatabase, getKeyring, runTransaction, type Keyring } from './database.ts';

const BATCH_SIZE = 8;

/** Matches every value of `under` but the current data key. */
function staleRanges(gen: number): IDBKeyRange[] {
  return [IDBKeyRange.upperBound(`k${gen}`, true), IDBKeyRange.lowerBound(`k${gen}`, true)];
}

async function listStaleIds(gen: number): Promise<string[]> {
  const db = await openDatabase();
  return (await Promise.all(staleRanges(gen).map(range => db.getAllKeysFromIndex('records', 'under', range)))).flat();
}

const equalBytes = (a: ByteArray, b: ByteArray): boolean => a.every((byte, i) => byte === b[i]);

/** Tries twice, since a damaged record stays under the old key for good. */
async function tryUnseal(
  unseal: (sealed: SealedEntry) => Promise<ByteArray | undefined>,
  sealed: SealedEntry,
): Promise<ByteArray | 'damaged' | undefined> {
  return unseal(sealed)
    .catch(() => unseal(sealed))
    .catch((error: unknown) => {
      if (error instanceof VaultError && error.code === 'damaged') return 'damaged' as const;
      throw error;
    });
}

/** Leaves alone records that were changed or deleted meanwhile. @returns ids of damaged records */
async function reencryptBatch(keyring: Keyring, ids: string[]): Promise<string[]> {
  const db = await openDatabase();
  const [unseal, key] = [await createUnsealer(keyring), await getDataKey(keyring)];
  // Never seals for the public key: whatever is sealed so counts as written by someone unknown.
  if (!key) return [];
  const stale = (await Promise.all(ids.map(id => db.get('records', id)))).filter(sealed => sealed !== undefined);
  const damaged: string[] = [];
  const resealed = (
    await Promise.all(
      stale.map(async before => {
        const plain = await tryUnseal(unseal, before);
        if (plain === 'damaged') damaged.push(before.id);
        else if (plain) {
          const late = isLate(before) && { late: true as const };
          return {
            before,
            after: await sealEntry(key, keyring.gen, { id: before.id, kind: before.kind, plain, ...late }),
          };
        }
        return undefined;
      }),
    )
  ).filter(pair => pair !== undefined);
  await runTransaction(async tx => {
    if (((await tx.objectStore('keys').get('ring')) as Keyring | undefined)?.gen !== keyring.gen) return;
    const records = tx.objectStore('records');
    for (const { before, after } of resealed) {
      const current = await records.get(before.id);
      if (current && equalBytes(current.iv, before.iv)) await records.put(after);
    }
  });
  return damaged;
}

/**
 * Deletes the former key once only damaged records depend on it. No write can add one meanwhile: each checks the
 * generation in its own transaction.
 */
async function removeFormerKey(keyring: Keyring, damaged: ReadonlySet<string>): Promise<void> {
  await runTransaction(async tx => {
    const keys = tx.objectStore('keys');
    const current = (await keys.get('ring')) as Keyring | undefined;
    if (current?.gen !== keyring.gen || !current.former) return;
    const { gen } = current.former;
    const index = tx.objectStore('records').index('under');
    const dependent = (await Promise.all([`k${gen}`, `b${gen}`, 'v1'].map(under => index.getAllKeys(under)))).flat();
    if (dependent.some(id => !damaged.has(id))) return;
    const { former: _, ...rest } = current;
    await keys.put(rest, 'ring');
  });
}

export type OnProgress = (done: number, of: number) => void;
export type Reencrypt = (onProgress?: OnProgress) => Promise<void>;

async function reencryptAll(onProgress: OnProgress = () => undefined): Promise<void> {
  const keyring = await getKeyring();
  if (!keyring) return;
  const ids = await listStaleIds(keyring.gen);
  const damaged = new Set<string>();
  for (let i = 0; i < ids.length; i += BATCH_SIZE) {
    onProgress(i, ids.length);
    for (const id of await reencryptBatch(keyring, ids.slice(i, i + BATCH_SIZE))) damaged.add(id);
  }
  onProgress(ids.length, ids.length);
  if (keyring.former) await removeFormerKey(keyring, damaged);
}

/** Keeps other windows from re-encrypting, so that the one that replaces the keys does it and shows the progress. */
export const withReencryptionLock = <T>(work: (reencrypt: Reencrypt) => Promise<T>): Promise<T> =>
  navigator.locks.request('vault-tidy', () => work(reencryptAll)) as Promise<T>;

/**
 * Does nothing while locked. May be interrupted at any point and called again: keys of both generations stay until it
 * has finished.
 * @throws VaultError; nothing is lost then
 */
export const reencryptRecords: Reencrypt = onProgress => withReencryptionLock(run => run(onProgress));

/** Counts records that are sealed under the key of before the last change, which stays until there are none. */
export async function countPendingRecords(): Promise<number> {
  const keyring = await getKeyring();
  return keyring?.former ? (await listStaleIds(keyring.gen)).length : 0;
}
