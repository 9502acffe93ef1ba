/**
 * Defines a preference: a value with a name, an area and a schema. Decides, here and nowhere else, where a value from
 * an ordinary window, a private window or the practice network is stored, which of several wins, and what a deletion
 * deletes.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { onVaultChange, VaultError } from '../vault/record-store.ts';
import { CACHED_POLICY_KEY, getManagedPolicy, type ManagedPolicy } from './managed-policy.ts';
import { getStorageContext, type StorageContext } from './storage-context.ts';
import { AREAS, type AreaName, type ValueStore } from './stores.ts';

export interface PreferenceDefinition<Value, Fallback> {
  /** Key in storage, and id in the vault: stored data depends on it. */
  name: string;
  area: AreaName;
  /** Of the stored value; anything else counts as not stored. Keep it loose enough for what older versions wrote. */
  schema: v.GenericSchema<unknown, Value>;
  fallback: Fallback;
  /** The value that an organisation's policy starts with. */
  managed?(policy: ManagedPolicy): Value | undefined;
  /** Values that leave no trace in storage. By default: the one that applies when nothing is stored. */
  isDefault?(value: Value): boolean;
  /** Private windows and the practice network neither see nor change the value of ordinary windows. */
  separate?: true;
}

export interface Preference<Value, Fallback = Value> {
  readonly name: string;
  /** @throws VaultError where the value is in the vault and cannot be read */
  get(context?: StorageContext): Promise<Value | Fallback>;
  /** Like `get`, with the fallback in place of a vault that cannot be read. */
  getReadable(context?: StorageContext): Promise<Value | Fallback>;
  /** @throws VaultError */
  set(value: Value, context: StorageContext): Promise<void>;
  /** Deletes the value wherever it is stored, whichever window asks. Works while the vault is locked. */
  delete(context: StorageContext): Promise<void>;
  /** Changes the value as it is stored now, one change at a time over all windows. */
  update(change: (now: Value | Fallback) => Value, context: StorageContext): Promise<void>;
  /** Whether a value is stored; known while the vault is locked, too. */
  exists(context?: StorageContext): Promise<boolean>;
  /** Calls when the stored value changes, and when the vault is locked or unlocked. @returns stops it */
  subscribe(listener: () => void): () => void;
}

