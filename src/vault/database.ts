/** The database under the vault, and how an older one becomes this one. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { VaultFault } from './errors.ts';
import type { Kdf } from './kdf.ts';
import type { Raw, Sealed } from './crypto.ts';

/** A data key wrapped under a passphrase. */
export interface Lock {
  gen: number;
  kdf: Kdf;
  iv: Raw;
  data: ArrayBuffer;
}

/** Seals while locked; its private half is sealed under the data key. */
export interface SealedBox {
  public: Raw;
  iv: Raw;
  private: ArrayBuffer;
}

/** What opens the records. Lies beside them. */
export interface Ring {
  v: 2;
  /** Generation of the data key. A new passphrase on a vault that had none begins a new one. */
  gen: number;
  /** Without a passphrase: the data key itself, in reach of whoever has the device. */
  open?: CryptoKey;
  /** With one. */
  lock?: Lock;
  box?: SealedBox;
  /** The generation before, until every record is under this one. */
  former?: { gen: number; key: CryptoKey; box?: SealedBox };
}

/** In the place of the keys from the moment that everything is erased until it is: stopped in between, it goes on at the next start. */
export const ERASING = 'erasing';

/** Wrong passphrases in a row, and when the last one was tried (ms since 1970). */
export interface Tries {
  failed: number;
  at: number;
}

export interface Schema extends DBSchema {
  keys: { key: string; value: Ring | Tries | CryptoKey | number | true };
  records: { key: string; value: Sealed; indexes: { kind: string; under: string } };
}

export type Db = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Format 1: one key under `data`, records without the name of their key. They stay as they are; `tidy` seals them anew. */
async function fromV1(tx: Upgrade): Promise<void> {
  const records = tx.objectStore('records');
  records.createIndex('under', 'under');
  const keys = tx.objectStore('keys');
  const open = (await keys.get('data')) as CryptoKey | undefined;
  if (open) await keys.put({ v: 2, gen: 0, open }, 'ring');
  await keys.delete('data');
  for (let at = await records.openCursor(); at; at = await at.continue()) await at.update({ ...at.value, under: 'v1' });
}

let db: Promise<Db> | undefined;

/** A later version that changes the shape of an entry or of the ring raises this number, so that an older one refuses it whole. */
export const FORMAT = 2;

/** @param make whether there is to be one if there is none */
function connect(make: boolean): Promise<Db> {
  return openDB<Schema>('vault', FORMAT, {
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
      } else await fromV1(tx as Upgrade);
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

const refused = (cause: unknown): VaultFault =>
  new VaultFault((cause as Error | undefined)?.name === 'VersionError' ? 'newer' : 'unavailable', cause);

/** To write. @throws VaultFault `unavailable`, `newer` */
export function open(): Promise<Db> {
  db ??= connect(true).catch((cause: unknown) => {
    db = undefined;
    throw refused(cause);
  });
  return db;
}

/** To read: who looks at nothing, as after everything was erased, leaves nothing behind. @returns undefined where nothing was ever kept. @throws VaultFault `unavailable`, `newer` */
export async function there(): Promise<Db | undefined> {
  if (db) return db;
  try {
    const found = await connect(false);
    if (db)
      found.close(); // someone began to write meanwhile
    else db = Promise.resolve(found);
    return await db;
  } catch (cause) {
    if ((cause as Error | undefined)?.name === 'AbortError') return undefined;
    throw refused(cause);
  }
}

/** Lets go of the database, so that it can be deleted. */
export async function close(): Promise<void> {
  const was = await db?.catch(() => undefined);
  db = undefined;
  was?.close();
}

const LITTLE = 16 << 20; // bytes

/** A browser that finds no room only while it writes a long entry says so in other words (Chromium: `DataError`). */
async function noRoom(): Promise<boolean> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate().catch(() => undefined)) ?? {};
  return quota !== undefined && quota - usage < LITTLE;
}

export type Step = IDBPTransaction<Schema, ('keys' | 'records')[], 'readwrite'>;

/**
 * One step on disk: all of it or nothing, and on the disk before it is called done. `how` may await requests of this transaction only.
 * @throws VaultFault `full` where the disk has no room; what `how` throws, after undoing everything
 */
export async function step<T>(how: (tx: Step) => Promise<T>): Promise<T> {
  const tx = (await open()).transaction(['keys', 'records'], 'readwrite', { durability: 'strict' });
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
    if (cause instanceof VaultFault) throw cause;
    const first = tx.error ?? (cause as Error | undefined);
    throw new VaultFault(first?.name === 'QuotaExceededError' || (await noRoom()) ? 'full' : 'unavailable', cause);
  }
}

/** @throws VaultFault `newer` where a later version wrote it */
export function ofToday(found: unknown): Ring | undefined {
  if (found && (found as { v: number }).v > FORMAT) throw new VaultFault('newer');
  return found as Ring | undefined;
}

/** @throws VaultFault `newer`, `unavailable` */
export const ring = async (): Promise<Ring | undefined> => ofToday(await (await there())?.get('keys', 'ring'));
