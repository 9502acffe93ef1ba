/**
 * What is kept, encrypted from the first byte: AES-GCM under a random key, a fresh IV each time.
 * Until there is a passphrase the key lies beside the records; the person is told so.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** On disk. `v` is the format; a later one comes with a migration. */
export interface Sealed { id: string; kind: string; v: 1; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  records: { key: string; value: Sealed; indexes: { kind: string } };
}

export class VaultFault extends Error {
  constructor(readonly fault: 'full' | 'damaged' | 'unavailable' | 'locked', cause?: unknown) { super(fault, { cause }); }
}

let db: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  db ??= openDB<Schema>('vault', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('keys');
      fresh.createObjectStore('records', { keyPath: 'id' }).createIndex('kind', 'kind');
    },
    terminated: () => { db = undefined; },
  }).catch(cause => { db = undefined; throw new VaultFault('unavailable', cause); });
  return db;
}

async function key(): Promise<CryptoKey> {
  const store = await open();
  const kept = await store.get('keys', 'data');
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Two windows at once: whoever is first wins, the other takes that key.
  const tx = store.transaction('keys', 'readwrite');
  const first = await tx.store.get('data');
  if (!first) await tx.store.put(made, 'data');
  await tx.done;
  return first ?? made;
}

const bound = (id: string, kind: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`breakwater/1/${kind}/${id}`);

export async function seal(k: CryptoKey, id: string, kind: string, plain: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(id, kind) }, k, plain);
  return { id, kind, v: 1, iv, data };
}

/** @throws VaultFault `damaged` where one byte, the id or the kind is not what was sealed */
export async function unseal(k: CryptoKey, sealed: Sealed): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData: bound(sealed.id, sealed.kind) }, k, sealed.data));
  } catch (cause) {
    throw new VaultFault('damaged', cause);
  }
}

export interface Entry { id: string; kind: string; plain: Uint8Array<ArrayBuffer> }

/**
 * All entries or none, in one transaction.
 * @param gone ids that are erased in the same step
 * @throws VaultFault `full` where the disk has no room
 */
export async function keep(entries: Entry[], gone: string[] = []): Promise<void> {
  const k = await key();
  const sealed = await Promise.all(entries.map(e => seal(k, e.id, e.kind, e.plain)));
  try {
    const tx = (await open()).transaction('records', 'readwrite', { durability: 'strict' });
    await Promise.all([...gone.map(id => tx.store.delete(id)), ...sealed.map(s => tx.store.put(s)), tx.done]);
  } catch (cause) {
    throw new VaultFault((cause as Error)?.name === 'QuotaExceededError' ? 'full' : 'unavailable', cause);
  }
}

export async function take(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const sealed = await (await open()).get('records', id);
  return sealed && unseal(await key(), sealed);
}

export async function all(kind: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const sealed = await (await open()).getAllFromIndex('records', 'kind', kind);
  if (!sealed.length) return [];
  const k = await key();
  return Promise.all(sealed.map(s => unseal(k, s)));
}

export async function erase(ids: string[]): Promise<void> {
  const tx = (await open()).transaction('records', 'readwrite');
  await Promise.all([...ids.map(id => tx.store.delete(id)), tx.done]);
}

/** Ids of all entries of a kind, in their order. They are in clear: locked or not. */
export const ids = async (kind: string): Promise<string[]> => (await open()).getAllKeysFromIndex('records', 'kind', kind);

export const has = async (id: string): Promise<boolean> => (await (await open()).getKey('records', id)) !== undefined;
