/**
 * Stores small private values by name, such as the risk card or the panic sheet: in the vault once it has a passphrase,
 * in memory until the browser closes before that. Which window a value comes from is decided in `preferences`.
 */
import type { VaultEntry } from './crypto.ts';
import { deleteRecords, getRecord, getRecordsOfKind, getVaultState, hasRecord, putRecords } from './record-store.ts';
import { memory } from './session-keys.ts';

export const PRIVATE_VALUE_KIND = 'private';
/** Of the key in memory and of the id in the vault. */
const PREFIX = 'private.';

interface PrivateValue {
  name: string;
  value: unknown;
}

const encode = (value: PrivateValue): VaultEntry => ({
  id: PREFIX + value.name,
  kind: PRIVATE_VALUE_KIND,
  plain: new TextEncoder().encode(JSON.stringify(value)),
});
const decode = (plain: Uint8Array): PrivateValue => JSON.parse(new TextDecoder().decode(plain)) as PrivateValue;

export const privateValues = {
  /** @returns `undefined` where there is none. @throws VaultError `locked`, `damaged` */
  async get(name: string): Promise<unknown> {
    const inMemory = await memory.get(PREFIX + name);
    if (PREFIX + name in inMemory) return inMemory[PREFIX + name];
    if ((await getVaultState()) === 'bare') return undefined;
    const plain = await getRecord(PREFIX + name);
    return plain && decode(plain).value;
  },

  /** Works while locked: the value in the vault is then replaced without being read. @throws VaultError `full` */
  async set(name: string, value: unknown): Promise<void> {
    if ((await getVaultState()) === 'bare') return memory.set({ [PREFIX + name]: value });
    await putRecords([encode({ name, value })]);
    await memory.remove(PREFIX + name);
  },

  /** Works while locked. */
  async delete(name: string): Promise<void> {
    await memory.remove(PREFIX + name);
    if (await hasRecord(PREFIX + name)) await deleteRecords([PREFIX + name]);
  },

  /** Works while locked. */
  exists: async (name: string): Promise<boolean> =>
    PREFIX + name in (await memory.get(PREFIX + name)) || hasRecord(PREFIX + name),
};

/** Adds a value of a backup to a vault without a passphrase: to memory, unless it has one there. */
export async function restorePrivateValue(plain: Uint8Array): Promise<void> {
  const { name, value } = decode(plain);
  if (!(PREFIX + name in (await memory.get(PREFIX + name)))) await privateValues.set(name, value);
}

/** Lists the values in memory as entries of a vault, for when it gets a passphrase. */
export const listPrivateValuesInMemory = async (): Promise<VaultEntry[]> =>
  Object.entries(await memory.get(null))
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, value]) => encode({ name: key.slice(PREFIX.length), value }));

/** Call it once the vault has them. */
export async function removePrivateValuesFromMemory(entries: readonly VaultEntry[]): Promise<void> {
  for (const { id } of entries) await memory.remove(id);
}

/** Copies values from the vault to memory, before its passphrase is removed. @returns ids to delete with it */
export async function copyPrivateValuesToMemory(): Promise<string[]> {
  const values = (await getRecordsOfKind(PRIVATE_VALUE_KIND)).map(decode);
  for (const { name, value } of values) await memory.set({ [PREFIX + name]: value });
  return values.map(({ name }) => PREFIX + name);
}
