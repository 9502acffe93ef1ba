/** After how many minutes without input the vault locks. Chosen in a private window, it holds until the browser closes. */
import browser from 'webextension-polyfill';
import { isPrivateContext } from './storage-context.ts';

export const LOCK_AFTER = [1, 5, 15, 60] as const;
export type LockAfter = (typeof LOCK_AFTER)[number];

/** Key of the choice, and name of the alarm. */
export const LOCK = 'lockAfter';
const USUAL: LockAfter = 5;

export async function lockAfter(): Promise<LockAfter> {
  const [now, before] = await Promise.all([browser.storage.session.get(LOCK), browser.storage.local.get(LOCK)]);
  return LOCK_AFTER.find(m => m === (now[LOCK] ?? before[LOCK])) ?? USUAL;
}

export const setLockAfter = (minutes: LockAfter): Promise<void> =>
  (isPrivateContext() ? browser.storage.session : browser.storage.local).set({ [LOCK]: minutes });
