/**
 * Small private things of the person, by name: the risk card, the panic sheet, own words, what a warning is never wanted of, what was read and ticked in lessons, a session that was put together. In the vault once it has a passphrase; until then,
 * and in a private window, in memory, and gone when the browser closes.
 */
import { PRACTICE_PREFIX } from './practice-store.ts';
import { isPracticeContext } from './practice-mode.ts';
import type { VaultEntry } from './crypto.ts';
import { memory } from './session-keys.ts';
import {
  VaultError,
  deleteRecords,
  getRecord,
  getRecordsOfKind,
  getVaultState,
  hasRecord,
  putRecords,
} from './record-store.ts';

export type PrivateName = 'riskCard' | 'panic' | 'learning' | 'never' | 'mine' | 'workshop' | 'packKey';

/** Of their entries. */
export const KIND = 'private';
const PREFIX = 'private.';
/** Apart from the others, so that setting a passphrase cannot move a value from a private window to the disk. */
const PRIVATE_WINDOW_PREFIX = 'privateWindow.';
/** Practising has its own, in memory, and sees no other. */
const id = (name: PrivateName): string => (isPracticeContext() ? PRACTICE_PREFIX : '') + PREFIX + name;
const privateWindowKey = (name: PrivateName): string =>
  (isPracticeContext() ? PRACTICE_PREFIX : '') + PRIVATE_WINDOW_PREFIX + name;

async function inMemory<T>(key: string): Promise<{ value: T } | undefined> {
  const found = await memory.get(key);
  return key in found ? { value: found[key] as T } : undefined;
}

interface Kept {
  name: string;
  value: unknown;
}

const entry = (kept: Kept): VaultEntry => ({
  id: PREFIX + kept.name,
  kind: KIND,
  plain: new TextEncoder().encode(JSON.stringify(kept)),
});
const read = (plain: Uint8Array): Kept => JSON.parse(new TextDecoder().decode(plain)) as Kept;

/** The value without what a private window set over it. @throws VaultError `locked` */
async function storedValue<T>(name: PrivateName): Promise<T | undefined> {
  const kept = await inMemory<T>(id(name));
  if (kept) return kept.value;
  if ((await getVaultState()) === 'bare') return undefined;
  const plain = await getRecord(id(name));
  return plain && (read(plain).value as T);
}

/** @throws VaultError `locked` */
export async function privateGet<T>(name: PrivateName): Promise<T | undefined> {
  const over = await inMemory<T>(privateWindowKey(name));
  return over ? over.value : storedValue<T>(name);
}

/** Is there one, in memory or in the vault? Known while locked, too. */
export const privateThere = async (name: PrivateName): Promise<boolean> =>
  !!(await inMemory(privateWindowKey(name))) || !!(await inMemory(id(name))) || (await hasRecord(id(name)));

/** Deletes the value wherever it is kept, whichever window asks. Works while locked. */
async function privateDelete(name: PrivateName): Promise<void> {
  await memory.remove(privateWindowKey(name));
  await memory.remove(id(name));
  if (await hasRecord(id(name))) await deleteRecords([id(name)]);
}

/** Works while locked; what was there is replaced then without being read. */
async function storeValue(name: PrivateName, value: unknown): Promise<void> {
  if ((await getVaultState()) === 'bare') return memory.set({ [id(name)]: value });
  await putRecords([entry({ name, value })]);
  await memory.remove(id(name));
}

/**
 * @param value `undefined` deletes it, wherever it is kept
 * @param privateWindow a value from there stays in memory, and wins over the stored one until the browser closes
 */
export async function privateSet(name: PrivateName, value: unknown, privateWindow = false): Promise<void> {
  if (value === undefined) return privateDelete(name);
  if (privateWindow) return memory.set({ [privateWindowKey(name)]: value });
  await storeValue(name, value);
  await memory.remove(privateWindowKey(name));
}

/**
 * Deletes items of a list wherever the list is kept, whichever window asks; a list without items is deleted.
 * While the vault is locked its own list cannot be read, and stays.
 */
export async function privateDeleteItems<T>(name: PrivateName, isGone: (item: T) => boolean): Promise<void> {
  const rest = (items: T[]): T[] => items.filter(item => !isGone(item));
  const over = await inMemory<T[]>(privateWindowKey(name));
  if (over?.value.some(isGone)) await memory.set({ [privateWindowKey(name)]: rest(over.value) });
  const stored = await storedValue<T[]>(name).catch((fault: unknown) => {
    if (fault instanceof VaultError) return undefined;
    throw fault;
  });
  if (!stored?.some(isGone)) return;
  const left = rest(stored);
  if (left.length) await storeValue(name, left);
  else {
    await memory.remove(id(name));
    if (await hasRecord(id(name))) await deleteRecords([id(name)]);
  }
}

/** From a backup: into memory where the vault has no passphrase. */
export async function privateRestore(plain: Uint8Array): Promise<void> {
  const { name, value } = read(plain);
  if (!(await inMemory(id(name as PrivateName)))) await storeValue(name as PrivateName, value);
}

/** A passphrase was set: what was in memory moves to the vault, except what a private window set. */
export async function privateToVault(): Promise<void> {
  const names = Object.entries(await memory.get(null)).filter(([key]) => key.startsWith(PREFIX));
  if (names.length) await putRecords(names.map(([key, value]) => entry({ name: key.slice(PREFIX.length), value })));
  for (const [key] of names) await memory.remove(key);
}

/** Before a passphrase is taken away: back to memory. @returns ids to erase with it */
export async function privateToMemory(): Promise<string[]> {
  const kept = (await getRecordsOfKind(KIND)).map(read);
  for (const { name, value } of kept) await memory.set({ [PREFIX + name]: value });
  return kept.map(({ name }) => PREFIX + name);
}
