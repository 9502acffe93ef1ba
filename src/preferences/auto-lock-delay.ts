/** After how many minutes without input the vault locks. Chosen in a private window, it holds until the browser closes. */
import browser from 'webextension-polyfill';
import { isPrivateContext } from './storage-context.ts';

export const AUTO_LOCK_DELAYS = [1, 5, 15, 60] as const;
export type AutoLockDelay = (typeof AUTO_LOCK_DELAYS)[number];

/** Key of the choice, and name of the alarm. */
export const AUTO_LOCK_ALARM = 'lockAfter';
const USUAL: AutoLockDelay = 5;

export async function lockAfter(): Promise<AutoLockDelay> {
  const [now, before] = await Promise.all([
    browser.storage.session.get(AUTO_LOCK_ALARM),
    browser.storage.local.get(AUTO_LOCK_ALARM),
  ]);
  return AUTO_LOCK_DELAYS.find(m => m === (now[AUTO_LOCK_ALARM] ?? before[AUTO_LOCK_ALARM])) ?? USUAL;
}

export const setLockAfter = (minutes: AutoLockDelay): Promise<void> =>
  (isPrivateContext() ? browser.storage.session : browser.storage.local).set({ [AUTO_LOCK_ALARM]: minutes });
