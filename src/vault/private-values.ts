/**
 * Small private things of the person, by name: the risk card, the panic sheet, own words, what a warning is never wanted of, what was read and ticked in lessons, a session that was put together. In the vault once it has a passphrase; until then,
 * and in a private window, in memory, and gone when the browser closes.
 */
import { PRACTICE } from './practice-store.ts';
import { practising } from './practice-mode.ts';
import type { VaultEntry } from './crypto.ts';
import { memory } from './session-keys.ts';
import { getRecordsOfKind, deleteRecords, hasRecord, putRecords, getVaultState, getRecord } from './record-store.ts';

export type PrivateName = 'riskCard' | 'panic' | 'learning' | 'never' | 'mine' | 'workshop' | 'packKey';

/** Of their entries. */
export const KIND = 'private';
const PREFIX = 'private.';
/** Practising has its own, in memory, and sees no other. */
const id = (name: PrivateName): string => (practising() ? PRACTICE : '') + PREFIX + name;

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

/** @throws VaultError `locked` */
export async function privateGet<T>(name: PrivateName): Promise<T | undefined> {
  const now = await memory.get(id(name));
  if (id(name) in now) return now[id(name)] as T;
  if ((await getVaultState()) === 'bare') return undefined;
  const plain = await getRecord(id(name));
  return plain && (read(plain).value as T);
}

/** Is there one, in memory or in the vault? Known while locked, too. */
export const privateThere = async (name: PrivateName): Promise<boolean> =>
  id(name) in (await memory.get(id(name))) || (await hasRecord(id(name)));

/**
 * Works while locked; what was there is replaced then without being read.
 * @param value `undefined` erases it
 * @param unwritten in a private window: memory only
 */
export async function privateSet(name: PrivateName, value: unknown, unwritten = false): Promise<void> {
  if (unwritten || (await getVaultState()) === 'bare')
    return value === undefined ? memory.remove(id(name)) : memory.set({ [id(name)]: value });
  if (value === undefined) await deleteRecords([id(name)]);
  else await putRecords([entry({ name, value })]);
  await memory.remove(id(name));
}

/** From a backup: into memory where the vault has no passphrase. */
export async function privateRestore(plain: Uint8Array): Promise<void> {
  const { name, value } = read(plain);
  if (!(PREFIX + name in (await memory.get(PREFIX + name)))) await privateSet(name as PrivateName, value);
}

/** A passphrase was set: what was in memory moves to the vault. */
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
