/** Stores encrypted records (docs/vault.md); in memory where they may not or cannot be on disk. */
import { VaultError } from './errors.ts';
import { getMemoryStore } from './memory-only.ts';
import { getDataKey, createUnsealer, getOrCreateKeyring, createSealer } from './keyring.ts';
import { isLate, type VaultEntry, type ByteArray, type SealedEntry } from './crypto.ts';
import { clearSessionKey } from './session-keys.ts';
import { parseKeyring, getKeyring, runTransaction, openIfExists, type Keyring } from './database.ts';

export { VaultError, type VaultErrorCode } from './errors.ts';
export type { VaultEntry } from './crypto.ts';
export { onSessionKeyChange as onVaultChange } from './session-keys.ts';

/** `bare`: no passphrase; the key is stored with the records. */
export type VaultState = 'bare' | 'locked' | 'unlocked';

/** @throws VaultError `unavailable`, `newer` */
export async function getVaultState(): Promise<VaultState> {
  if (await getMemoryStore()) return 'bare';
  const keyring = await getKeyring();
  if (!keyring?.lock) return 'bare';
  return (await getDataKey(keyring)) ? 'unlocked' : 'locked';
}

/** Never fails because of what is stored. */
export const lockVault = (): Promise<void> => clearSessionKey();

/** Limits parallel work, so that it does not block the page. */
const BATCH_SIZE = 200;

async function mapInBatches<T, R>(items: readonly T[], map: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += BATCH_SIZE)
    results.push(...(await Promise.all(items.slice(start, start + BATCH_SIZE).map(async item => map(item)))));
  return results;
}

/**
 * Writes and deletes all or nothing, in one transaction. While locked, entries are sealed so that only the passphrase
 * can open them.
 * @param whileLocked `refuse`: for entries that must not look as if anyone with the disk had sealed them
 * @throws VaultError `full` where the disk has no room; `locked` if it is refused
 */
export async function putRecords(
  entries: VaultEntry[],
  idsToDelete: string[] = [],
  whileLocked: 'seal' | 'refuse' = 'seal',
): Promise<void> {
  const inMemory = await getMemoryStore();
  if (inMemory) return inMemory.putRecords(entries, idsToDelete);
  for (;;) {
    const keyring = await getOrCreateKeyring();
    const sealedEntries = await mapInBatches(entries, await createSealer(keyring));
    if (whileLocked === 'refuse' && sealedEntries.some(isLate)) throw new VaultError('locked');
    const written = await runTransaction(async tx => {
      // The key is outdated if a passphrase was set or everything was erased meanwhile: seal again.
      const current = (await tx.objectStore('keys').get('ring')) as Keyring | undefined;
      if (current?.gen !== keyring.gen) return false;
      const records = tx.objectStore('records');
      await mapInBatches(idsToDelete, id => records.delete(id));
      await mapInBatches(sealedEntries, sealed => records.put(sealed));
      return true;
    });
    if (written) return;
  }
}

interface RecordReader {
  get(id: string): Promise<SealedEntry | undefined>;
  ofKind(kind: string): Promise<SealedEntry[]>;
}

const EMPTY_READER: RecordReader = {
  get: () => Promise.resolve(undefined),
  ofKind: () => Promise.resolve([]),
};

/** Reads the keyring and records in one transaction, so that they belong together. */
async function readSnapshot<T>(read: (records: RecordReader) => Promise<T>): Promise<[Keyring | undefined, T]> {
  const db = await openIfExists();
  if (!db) return [undefined, await read(EMPTY_READER)];
  const tx = db.transaction(['keys', 'records']);
  const records = tx.objectStore('records');
  return Promise.all([
    tx.objectStore('keys').get('ring').then(parseKeyring),
    read({ get: id => records.get(id), ofKind: kind => records.index('kind').getAll(kind) }),
  ]);
}

