/** Simulates the storage of a browser in memory, for the worker’s side of packs. */
type Area = {
  get(key?: string | null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
  remove(key: string): Promise<void>;
};

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function area(kept: Record<string, unknown>): Area {
  return {
    get: async key => copy(key == null ? kept : key in kept ? { [key]: kept[key] } : {}),
    set: async items => void Object.assign(kept, copy(items)),
    remove: async key => void delete kept[key],
  };
}

export const kept: Record<'local' | 'session' | 'managed', Record<string, unknown>> = {
  local: {},
  session: {},
  managed: {},
};

export function emptied(): void {
  for (const all of Object.values(kept)) for (const key of Object.keys(all)) delete all[key];
}

export const browserMock = {
  storage: { local: area(kept.local), session: area(kept.session), managed: area(kept.managed) },
};
