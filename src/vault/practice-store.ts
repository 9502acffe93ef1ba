/**
 * Stores records of the practice network, with the functions of the vault and none of its data: in session memory,
 * never on disk, until practice ends.
 */
import { VaultError } from './errors.ts';
import type { VaultEntry, ByteArray } from './crypto.ts';
import { base64ToBytes, bytesToBase64 } from '../lib/base64.ts';
import { memory } from './session-keys.ts';

/** Starts every key in session memory that belongs to practice. */
export const PRACTICE_PREFIX = 'practice:';
const INDEX = `${PRACTICE_PREFIX}index`;
const keyOf = (id: string): string => `${PRACTICE_PREFIX}entry:${id}`;

/** Browsers give session memory 10 MB, in which the key of the vault needs room, too. */
const MAX_PRACTICE_CHARS = 6_000_000;

/** By id; `size` in characters. */
type PracticeIndex = Record<string, { kind: string; size: number }>;
const readIndex = async (): Promise<PracticeIndex> =>
  ((await memory.get(INDEX))[INDEX] as PracticeIndex | undefined) ?? {};

const withPracticeLock = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('practice', work) as Promise<T>;

/** @throws VaultError `full` */
export const putRecords = (entries: VaultEntry[], deletedIds: string[] = []): Promise<void> =>
  withPracticeLock(async () => {
    const index = await readIndex();
    const records = entries.map(({ id, kind, plain }) => ({ id, kind, text: bytesToBase64(plain) }));
    for (const id of deletedIds) delete index[id];
    for (const { id, kind, text } of records) index[id] = { kind, size: text.length };
    const total = Object.values(index).reduce((sum, { size }) => sum + size, 0);
    if (total > MAX_PRACTICE_CHARS) throw new VaultError('full');
    try {
      await memory.set({ [INDEX]: index, ...Object.fromEntries(records.map(({ id, text }) => [keyOf(id), text])) });
    } catch (cause) {
      throw new VaultError('full', cause);
    }
    for (const id of deletedIds) await memory.remove(keyOf(id));
  });

export async function getRecord(id: string): Promise<ByteArray | undefined> {
  const text = (await memory.get(keyOf(id)))[keyOf(id)] as string | undefined;
  return text === undefined ? undefined : base64ToBytes(text);
}

export const listRecords = async (): Promise<{ id: string; kind: string }[]> =>
  Object.entries(await readIndex()).map(([id, { kind }]) => ({ id, kind }));
export const listIds = async (kind: string): Promise<string[]> =>
  (await listRecords())
    .filter(e => e.kind === kind)
    .map(e => e.id)
    .sort();
export const hasRecord = async (id: string): Promise<boolean> => id in (await readIndex());
/** Practice has no lock. */
export const wasSealedWhileLocked = (_id: string): Promise<boolean> => Promise.resolve(false);
export const deleteRecords = (deletedIds: string[]): Promise<void> => putRecords([], deletedIds);

export async function listReadable(
  kind: string,
): Promise<{ found: { id: string; plain: ByteArray }[]; damaged: string[] }> {
  const found = await Promise.all((await listIds(kind)).map(async id => ({ id, plain: await getRecord(id) })));
  return { found: found.filter((f): f is { id: string; plain: ByteArray } => !!f.plain), damaged: [] };
}

export const getRecordsOfKind = async (kind: string): Promise<ByteArray[]> =>
  (await listReadable(kind)).found.map(f => f.plain);

/** Deletes everything that belongs to practice. */
export const clearPractice = (): Promise<void> =>
  withPracticeLock(async () => {
    for (const key of Object.keys(await memory.get(null)))
      if (key.startsWith(PRACTICE_PREFIX)) await memory.remove(key);
  });