/** @throws VaultError `locked`, and from the returned function `locked`, `damaged` */
async function createReader(keyring: Keyring | undefined): Promise<(sealed: SealedEntry) => Promise<ByteArray>> {
  if (keyring && !(await getDataKey(keyring))) throw new VaultError('locked');
  if (!keyring) return () => Promise.reject(new VaultError('damaged'));
  const unseal = await createUnsealer(keyring);
  return async sealed => {
    const plain = await unseal(sealed);
    if (!plain) throw new VaultError('locked');
    return plain;
  };
}

/** @throws VaultError `locked`, `damaged` */
export async function getRecord(id: string): Promise<ByteArray | undefined> {
  const inMemory = await getMemoryStore();
  if (inMemory) return inMemory.getRecord(id);
  const [keyring, sealed] = await readSnapshot(records => records.get(id));
  const read = await createReader(keyring);
  return sealed && read(sealed);
}

/** @throws VaultError `locked`; `damaged` if a single one is */
export async function getRecordsOfKind(kind: string): Promise<ByteArray[]> {
  const inMemory = await getMemoryStore();
  if (inMemory) return inMemory.getRecordsOfKind(kind);
  const [keyring, sealedEntries] = await readSnapshot(records => records.ofKind(kind));
  return mapInBatches(sealedEntries, await createReader(keyring));
}

export interface ReadableRecords {
  /** `late`: sealed while locked, so anyone who can write to the disk may have made it. */
  found: { id: string; plain: ByteArray; late?: boolean }[];
  /** Ids of records that cannot be decrypted. */
  damaged: string[];
}

/** Like `getRecordsOfKind`, but a damaged record does not hide the others. @throws VaultError `locked` */
export async function listReadable(kind: string): Promise<ReadableRecords> {
  const inMemory = await getMemoryStore();
  if (inMemory) return inMemory.listReadable(kind);
  const [keyring, sealedEntries] = await readSnapshot(records => records.ofKind(kind));
  const read = await createReader(keyring);
  const result: ReadableRecords = { found: [], damaged: [] };
  await mapInBatches(sealedEntries, async sealed => {
    const plain = await read(sealed).catch((error: unknown) => {
      if (error instanceof VaultError && error.code === 'damaged') return undefined;
      throw error;
    });
    if (plain) result.found.push({ id: sealed.id, plain, late: isLate(sealed) });
    else result.damaged.push(sealed.id);
  });
  return result;
}

/** Works while locked. */
export async function listRecords(): Promise<{ id: string; kind: string }[]> {
  const inMemory = await getMemoryStore();
  if (inMemory) return inMemory.listRecords();
  const records: { id: string; kind: string }[] = [];
  const index = (await openIfExists())?.transaction('records').store.index('kind');
  for (let cursor = (await index?.openKeyCursor()) ?? null; cursor; cursor = await cursor.continue())
    records.push({ id: cursor.primaryKey, kind: cursor.key });
  return records;
}

/** Works while locked. */
export async function deleteRecords(ids: string[]): Promise<void> {
  const inMemory = await getMemoryStore();
  if (inMemory) return inMemory.deleteRecords(ids);
  await runTransaction(async tx => {
    await Promise.all(ids.map(id => tx.objectStore('records').delete(id)));
  });
}

/**
 * Whether an entry was sealed while locked, so that anyone who can write to the disk may have made it. Works while
 * locked; an entry of which this was changed cannot be decrypted.
 */
export async function wasSealedWhileLocked(id: string): Promise<boolean> {
  const inMemory = await getMemoryStore();
  if (inMemory) return inMemory.wasSealedWhileLocked(id);
  const [, sealed] = await readSnapshot(records => records.get(id));
  return sealed !== undefined && isLate(sealed);
}

/** Lists ids in ascending order. Works while locked, since ids are not encrypted. */
export async function listIds(kind: string): Promise<string[]> {
  const inMemory = await getMemoryStore();
  if (inMemory) return inMemory.listIds(kind);
  return (await openIfExists())?.getAllKeysFromIndex('records', 'kind', kind) ?? [];
}

/** Works while locked. */
export async function hasRecord(id: string): Promise<boolean> {
  const inMemory = await getMemoryStore();
  if (inMemory) return inMemory.hasRecord(id);
  return (await (await openIfExists())?.getKey('records', id)) !== undefined;
}
