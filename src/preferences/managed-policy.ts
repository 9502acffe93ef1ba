/** Reads the managed policy of an organisation (docs/managed-computers.md), which is empty without one. */
import browser from 'webextension-polyfill';

export type ManagedPolicy = Record<string, unknown>;

/** The worker caches the policy under this key; without a policy nothing is stored. */
export const CACHED_POLICY_KEY = 'policy';

/** Chromium gives no answer before its first foreground page has loaded, possibly minutes after its start. */
const READ_TIMEOUT = 150; // ms

let pendingRead: Promise<ManagedPolicy> | undefined;
let pendingResult: Promise<ManagedPolicy> | undefined;

/** Waits for the browser as long as it takes. Firefox throws if there is no policy. */
export function readManagedPolicy(): Promise<ManagedPolicy> {
  return (pendingRead ??= (async () => {
    try {
      return ((await browser.storage.managed.get(null)) as ManagedPolicy) ?? {};
    } catch {
      return {};
    } finally {
      pendingRead = pendingResult = undefined;
    }
  })());
}

/** @returns `undefined` if no policy was ever read */
export async function getCachedPolicy(): Promise<ManagedPolicy | undefined> {
  const cached = (await browser.storage.local.get(CACHED_POLICY_KEY))[CACHED_POLICY_KEY];
  return cached && typeof cached === 'object' ? (cached as ManagedPolicy) : undefined;
}

/** The policy, or the cached one while the browser does not give it. */
export function getManagedPolicy(): Promise<ManagedPolicy> {
  return (pendingResult ??= new Promise((resolve, reject) => {
    const timeout = setTimeout(
      () => void getCachedPolicy().then(cached => resolve(cached ?? {}), reject),
      READ_TIMEOUT,
    );
    void readManagedPolicy().then(policy => {
      clearTimeout(timeout);
      resolve(policy);
    });
  }));
}
