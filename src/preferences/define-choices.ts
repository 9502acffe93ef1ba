/** Defines named yes-or-no choices under one storage key. A choice from a private window wins over the stored one. */
import * as v from 'valibot';
import { withPreferenceLock } from './define-preference.ts';
import type { StorageContext } from './storage-context.ts';
import { AREAS, type ValueStore } from './stores.ts';

export interface Choices {
  get(): Promise<Record<string, boolean>>;
  /** @param value `undefined` takes the choice back, without a trace of it on disk */
  set(choice: string, value: boolean | undefined, context: StorageContext): Promise<void>;
}

const ChoicesSchema = v.record(v.string(), v.boolean());
const { ordinary, privateWindow } = AREAS.local;

export function defineChoices(name: string): Choices {
  const read = async (store: ValueStore): Promise<Record<string, boolean>> => {
    const stored = v.safeParse(ChoicesSchema, await store.get(name));
    return stored.success ? stored.output : {};
  };
  return {
    get: async () => ({ ...(await read(ordinary)), ...(await read(privateWindow)) }),
    set: (choice, value, context) =>
      withPreferenceLock(name, async () => {
        const { [choice]: _, ...untilClose } = await read(privateWindow);
        await privateWindow.set(name, context.privateWindow ? { ...untilClose, [choice]: !!value } : untilClose);
        if (context.privateWindow) return;
        const { [choice]: __, ...stored } = await read(ordinary);
        await ordinary.set(name, value === undefined ? stored : { ...stored, [choice]: value });
      }),
  };
}
