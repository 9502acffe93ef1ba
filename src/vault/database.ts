/** Opens the IndexedDB database of the vault and upgrades older formats. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { VaultError } from './errors.ts';
import type { KdfParameters } from './kdf.ts';
import { isMemoryOnly } from './memory-only.ts';
import type { ByteArray, EncryptedBytes, SealedEntry } from './crypto.ts';

/** A data key encrypted under a passphrase. */
export interface WrappedDataKey extends EncryptedBytes {
  gen: number;
  kdf: KdfParameters;
}

/** The key pair that seals while locked; the private key is encrypted under the data key. */
export interface WrappedKeyPair {
  public: ByteArray;
  iv: ByteArray;
  private: ArrayBuffer;
}

/** The keys of the previous generation, until every record is sealed under the current one. */
export interface FormerKeys {
  gen: number;
  /** In clear, while there is no passphrase. Earlier builds left it so after the first passphrase was set, too. */
  key?: CryptoKey;
  /** Encrypted under the current data key. */
  wrapped?: EncryptedBytes;
  box?: WrappedKeyPair;
}

/** Stored in the same database as the records. */
export interface Keyring {
  /** 2: backups made at that time hold this data key. 3: no backup does. */
  v: 2 | 3;
  /** Generation of the data key. Each new passphrase starts a new generation. */
  gen: number;
  /** Without a passphrase: the data key itself, usable by anyone who uses the device. */
  open?: CryptoKey;
  /** With a passphrase. */
  lock?: WrappedDataKey;
  box?: WrappedKeyPair;
  former?: FormerKeys;
}

/** Replaces the keys while everything is erased, so that an interrupted erasing resumes at the next start. */
export const ERASING_KEY = 'erasing';

export interface FailedAttempts {
  /** Wrong passphrases in a row. */
  failed: number;
  /** Time of the last one, ms since 1970. */
  at: number;
}

export interface VaultSchema extends DBSchema {
  keys: { key: string; value: Keyring | FailedAttempts | CryptoKey | number | true };
  records: { key: string; value: SealedEntry; indexes: { kind: string; under: string } };
}

export type VaultDatabase = IDBPDatabase<VaultSchema>;
type UpgradeTransaction = IDBPTransaction<VaultSchema, StoreNames<VaultSchema>[], 'versionchange'>;

/** Format 1 had one key named `data`, and records without `under`. `reencryptRecords` seals the records again later. */
async function migrateFromV1(tx: UpgradeTransaction): Promise<void> {
  const records = tx.objectStore('records');
  records.createIndex('under', 'under');
  const keys = tx.objectStore('keys');
  const open = (await keys.get('data')) as CryptoKey | undefined;
  if (open) await keys.put({ v: 2, gen: 0, open }, 'ring');
  await keys.delete('data');
  for (let cursor = await records.openCursor(); cursor; cursor = await cursor.continue())
    await cursor.update({ ...cursor.value, under: 'v1' });
}

let database: Promise<VaultDatabase> | undefined;

/** Raise it when the shape of an entry or of the keyring changes: an older version then refuses the whole database. */
export const DATABASE_VERSION = 3;

/** @param create without it, opening a database that does not exist rejects with `AbortError` */
function connect(create: boolean): Promise<VaultDatabase> {
  return openDB<VaultSchema>('vault', DATABASE_VERSION, {
    async upgrade(db, oldVersion, _newVersion, tx) {
      if (oldVersion < 1) {
        if (!create) {
          tx.done.catch(() => undefined);
          tx.abort();
          return;
        }
        db.createObjectStore('keys');
        const records = db.createObjectStore('records', { keyPath: 'id' });
        records.createIndex('kind', 'kind');
        records.createIndex('under', 'under');
      }
      if (oldVersion === 1) await migrateFromV1(tx as UpgradeTransaction);
    },
    // Another window deletes the database, or a later version upgrades it.
    blocking(_currentVersion, _blockedVersion, event) {
      database = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated() {
      database = undefined;
    },
  });
}

const toOpenError = (cause: unknown): VaultError =>
  new VaultError((cause as Error | undefined)?.name === 'VersionError' ? 'newer' : 'unavailable', cause);

/** Opens for writing. @throws VaultError `unavailable`, `newer` */
export function openDatabase(): Promise<VaultDatabase> {
  database ??= connect(true).catch((cause: unknown) => {
    database = undefined;
    throw toOpenError(cause);
  });
  return database;
}

/**
 * Opens for reading without creating a database, so that looking at an erased vault leaves no trace.
 * @returns undefined where nothing was ever stored
 * @throws VaultError `unavailable`, `newer`
 */
export async function openIfExists(): Promise<VaultDatabase | undefined> {
  if (database) return database;
  if (await isMemoryOnly()) return undefined;
  try {
    const connection = await connect(false);
    if (database)
      connection.close(); // A write has opened it meanwhile.
    else database = Promise.resolve(connection);
    return await database;
  } catch (cause) {
    if ((cause as Error | undefined)?.name === 'AbortError') return undefined;
    throw toOpenError(cause);
  }
}

/** Closes this context's connection, so that the database can be deleted. */
export async function closeDatabase(): Promise<void> {
  const connection = await database?.catch(() => undefined);
  database = undefined;
  connection?.close();
}

const MIN_FREE_BYTES = 16 << 20;

/** Chromium reports a full disk as `DataError` if it finds out only while writing a long entry. */
async function isDiskFull(): Promise<boolean> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate().catch(() => undefined)) ?? {};
  return quota !== undefined && quota - usage < MIN_FREE_BYTES;
}

export type VaultTransaction = IDBPTransaction<VaultSchema, ('keys' | 'records')[], 'readwrite'>;

/**
 * Writes all or nothing, and resolves only once it is on the disk.
 * @param work may await only requests of this transaction
 * @throws VaultError `full` where the disk has no room; errors of `work`, after a rollback
 */
export async function runTransaction<T>(work: (tx: VaultTransaction) => Promise<T>): Promise<T> {
  const tx = (await openDatabase()).transaction(['keys', 'records'], 'readwrite', { durability: 'strict' });
  tx.done.catch(() => undefined); // Reported by the await below.
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (cause) {
    try {
      tx.abort();
    } catch {
      /* It has ended already. */
    }
    if (cause instanceof VaultError) throw cause;
    const error = tx.error ?? (cause as Error | undefined);
    throw new VaultError(error?.name === 'QuotaExceededError' || (await isDiskFull()) ? 'full' : 'unavailable', cause);
  }
}

/** @throws VaultError `newer` if a later version wrote it */
export function parseKeyring(stored: unknown): Keyring | undefined {
  if (stored && (stored as { v: number }).v > DATABASE_VERSION) throw new VaultError('newer');
  return stored as Keyring | undefined;
}

/** @throws VaultError `newer`, `unavailable` */
export const getKeyring = async (): Promise<Keyring | undefined> =>
  parseKeyring(await (await openIfExists())?.get('keys', 'ring'));
