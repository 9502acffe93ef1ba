/** What an organisation's managed policy says to this extension (docs/room.md); nothing where there is none. */
import browser from 'webextension-polyfill';

export type ManagedPolicy = Record<string, unknown>;

/** Where the worker keeps what the policy last said; nothing stands there without one. */
export const CACHED_POLICY_KEY = 'policy';

/** Chromium answers nothing before its first page in front has loaded, which may be minutes after it was started. Nobody waits for that. */
const READ_TIMEOUT = 150; // ms

let asked: Promise<ManagedPolicy> | undefined;
let answer: Promise<ManagedPolicy> | undefined;

/** What the browser says, however long it takes to say it. Firefox throws where there is no policy. */
export function readManagedPolicy(): Promise<ManagedPolicy> {
  return (asked ??= (async () => {
    try {
      return ((await browser.storage.managed.get(null)) as ManagedPolicy) ?? {};
    } catch {
      return {};
    } finally {
      asked = answer = undefined;
    }
  })());
}

/** @returns undefined: none was ever said */
export async function getCachedPolicy(): Promise<ManagedPolicy | undefined> {
  const kept = (await browser.storage.local.get(CACHED_POLICY_KEY))[CACHED_POLICY_KEY];
  return kept && typeof kept === 'object' ? (kept as ManagedPolicy) : undefined;
}

/** What the policy says; of a browser that has only just started, what it said the last time. */
export function getManagedPolicy(): Promise<ManagedPolicy> {
  return (answer ??= new Promise((done, failed) => {
    const late = setTimeout(() => void getCachedPolicy().then(last => done(last ?? {}), failed), READ_TIMEOUT);
    void readManagedPolicy().then(said => {
      clearTimeout(late);
      done(said);
    });
  }));
}
