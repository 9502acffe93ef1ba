/** Stores records in session memory, never on disk, with the functions of the vault. */
import { base64ToBytes, bytesToBase64 } from '../lib/base64.ts';
import type { ByteArray, VaultEntry } from './crypto.ts';
import { VaultError } from './errors.ts';
import { memory } from './session-keys.ts';

/** By id; `size` in characters. */
type MemoryIndex = Record<string, { kind: string; size: number }>;

/** Browsers give session memory 10 MB, in which the key of the vault needs room, too. */
const MAX_CHARS = 6_000_000;

/** @param prefix starts every key of this store in session memory, and names its lock */
export function createMemoryStore(prefix: string) {
  const INDEX = `${prefix}index`;
  const keyOf = (id: string): string => `${prefix}entry:${id}`;
  const readIndex = async (): Promise<MemoryIndex> =>
    ((await memory.get(INDEX))[INDEX] as MemoryIndex | undefined) ?? {};
  const withLock = <T>(work: () => Promise<T>): Promise<T> =>
    navigator.locks.request(`memory-${prefix}`, work) as Promise<T>;

  /** @throws VaultError `full` */
  const putRecords = (entries: VaultEntry[], deletedIds: string[] = []): Promise<void> =>
    withLock(async () => {
      const index = { ...(await readIndex()) };
      const records = entries.map(({ id, kind, plain }) => ({ id, kind, text: bytesToBase64(plain) }));
      for (const id of deletedIds) delete index[id];
      for (const { id, kind, text } of records) index[id] = { kind, size: text.length };
      const total = Object.values(index).reduce((sum, { size }) => sum + size, 0);
      if (total > MAX_CHARS) throw new VaultError('full');
      try {
        await memory.set({ [INDEX]: index, ...Object.fromEntries(records.map(({ id, text }) => [keyOf(id), text])) });
      } catch (cause) {
        throw new VaultError('full', cause);
      }
      for (const id of deletedIds) await memory.remove(keyOf(id));
    });

  async function getRecord(id: string): Promise<ByteArray | undefined> {
    const text = (await memory.get(keyOf(id)))[keyOf(id)] as string | undefined;
    return text === undefined ? undefined : base64ToBytes(text);
  }

  const listRecords = async (): Promise<{ id: string; kind: string }[]> =>
    Object.entries(await readIndex()).map(([id, { kind }]) => ({ id, kind }));
  const listIds = async (kind: string): Promise<string[]> =>
    (await listRecords())
      .filter(e => e.kind === kind)
      .map(e => e.id)
      .sort();

  async function listReadable(kind: string): Promise<{ found: { id: string; plain: ByteArray }[]; damaged: string[] }> {
    const found = await Promise.all((await listIds(kind)).map(async id => ({ id, plain: await getRecord(id) })));
    return { found: found.filter((f): f is { id: string; plain: ByteArray } => !!f.plain), damaged: [] };
  }

  return {
    putRecords,
    getRecord,
    listRecords,
    listIds,
    listReadable,
    getRecordsOfKind: async (kind: string): Promise<ByteArray[]> => (await listReadable(kind)).found.map(f => f.plain),
    hasRecord: async (id: string): Promise<boolean> => id in (await readIndex()),
    deleteRecords: (deletedIds: string[]): Promise<void> => putRecords([], deletedIds),
    /** Memory has no lock. */
    wasSealedWhileLocked: (_id: string): Promise<boolean> => Promise.resolve(false),
    clear: (): Promise<void> =>
      withLock(async () => {
        for (const key of Object.keys(await memory.get(null))) if (key.startsWith(prefix)) await memory.remove(key);
      }),
  };
}

export type MemoryStore = ReturnType<typeof createMemoryStore>;