export interface ListPreference<Item> extends Preference<Item[]> {
  /**
   * Deletes items wherever the list is stored, whichever window asks. While the vault is locked its list cannot be
   * read, and stays.
   */
  deleteItems(isDeleted: (item: Item) => boolean, context: StorageContext): Promise<void>;
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Runs one task of a preference at a time, over all windows and the worker. */
export const withPreferenceLock = <T>(name: string, task: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`preference-${name}`, task) as Promise<T>;

async function readable<T, F>(value: Promise<T>, fallback: F): Promise<T | F> {
  try {
    return await value;
  } catch (error) {
    if (error instanceof VaultError) return fallback;
    throw error;
  }
}

export function definePreference<Value, Fallback = Value>({
  name,
  area,
  schema,
  fallback,
  managed,
  isDefault,
  separate,
}: PreferenceDefinition<Value, Fallback>): Preference<Value, Fallback> {
  const stores = AREAS[area];
  /** Preferences in clear say nothing about the person, so practice shares them. */
  const hasPracticeValue = separate || area !== 'local';

  const isPractice = (context: StorageContext): boolean => context.practice && !!hasPracticeValue;

  function getTarget(context: StorageContext): ValueStore {
    if (isPractice(context)) return stores.practice;
    return context.privateWindow ? stores.privateWindow : stores.ordinary;
  }

  /** The stores whose value holds in a context, the one that wins first. */
  const getLayers = (context: StorageContext): ValueStore[] =>
    isPractice(context) || separate ? [getTarget(context)] : [...new Set([stores.privateWindow, stores.ordinary])];

  const getDefault = async (): Promise<Value | Fallback> => managed?.(await getManagedPolicy()) ?? fallback;

  async function read(layers: ValueStore[]): Promise<Value | Fallback> {
    for (const store of layers) {
      const stored = await store.get(name);
      if (stored === undefined) continue;
      const parsed = v.safeParse(schema, stored);
      if (parsed.success) return parsed.output;
    }
    return getDefault();
  }

  async function deleteFrom(layers: ValueStore[]): Promise<void> {
    for (const store of layers) await store.delete(name);
  }

  async function write(value: Value, context: StorageContext): Promise<void> {
    const target = getTarget(context);
    const leavesNoTrace = isDefault ? isDefault(value) : isEqual(value, await getDefault());
    // In a private window the default of a preference in clear is a choice over the stored one.
    if (leavesNoTrace && (area !== 'local' || target === stores.ordinary)) return deleteFrom(getLayers(context));
    await target.set(name, value);
    if (target === stores.ordinary) await deleteFrom(getLayers(context).filter(store => store !== target));
  }

  return {
    name,
    get: (context = getStorageContext()) => read(getLayers(context)),
    getReadable: (context = getStorageContext()) => readable(read(getLayers(context)), fallback),
    // In order: of two quick changes the later one must win.
    set: (value, context) => withPreferenceLock(name, () => write(value, context)),
    delete: context => withPreferenceLock(name, () => deleteFrom(getLayers(context))),
    async exists(context = getStorageContext()) {
      for (const store of getLayers(context)) if (await store.exists(name)) return true;
      return false;
    },
    update: (change, context) =>
      withPreferenceLock(name, async () => {
        const target = getTarget(context);
        // A value from a private window must not reach the disk by way of a change in an ordinary one.
        const now = await read(target === stores.ordinary ? [target] : getLayers(context));
        await write(change(now), context);
      }),
    subscribe(listener) {
      const keys = new Set(['', 'privateWindow.', 'private.', 'practice:'].map(prefix => prefix + name));
      if (managed) keys.add(CACHED_POLICY_KEY);
      const onChanged = (changes: Record<string, unknown>): void => {
        if (Object.keys(changes).some(key => keys.has(key))) listener();
      };
      browser.storage.onChanged.addListener(onChanged);
      const stopVault = area.startsWith('vault') ? onVaultChange(listener) : undefined;
      return () => {
        browser.storage.onChanged.removeListener(onChanged);
        stopVault?.();
      };
    },
  };
}

interface ListDefinition<Item> extends Pick<PreferenceDefinition<Item[], Item[]>, 'name' | 'area'> {
  /** Items that do not match it are left out. */
  item: v.GenericSchema<unknown, Item>;
  /** With it, an item that a private window leaves out of the list is deleted from the stored list as well. */
  getId?(item: Item): string;
}

export function defineListPreference<Item>({ name, area, item, getId }: ListDefinition<Item>): ListPreference<Item> {
  const schema = v.pipe(
    v.array(v.unknown()),
    v.transform(items => items.filter((x): x is Item => v.is(item, x))),
  );
  const list = definePreference<Item[]>({ name, area, schema, fallback: [] });
  const stores = AREAS[area];

  const deleteItems: ListPreference<Item>['deleteItems'] = (isDeleted, context) =>
    withPreferenceLock(name, async () => {
      for (const store of context.practice ? [stores.practice] : [stores.privateWindow, stores.ordinary]) {
        const stored = v.safeParse(schema, await readable(store.get(name), undefined));
        if (!stored.success || !stored.output.some(isDeleted)) continue;
        const left = stored.output.filter(x => !isDeleted(x));
        await (left.length ? store.set(name, left) : store.delete(name));
      }
    });

  return {
    ...list,
    deleteItems,
    async set(next, context) {
      if (getId && context.privateWindow) {
        const kept = new Set(next.map(getId));
        const left = new Set((await list.getReadable(context)).map(getId).filter(id => !kept.has(id)));
        await deleteItems(x => left.has(getId(x)), context);
      }
      await list.set(next, context);
    },
  };
}
