/** The policy as the browser says it, kept for the seconds after the next start in which it will not say. */
import browser from 'webextension-polyfill';
import { LAST_POLICY, lastPolicy, policySaid } from './managed-policy.ts';

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is kept changes only where the policy did: views and worker follow the change. Without a policy nothing is written. */
export async function keepPolicy(): Promise<void> {
  const said = await policySaid();
  if (same(said, (await lastPolicy()) ?? {})) return;
  await (Object.keys(said).length
    ? browser.storage.local.set({ [LAST_POLICY]: said })
    : browser.storage.local.remove(LAST_POLICY));
}
