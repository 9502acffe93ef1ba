/** The database under the vault, and how an older one becomes this one. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { VaultError } from './errors.ts';
import type { KdfParameters } from './kdf.ts';
import type { ByteArray, SealedEntry } from './crypto.ts';

/** A data key wrapped under a passphrase. */
export interface WrappedDataKey {
  gen: number;
  kdf: KdfParameters;
  iv: ByteArray;
  data: ArrayBuffer;
}

/** Seals while locked; its private half is sealed under the data key. */
export interface WrappedKeyPair {
  public: ByteArray;
  iv: ByteArray;
  private: ArrayBuffer;
}

/** What opens the records. Lies beside them. */
export interface Keyring {
  v: 2;
  /** Generation of the data key. A new passphrase on a vault that had none begins a new one. */
  gen: number;
  /** Without a passphrase: the data key itself, in reach of whoever has the device. */
  open?: CryptoKey;
  /** With one. */
  lock?: WrappedDataKey;
  box?: WrappedKeyPair;
  /** The generation before, until every record is under this one. */
  former?: { gen: number; key: CryptoKey; box?: WrappedKeyPair };
}

/** In the place of the keys from the moment that everything is erased until it is: stopped in between, it goes on at the next start. */
export const ERASING_KEY = 'erasing';

/** Wrong passphrases in a row, and when the last one was tried (ms since 1970). */
export interface FailedAttempts {
  failed: number;
  at: number;
}

export interface VaultSchema extends DBSchema {
  keys: { key: string; value: Keyring | FailedAttempts | CryptoKey | number | true };
  records: { key: string; value: SealedEntry; indexes: { kind: string; under: string } };
}

export type VaultDatabase = IDBPDatabase<VaultSchema>;
type Upgrade = IDBPTransaction<VaultSchema, StoreNames<VaultSchema>[], 'versionchange'>;

/** Format 1: one key under `data`, records without the name of their key. They stay as they are; `tidy` seals them anew. */
async function migrateFromV1(tx: Upgrade): Promise<void> {
  const records = tx.objectStore('records');
  records.createIndex('under', 'under');
  const keys = tx.objectStore('keys');
  const open = (await keys.get('data')) as CryptoKey | undefined;
  if (open) await keys.put({ v: 2, gen: 0, open: open }, 'ring');
  await keys.delete('data');
  for (let at = await records.openCursor(); at; at = await at.continue()) await at.update({ ...at.value, under: 'v1' });
}

let db: Promise<VaultDatabase> | undefined;

/** A later version that changes the shape of an entry or of the ring raises this number, so that an older one refuses it whole. */
export const DATABASE_VERSION = 2;

/** @param make whether there is to be one if there is none */
function connect(make: boolean): Promise<VaultDatabase> {
  return openDB<VaultSchema>('vault', DATABASE_VERSION, {
    async upgrade(fresh, old, _now, tx) {
      if (old < 1) {
        if (!make) {
          tx.done.catch(() => undefined);
          tx.abort();
          return;
        }
        fresh.createObjectStore('keys');
        const records = fresh.createObjectStore('records', { keyPath: 'id' });
        records.createIndex('kind', 'kind');
        records.createIndex('under', 'under');
      } else await migrateFromV1(tx as Upgrade);
    },
    // Another window erases all of it, or a later version is at work.
    blocking(_now, _wanted, event) {
      db = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated() {
      db = undefined;
    },
  });
}

const toOpenError = (cause: unknown): VaultError =>
  new VaultError((cause as Error | undefined)?.name === 'VersionError' ? 'newer' : 'unavailable', cause);

/** To write. @throws VaultError `unavailable`, `newer` */
export function openDatabase(): Promise<VaultDatabase> {
  db ??= connect(true).catch((cause: unknown) => {
    db = undefined;
    throw toOpenError(cause);
  });
  return db;
}

/** To read: who looks at nothing, as after everything was erased, leaves nothing behind. @returns undefined where nothing was ever kept. @throws VaultError `unavailable`, `newer` */
export async function openIfExists(): Promise<VaultDatabase | undefined> {
  if (db) return db;
  try {
    const found = await connect(false);
    if (db)
      found.close(); // someone began to write meanwhile
    else db = Promise.resolve(found);
    return await db;
  } catch (cause) {
    if ((cause as Error | undefined)?.name === 'AbortError') return undefined;
    throw toOpenError(cause);
  }
}

/** Lets go of the database, so that it can be deleted. */
export async function closeDatabase(): Promise<void> {
  const was = await db?.catch(() => undefined);
  db = undefined;
  was?.close();
}

const MIN_FREE_BYTES = 16 << 20; // bytes

/** A browser that finds no room only while it writes a long entry says so in other words (Chromium: `DataError`). */
async function isDiskFull(): Promise<boolean> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate().catch(() => undefined)) ?? {};
  return quota !== undefined && quota - usage < MIN_FREE_BYTES;
}

export type VaultTransaction = IDBPTransaction<VaultSchema, ('keys' | 'records')[], 'readwrite'>;

/**
 * One step on disk: all of it or nothing, and on the disk before it is called done. `how` may await requests of this transaction only.
 * @throws VaultError `full` where the disk has no room; what `how` throws, after undoing everything
 */
export async function runTransaction<T>(how: (tx: VaultTransaction) => Promise<T>): Promise<T> {
  const tx = (await openDatabase()).transaction(['keys', 'records'], 'readwrite', { durability: 'strict' });
  tx.done.catch(() => undefined); // told below
  try {
    const result = await how(tx);
    await tx.done;
    return result;
  } catch (cause) {
    try {
      tx.abort();
    } catch {
      /* it has ended already */
    }
    if (cause instanceof VaultError) throw cause;
    const first = tx.error ?? (cause as Error | undefined);
    throw new VaultError(first?.name === 'QuotaExceededError' || (await isDiskFull()) ? 'full' : 'unavailable', cause);
  }
}

/** @throws VaultError `newer` where a later version wrote it */
export function assertSupportedFormat(found: unknown): Keyring | undefined {
  if (found && (found as { v: number }).v > DATABASE_VERSION) throw new VaultError('newer');
  return found as Keyring | undefined;
}

/** @throws VaultError `newer`, `unavailable` */
export const getKeyring = async (): Promise<Keyring | undefined> =>
  assertSupportedFormat(await (await openIfExists())?.get('keys', 'ring'));
