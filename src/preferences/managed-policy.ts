/** What an organisation's managed policy says to this extension (docs/room.md); nothing where there is none. */
import browser from 'webextension-polyfill';

export type Policy = Record<string, unknown>;

/** Where the worker keeps what the policy last said; nothing stands there without one. */
export const LAST_POLICY = 'policy';

/** Chromium answers nothing before its first page in front has loaded, which may be minutes after it was started. Nobody waits for that. */
const PATIENCE = 150; // ms

let asked: Promise<Policy> | undefined;
let answer: Promise<Policy> | undefined;

/** What the browser says, however long it takes to say it. Firefox throws where there is no policy. */
export function policySaid(): Promise<Policy> {
  return (asked ??= (async () => {
    try {
      return ((await browser.storage.managed.get(null)) as Policy) ?? {};
    } catch {
      return {};
    } finally {
      asked = answer = undefined;
    }
  })());
}

/** @returns undefined: none was ever said */
export async function lastPolicy(): Promise<Policy | undefined> {
  const kept = (await browser.storage.local.get(LAST_POLICY))[LAST_POLICY];
  return kept && typeof kept === 'object' ? (kept as Policy) : undefined;
}

/** What the policy says; of a browser that has only just started, what it said the last time. */
export function managed(): Promise<Policy> {
  return (answer ??= new Promise((done, failed) => {
    const late = setTimeout(() => void lastPolicy().then(last => done(last ?? {}), failed), PATIENCE);
    void policySaid().then(said => {
      clearTimeout(late);
      done(said);
    });
  }));
}
