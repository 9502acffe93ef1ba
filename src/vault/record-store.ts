/**
 * What is kept, encrypted from the first byte (docs/vault.md). Until there is a passphrase the key lies beside the records;
 * the person is told so. Writing always works: while locked, entries are sealed so that only the passphrase opens them.
 * A view of the practice network gets the practice vault by the same calls, and can reach no other.
 */
import { VaultError } from './errors.ts';
import * as practice from './practice-store.ts';
import { isPracticeContext } from './practice-mode.ts';
import { getDataKey, createUnsealer, getOrCreateKeyring, createSealer } from './keyring.ts';
import type { VaultEntry, ByteArray, SealedEntry } from './crypto.ts';
import { clearSessionKey } from './session-keys.ts';
import { assertSupportedFormat, getKeyring, runTransaction, openIfExists, type Keyring } from './database.ts';

export { VaultError, type VaultErrorCode } from './errors.ts';
export type { VaultEntry } from './crypto.ts';
export { onSessionKeyChange as onVaultChange } from './session-keys.ts';

/** `bare`: no passphrase, the key lies beside the records. */
export type VaultState = 'bare' | 'locked' | 'unlocked';

/** @throws VaultError `unavailable` */
export async function getVaultState(): Promise<VaultState> {
  if (isPracticeContext()) return 'bare';
  const r = await getKeyring();
  if (!r?.lock) return 'bare';
  return (await getDataKey(r)) ? 'unlocked' : 'locked';
}

/** From here on nothing can be read without the passphrase. Quick, and never fails because of what is stored. */
export const lockVault = (): Promise<void> => clearSessionKey();

/** At once. More of them would hold up the thread that someone looks at. */
const BATCH_SIZE = 200;

async function mapInBatches<T, R>(things: readonly T[], each: (thing: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < things.length; from += BATCH_SIZE)
    done.push(...(await Promise.all(things.slice(from, from + BATCH_SIZE).map(async thing => each(thing)))));
  return done;
}

/**
 * All entries or none, in one transaction; works while locked.
 * @param gone ids that are erased in the same step
 * @throws VaultError `full` where the disk has no room
 */
export async function putRecords(entries: VaultEntry[], gone: string[] = []): Promise<void> {
  if (isPracticeContext()) return practice.putRecords(entries, gone);
  for (;;) {
    const r = await getOrCreateKeyring();
    const sealed = await mapInBatches(entries, await createSealer(r));
    const kept = await runTransaction(async tx => {
      // A passphrase was set, or everything erased, meanwhile: sealed under a key that is no more.
      if (((await tx.objectStore('keys').get('ring')) as Keyring | undefined)?.gen !== r.gen) return false;
      const records = tx.objectStore('records');
      await mapInBatches(gone, id => records.delete(id));
      await mapInBatches(sealed, s => records.put(s));
      return true;
    });
    if (kept) return;
  }
}

/** Keys and records as they are at one moment. */
async function readSnapshot<T>(
  at: (records: {
    get(id: string): Promise<SealedEntry | undefined>;
    ofKind(kind: string): Promise<SealedEntry[]>;
  }) => Promise<T>,
): Promise<[Keyring | undefined, T]> {
  const db = await openIfExists();
  if (!db) return [undefined, await at({ get: () => Promise.resolve(undefined), ofKind: () => Promise.resolve([]) })];
  const tx = db.transaction(['keys', 'records']);
  const records = tx.objectStore('records');
  return Promise.all([
    tx.objectStore('keys').get('ring').then(assertSupportedFormat),
    at({ get: id => records.get(id), ofKind: kind => records.index('kind').getAll(kind) }),
  ]);
}

async function createReader(r: Keyring | undefined): Promise<(s: SealedEntry) => Promise<ByteArray>> {
  if (r && !(await getDataKey(r))) throw new VaultError('locked');
  if (!r) return () => Promise.reject(new VaultError('damaged'));
  const openIt = await createUnsealer(r);
  return async s => {
    const plain = await openIt(s);
    if (!plain) throw new VaultError('locked');
    return plain;
  };
}

/** @throws VaultError `locked`, `damaged` */
export async function getRecord(id: string): Promise<ByteArray | undefined> {
  if (isPracticeContext()) return practice.getRecord(id);
  const [r, sealed] = await readSnapshot(records => records.get(id));
  const read = await createReader(r);
  return sealed && read(sealed);
}

/** @throws VaultError `locked`; `damaged` where one of them is */
export async function getRecordsOfKind(kind: string): Promise<ByteArray[]> {
  if (isPracticeContext()) return practice.getRecordsOfKind(kind);
  const [r, sealed] = await readSnapshot(records => records.ofKind(kind));
  return mapInBatches(sealed, await createReader(r));
}

export interface ReadableRecords {
  found: { id: string; plain: ByteArray }[];
  damaged: string[];
}

/** Like `all`, but one damaged entry does not hide the others: it is named. @throws VaultError `locked` */
export async function listReadable(kind: string): Promise<ReadableRecords> {
  if (isPracticeContext()) return practice.listReadable(kind);
  const [r, sealed] = await readSnapshot(records => records.ofKind(kind));
  const read = await createReader(r);
  const result: ReadableRecords = { found: [], damaged: [] };
  await mapInBatches(sealed, async s => {
    const plain = await read(s).catch((fault: unknown) => {
      if (fault instanceof VaultError && fault.code === 'damaged') return undefined;
      throw fault;
    });
    if (plain) result.found.push({ id: s.id, plain });
    else result.damaged.push(s.id);
  });
  return result;
}

/** Id and kind of everything that is kept. Works while locked. */
export async function listRecords(): Promise<{ id: string; kind: string }[]> {
  if (isPracticeContext()) return practice.listRecords();
  const found: { id: string; kind: string }[] = [];
  const index = (await openIfExists())?.transaction('records').store.index('kind');
  for (let at = (await index?.openKeyCursor()) ?? null; at; at = await at.continue())
    found.push({ id: at.primaryKey, kind: at.key });
  return found;
}

/** Works while locked. */
export async function deleteRecords(ids: string[]): Promise<void> {
  if (isPracticeContext()) return practice.deleteRecords(ids);
  await runTransaction(async tx => {
    await Promise.all(ids.map(id => tx.objectStore('records').delete(id)));
  });
}

/** Ids of all entries of a kind, in their order. They are in clear: locked or not. */
export const listIds = async (kind: string): Promise<string[]> =>
  isPracticeContext()
    ? practice.listIds(kind)
    : ((await openIfExists())?.getAllKeysFromIndex('records', 'kind', kind) ?? []);

export const hasRecord = async (id: string): Promise<boolean> =>
  isPracticeContext() ? practice.hasRecord(id) : (await (await openIfExists())?.getKey('records', id)) !== undefined;
