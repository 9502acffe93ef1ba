/** The places where a preference can be stored. */
import browser from 'webextension-polyfill';
import * as practiceRecords from '../vault/practice-store.ts';
import { privateValues } from '../vault/private-values.ts';
import * as vaultRecords from '../vault/record-store.ts';
import type { StorageContext } from './storage-context.ts';

export interface ValueStore {
  /** @returns `undefined` where nothing is stored. @throws VaultError */
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
  /** Works while the vault is locked, as `exists` does. */
  delete(name: string): Promise<void>;
  exists(name: string): Promise<boolean>;
}

const createAreaStore = (area: () => browser.Storage.StorageArea, prefix = ''): ValueStore => ({
  get: async name => (await area().get(prefix + name))[prefix + name],
  set: (name, value) => area().set({ [prefix + name]: value }),
  delete: name => area().remove(prefix + name),
  exists: async name => (await area().get(prefix + name))[prefix + name] !== undefined,
});

const session = (): browser.Storage.StorageArea => browser.storage.session;

/** Stores a value as a record of its own, which the vault encrypts even while it has no passphrase. */
const createRecordStore = (
  records: Pick<typeof vaultRecords, 'getRecord' | 'putRecords' | 'deleteRecords' | 'hasRecord'>,
): ValueStore => ({
  async get(name) {
    const bytes = await records.getRecord(name);
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
  },
  set: (name, value) =>
    records.putRecords([{ id: name, kind: name, plain: new TextEncoder().encode(JSON.stringify(value)) }]),
  async delete(name) {
    if (await records.hasRecord(name)) await records.deleteRecords([name]);
  },
  exists: name => records.hasRecord(name),
});

/** `ordinary`, `privateWindow` and `practice`: where a value from each context goes. */
export interface AreaStores {
  ordinary: ValueStore;
  privateWindow: ValueStore;
  practice: ValueStore;
}

/** Whether a list in the vault can be read and changed from this context; a private window must not change it. */
export const canChangeStored = async ({ practice, privateWindow }: StorageContext): Promise<boolean> =>
  practice || (!privateWindow && (await vaultRecords.getVaultState()) !== 'locked');

export type AreaName = 'local' | 'session' | 'vault' | 'vault-private';

const local = createAreaStore(() => browser.storage.local);
const untilClose = createAreaStore(session);
/** The prefix differs from that of private values, which move into the vault when a passphrase is set. */
const privateWindow = createAreaStore(session, 'privateWindow.');
const practice = createAreaStore(session, practiceRecords.PRACTICE_PREFIX);

export const AREAS: Record<AreaName, AreaStores> = {
  /** `storage.local`, in clear: for values that say nothing about the person. */
  local: { ordinary: local, privateWindow: untilClose, practice },
  /** `storage.session`: until the browser closes. */
  session: { ordinary: untilClose, privateWindow: untilClose, practice },
  /** The vault, encrypted; readable while the vault has no passphrase. */
  vault: {
    ordinary: createRecordStore(vaultRecords),
    privateWindow,
    practice: createRecordStore(practiceRecords),
  },
  /** The vault once it has a passphrase; memory until then. */
  'vault-private': { ordinary: privateValues, privateWindow, practice },
};
