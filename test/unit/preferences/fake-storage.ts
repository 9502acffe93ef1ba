/**
 * Simulates the storage areas of a browser in memory. Import it before anything of `src`, so that the vault uses its
 * session area.
 */
import { vi } from 'vitest';
import '../../helpers/web-locks.ts';

type Values = Record<string, unknown>;
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

const { storage } = vi.hoisted(() => {
  const listeners = new Set<(changes: Changes, area: string) => void>();

  /** Returns after a moment what was stored at the call, so that two writers can overlap as in a browser. */
  function createArea(name: string) {
    const values: Values = {};
    const tell = (keys: string[], before: Values): void => {
      const changes = Object.fromEntries(
        keys
          .filter(key => JSON.stringify(before[key]) !== JSON.stringify(values[key]))
          .map(key => [key, { oldValue: before[key], newValue: values[key] }]),
      );
      if (Object.keys(changes).length) for (const listener of listeners) listener(changes, name);
    };
    return {
      values,
      async get(keys: string | string[] | null) {
        const wanted = keys === null ? Object.keys(values) : [keys].flat();
        const read = structuredClone(Object.fromEntries(wanted.filter(k => k in values).map(k => [k, values[k]])));
        await new Promise(done => setTimeout(done));
        return read;
      },
      async set(entries: Values) {
        const before = { ...values };
        // Drops undefined values, as browsers do.
        Object.assign(values, JSON.parse(JSON.stringify(entries)));
        tell(Object.keys(entries), before);
      },
      async remove(keys: string | string[]) {
        const before = { ...values };
        for (const key of [keys].flat()) delete values[key];
        tell([keys].flat(), before);
      },
      async clear() {
        await this.remove(Object.keys(values));
      },
    };
  }

  const managed = createArea('managed');
  const storage = {
    local: createArea('local'),
    session: createArea('session'),
    managed,
    onChanged: {
      addListener: (listener: (changes: Changes, area: string) => void) => void listeners.add(listener),
      removeListener: (listener: (changes: Changes, area: string) => void) => void listeners.delete(listener),
    },
  };
  Object.assign(globalThis, { browser: { storage } });
  return { storage };
});
vi.mock('webextension-polyfill', () => ({ default: { storage } }));

export { storage };

/** Returns everything that a browser keeps when it closes. */
export const onDisk = (): Values => storage.local.values;
export const inMemory = (): Values => storage.session.values;

export async function clearStorage(): Promise<void> {
  for (const area of [storage.local, storage.session, storage.managed]) await area.clear();
}
