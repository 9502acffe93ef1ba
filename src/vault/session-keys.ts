/** Holds the data key while the vault is unlocked: in memory, never on disk. */
import type { Browser, Storage } from 'webextension-polyfill';

export interface SessionKey {
  /** Generation of the keyring. */
  gen: number;
  /** Base64. */
  key: string;
  /** Where the keyring is about to be replaced: the key from then on, so that no window sees a lock in between. */
  next?: { gen: number; key: string };
}

interface SessionArea {
  /** @param key `null`: everything */
  get(key: string | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Replaces `storage.session` outside of an extension (unit tests). */
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
  const global = globalThis as unknown as { browser?: Browser; chrome?: Browser };
  return [global.browser, global.chrome].find(api => api?.storage?.session);
};

/** Survives a suspended worker, but not a restart of the browser. */
export const memory: SessionArea = findBrowserApi()?.storage.session ?? createMapArea();

const KEY = 'vault';
/** Scenarios handed from the unlocked vault to the practice network, in ordinary and in private windows. */
export const HANDED_OVER_KEYS = ['handed.scenarios', 'handed.scenarios.private'] as const;

export const getSessionKey = async (): Promise<SessionKey | undefined> =>
  (await memory.get(KEY))[KEY] as SessionKey | undefined;

export const setSessionKey = (value: SessionKey): Promise<void> => memory.set({ [KEY]: value });

const withSessionLock = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('vault-session', work) as Promise<T>;

/** Does nothing where the vault was locked meanwhile, so that a change of keys never unlocks it again. */
export const replaceSessionKey = (gen: number, value: SessionKey): Promise<void> =>
  withSessionLock(async () => {
    if ((await getSessionKey())?.gen === gen) await setSessionKey(value);
  });

const removeSessionKeys = (): Promise<unknown> =>
  Promise.all([KEY, ...HANDED_OVER_KEYS].map(key => memory.remove(key)));

/** Also clears what was decrypted for the practice network. */
export async function clearSessionKey(): Promise<void> {
  // At once, because the page may close; and again in its turn, because a change of keys may have been under way.
  await removeSessionKeys();
  await withSessionLock(removeSessionKeys);
}

/** Reports locking, unlocking and new passphrases, from any window. @returns unsubscribes */
export function onSessionKeyChange(listener: () => void): () => void {
  const events = findBrowserApi()?.storage.onChanged;
  const onChanged = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area === 'session' && KEY in changes) listener();
  };
  events?.addListener(onChanged);
  return () => events?.removeListener(onChanged);
}
