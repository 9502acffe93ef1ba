/**
 * The data key while the vault is unlocked: in memory only (`storage.session`, for our own contexts), so that a worker that is
 * put to sleep does not lose it and a browser that starts does not have it.
 */
import type { Browser, Storage } from 'webextension-polyfill';

export interface SessionKey {
  gen: number;
  key: string;
}

interface SessionArea {
  /** `null`: everything. */ get(key: string | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Where there is no extension (tests), memory is a plain map. */
function createMapArea(): SessionArea {
  const values = new Map<string, unknown>();
  return {
    get: async key => Object.fromEntries([...values].filter(([name]) => key === null || name === key)),
    set: async changes => {
      for (const [name, value] of Object.entries(changes)) values.set(name, value);
    },
    remove: async key => void values.delete(key),
  };
}

const findBrowserApi = (): Browser | undefined => {
  const g = globalThis as unknown as { browser?: Browser; chrome?: Browser };
  return [g.browser, g.chrome].find(x => x?.storage?.session);
};

export const memory: SessionArea = findBrowserApi()?.storage.session ?? createMapArea();

const KEY = 'vault';
/** What was opened with the vault and shown to the practice network: of this window's kind, and of private ones. */
export const HANDED_OVER_KEYS = ['handed.scenarios', 'handed.scenarios.private'] as const;

export const getSessionKey = async (): Promise<SessionKey | undefined> =>
  (await memory.get(KEY))[KEY] as SessionKey | undefined;
export const setSessionKey = (value: SessionKey): Promise<void> => memory.set({ [KEY]: value });
export async function clearSessionKey(): Promise<void> {
  for (const key of [KEY, ...HANDED_OVER_KEYS]) await memory.remove(key);
}

/** Calls when the vault was locked or unlocked, or its passphrase changed, here or elsewhere. @returns how to stop */
export function onSessionKeyChange(changed: () => void): () => void {
  const events = findBrowserApi()?.storage.onChanged;
  const heard = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area === 'session' && KEY in changes) changed();
  };
  events?.addListener(heard);
  return () => events?.removeListener(heard);
}

/** Bytes of any length in base64, and back. */
export const bytesToBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, b => String.fromCharCode(b)).join(''));
export const base64ToBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), c => c.charCodeAt(0));
