/** Defines a list in the vault, beside which another one holds what is added while the vault cannot be changed. */
import { defineListPreference, type ListPreference } from './define-preference.ts';
import { canChangeStored } from './stores.ts';
import type { StorageContext } from './storage-context.ts';

type ListDefinition<Item> = Parameters<typeof defineListPreference<Item>>[0];

export interface SplitList<Item> {
  /** The items of both lists; none of the first while the vault is locked. */
  getReadable(context: StorageContext): Promise<Item[]>;
  /** Returns the list that changes go to: in a private window, or while the vault is locked, the second one. */
  getTarget(context: StorageContext): Promise<ListPreference<Item>>;
  deleteItems: ListPreference<Item>['deleteItems'];
}

/** @param nameUntilClose of the second list, which lasts until the browser closes */
export function defineSplitList<Item>({
  name,
  nameUntilClose,
  item,
}: Pick<ListDefinition<Item>, 'name' | 'item'> & { nameUntilClose: string }): SplitList<Item> {
  const stored = defineListPreference({ name, area: 'vault-private', item });
  const untilClose = defineListPreference({ name: nameUntilClose, area: 'session', item });
  return {
    getReadable: async context => [...(await stored.getReadable(context)), ...(await untilClose.get(context))],
    getTarget: async context => ((await canChangeStored(context)) ? stored : untilClose),
    async deleteItems(isDeleted, context) {
      await untilClose.deleteItems(isDeleted, context);
      await stored.deleteItems(isDeleted, context);
    },
  };
}
