/** When the vault locks by itself, and the end of a change of keys that was interrupted. */
import browser from 'webextension-polyfill';
import { AUTO_LOCK_ALARM, lockAfter } from '../preferences/auto-lock-delay.ts';
import { reencryptRecords } from './reencrypt-records.ts';
import { lockVault, onVaultChange, getVaultState } from './record-store.ts';
import { resumeErasing } from './erase.ts';
import { recordFault } from '../lib/fault-log.ts';

/** Without the idle API (Firefox for Android) it locks that long after it was unlocked. */
async function scheduleAutoLock(): Promise<void> {
  const minutes = await lockAfter();
  if (browser.idle) browser.idle.setDetectionInterval(minutes * 60);
  else if ((await getVaultState()) === 'unlocked') browser.alarms?.create(AUTO_LOCK_ALARM, { delayInMinutes: minutes });
}

/** A browser may live on without windows, and with it what is in memory. */
async function lockWithoutWindows(): Promise<void> {
  if (!(await browser.windows.getAll()).length) await lockVault();
}

const onVaultStateChange = (): void => {
  scheduleAutoLock().catch(() => recordFault('vault-clock'));
  reencryptRecords().catch(() => recordFault('vault-tidy'));
};

/** At each start of the worker. */
export function startAutoLock(): void {
  // Page scripts use no storage, so a page that took one over shall not read or change any: the key, choices, makers of packs. Firefox can shut the first only.
  for (const area of [browser.storage.session, browser.storage.local] as {
    setAccessLevel?(o: { accessLevel: string }): Promise<void>;
  }[])
    void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => recordFault('storage-access'));
  browser.idle?.onStateChanged.addListener(now => {
    if (now !== 'active') void lockVault();
  });
  browser.windows?.onRemoved.addListener(() => void lockWithoutWindows());
  browser.alarms?.onAlarm.addListener(alarm => {
    if (alarm.name === AUTO_LOCK_ALARM) void lockVault();
  });
  browser.storage.onChanged.addListener(changes => {
    if (AUTO_LOCK_ALARM in changes) void scheduleAutoLock();
  });
  onVaultChange(onVaultStateChange);
  resumeErasing().catch(() => recordFault('vault-erase'));
  onVaultStateChange();
}
