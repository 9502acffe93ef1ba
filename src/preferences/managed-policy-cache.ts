/** The policy as the browser says it, kept for the seconds after the next start in which it will not say. */
import browser from 'webextension-polyfill';
import { CACHED_POLICY_KEY, getCachedPolicy, readManagedPolicy } from './managed-policy.ts';

const isEqual = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is kept changes only where the policy did: views and worker follow the change. Without a policy nothing is written. */
export async function cacheManagedPolicy(): Promise<void> {
  const said = await readManagedPolicy();
  if (isEqual(said, (await getCachedPolicy()) ?? {})) return;
  await (Object.keys(said).length
    ? browser.storage.local.set({ [CACHED_POLICY_KEY]: said })
    : browser.storage.local.remove(CACHED_POLICY_KEY));
}
