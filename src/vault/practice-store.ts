/**
 * The practice vault: what is kept while someone practises, with the same calls as the real one and nothing in common with it. It lies in memory
 * (`storage.session`), never on disk, and is thrown away on a press, when the last practice page closes, and when the browser does.
 */
import { VaultFault } from './errors.ts';
import type { Entry, Raw } from './crypto.ts';
import { fromText, memory, toText } from './session-keys.ts';

/** Before every key in memory that belongs to practising. */
export const PRACTICE = 'practice:';
const INDEX = `${PRACTICE}index`;
const keyOf = (id: string): string => `${PRACTICE}entry:${id}`;

/** All of the memory is 10 MB, and the real vault's key needs room in it. Characters. */
const MOST = 6_000_000;

type Index = Record<string, { kind: string; size: number }>;
const index = async (): Promise<Index> => ((await memory.get(INDEX))[INDEX] as Index | undefined) ?? {};

const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('practice', work) as Promise<T>;

/** @throws VaultFault `full` */
export const keep = (entries: Entry[], gone: string[] = []): Promise<void> =>
  alone(async () => {
    const now = await index();
    const fresh = entries.map(({ id, kind, plain }) => ({ id, kind, text: toText(plain) }));
    for (const id of gone) delete now[id];
    for (const { id, kind, text } of fresh) now[id] = { kind, size: text.length };
    if (Object.values(now).reduce((sum, { size }) => sum + size, 0) > MOST) throw new VaultFault('full');
    try {
      await memory.set({ [INDEX]: now, ...Object.fromEntries(fresh.map(({ id, text }) => [keyOf(id), text])) });
    } catch (cause) {
      throw new VaultFault('full', cause);
    }
    for (const id of gone) await memory.remove(keyOf(id));
  });

export async function take(id: string): Promise<Raw | undefined> {
  const text = (await memory.get(keyOf(id)))[keyOf(id)] as string | undefined;
  return text === undefined ? undefined : fromText(text);
}

export const list = async (): Promise<{ id: string; kind: string }[]> =>
  Object.entries(await index()).map(([id, { kind }]) => ({ id, kind }));
export const ids = async (kind: string): Promise<string[]> =>
  (await list())
    .filter(e => e.kind === kind)
    .map(e => e.id)
    .sort();
export const has = async (id: string): Promise<boolean> => id in (await index());
export const erase = (gone: string[]): Promise<void> => keep([], gone);

export async function sound(kind: string): Promise<{ found: { id: string; plain: Raw }[]; damaged: string[] }> {
  const found = await Promise.all((await ids(kind)).map(async id => ({ id, plain: await take(id) })));
  return { found: found.filter((f): f is { id: string; plain: Raw } => !!f.plain), damaged: [] };
}

export const all = async (kind: string): Promise<Raw[]> => (await sound(kind)).found.map(f => f.plain);

/** Whatever was practised is gone. */
export const throwAway = (): Promise<void> =>
  alone(async () => {
    for (const key of Object.keys(await memory.get(null))) if (key.startsWith(PRACTICE)) await memory.remove(key);
  });
