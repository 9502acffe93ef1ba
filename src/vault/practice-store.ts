/**
 * The practice vault: what is kept while someone practises, with the same calls as the real one and nothing in common with it. It lies in memory
 * (`storage.session`), never on disk, and is thrown away on a press, when the last practice page closes, and when the browser does.
 */
import { VaultError } from './errors.ts';
import type { VaultEntry, ByteArray } from './crypto.ts';
import { base64ToBytes, bytesToBase64 } from '../lib/base64.ts';
import { memory } from './session-keys.ts';

/** Before every key in memory that belongs to practising. */
export const PRACTICE_PREFIX = 'practice:';
const INDEX = `${PRACTICE_PREFIX}index`;
const keyOf = (id: string): string => `${PRACTICE_PREFIX}entry:${id}`;

/** All of the memory is 10 MB, and the real vault's key needs room in it. Characters. */
const MAX_PRACTICE_CHARS = 6_000_000;

type Index = Record<string, { kind: string; size: number }>;
const index = async (): Promise<Index> => ((await memory.get(INDEX))[INDEX] as Index | undefined) ?? {};

const withPracticeLock = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('practice', work) as Promise<T>;

/** @throws VaultError `full` */
export const putRecords = (entries: VaultEntry[], gone: string[] = []): Promise<void> =>
  withPracticeLock(async () => {
    const now = await index();
    const fresh = entries.map(({ id, kind, plain }) => ({ id, kind, text: bytesToBase64(plain) }));
    for (const id of gone) delete now[id];
    for (const { id, kind, text } of fresh) now[id] = { kind, size: text.length };
    if (Object.values(now).reduce((sum, { size }) => sum + size, 0) > MAX_PRACTICE_CHARS) throw new VaultError('full');
    try {
      await memory.set({ [INDEX]: now, ...Object.fromEntries(fresh.map(({ id, text }) => [keyOf(id), text])) });
    } catch (cause) {
      throw new VaultError('full', cause);
    }
    for (const id of gone) await memory.remove(keyOf(id));
  });

export async function getRecord(id: string): Promise<ByteArray | undefined> {
  const text = (await memory.get(keyOf(id)))[keyOf(id)] as string | undefined;
  return text === undefined ? undefined : base64ToBytes(text);
}

export const listRecords = async (): Promise<{ id: string; kind: string }[]> =>
  Object.entries(await index()).map(([id, { kind }]) => ({ id, kind }));
export const listIds = async (kind: string): Promise<string[]> =>
  (await listRecords())
    .filter(e => e.kind === kind)
    .map(e => e.id)
    .sort();
export const hasRecord = async (id: string): Promise<boolean> => id in (await index());
export const deleteRecords = (gone: string[]): Promise<void> => putRecords([], gone);

export async function listReadable(
  kind: string,
): Promise<{ found: { id: string; plain: ByteArray }[]; damaged: string[] }> {
  const found = await Promise.all((await listIds(kind)).map(async id => ({ id, plain: await getRecord(id) })));
  return { found: found.filter((f): f is { id: string; plain: ByteArray } => !!f.plain), damaged: [] };
}

export const getRecordsOfKind = async (kind: string): Promise<ByteArray[]> =>
  (await listReadable(kind)).found.map(f => f.plain);

/** Whatever was practised is gone. */
export const clearPractice = (): Promise<void> =>
  withPracticeLock(async () => {
    for (const key of Object.keys(await memory.get(null)))
      if (key.startsWith(PRACTICE_PREFIX)) await memory.remove(key);
  });
