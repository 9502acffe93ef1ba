/** Caches the managed policy for the next browser start, in whose first seconds it cannot be read. */
import browser from 'webextension-polyfill';
import { CACHED_POLICY_KEY, getCachedPolicy, readManagedPolicy } from './managed-policy.ts';

const isEqual = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Writes only when the policy changed, because views and the worker follow each change of the cache. */
export async function cacheManagedPolicy(): Promise<void> {
  const policy = await readManagedPolicy();
  if (isEqual(policy, (await getCachedPolicy()) ?? {})) return;
  await (Object.keys(policy).length
    ? browser.storage.local.set({ [CACHED_POLICY_KEY]: policy })
    : browser.storage.local.remove(CACHED_POLICY_KEY));
}
