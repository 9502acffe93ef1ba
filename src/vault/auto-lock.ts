/** Locks the vault when the person is away, and resumes interrupted key changes and erasing. */
import browser from 'webextension-polyfill';
import { autoLockDelay } from '../preferences/auto-lock-delay.ts';
import { announceMemoryOnly } from './memory-only.ts';
import { reencryptRecords } from './reencrypt-records.ts';
import { lockVault, onVaultChange, getVaultState } from './record-store.ts';
import { resumeErasing } from './erase.ts';
import { recordFault } from '../lib/fault-log.ts';

export const AUTO_LOCK_ALARM = 'lockAfter';

/** Counts from the last unlock where the idle API is missing (Firefox for Android). */
async function scheduleAutoLock(): Promise<void> {
  const minutes = await autoLockDelay.get();
  if (browser.idle) browser.idle.setDetectionInterval(minutes * 60);
  else if ((await getVaultState()) === 'unlocked') browser.alarms?.create(AUTO_LOCK_ALARM, { delayInMinutes: minutes });
}

/** A browser may keep running without windows, and would keep the key in memory. */
async function lockWithoutWindows(): Promise<void> {
  if (!(await browser.windows.getAll()).length) await lockVault();
}

const onVaultStateChange = (): void => {
  scheduleAutoLock().catch(() => recordFault('vault-clock'));
  reencryptRecords().catch(() => recordFault('vault-tidy'));
};

type RestrictedArea = { setAccessLevel?(options: { accessLevel: string }): Promise<void> };

/**
 * Denies page scripts access to storage, so that a page that took one over cannot read or change the key, preferences
 * or trusted publishers. Firefox can restrict only the session area.
 */
function restrictStorageAccess(): void {
  for (const area of [browser.storage.session, browser.storage.local] as RestrictedArea[])
    void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => recordFault('storage-access'));
}

/** Runs at each start of the worker. */
export function startAutoLock(): void {
  announceMemoryOnly().catch(() => recordFault('memory-only'));
  restrictStorageAccess();
  browser.idle?.onStateChanged.addListener(state => {
    if (state !== 'active') void lockVault();
  });
  browser.windows?.onRemoved.addListener(() => void lockWithoutWindows());
  browser.alarms?.onAlarm.addListener(alarm => {
    if (alarm.name === AUTO_LOCK_ALARM) void lockVault();
  });
  autoLockDelay.subscribe(() => void scheduleAutoLock());
  onVaultChange(onVaultStateChange);
  resumeErasing().catch(() => recordFault('vault-erase'));
  onVaultStateChange();
}
