/** Erase everything: keys first, so that what remains is noise from the first moment; then data; then settings. Works while locked. */
import { deleteDB } from 'idb';
import browser from 'webextension-polyfill';
import { VaultError } from './errors.ts';
import { clearSessionKey } from './session-keys.ts';
import { closeDatabase, ERASING_KEY, runTransaction, openIfExists } from './database.ts';

/** Addresses that the person allowed; those of the manifest stay with it. */
async function revokeHostPermissions(): Promise<void> {
  const own = new Set(browser.runtime.getManifest().host_permissions as string[] | undefined);
  const origins = ((await browser.permissions.getAll()).origins ?? []).filter(o => !own.has(o));
  if (origins.length) await browser.permissions.remove({ origins });
}

/** What a later version wrote can't be opened to be emptied; the last step deletes it whole. */
const ignoreNewerFormat = (what: Promise<unknown>): Promise<unknown> =>
  what.catch((fault: unknown) => {
    if (!(fault instanceof VaultError && fault.code === 'newer')) throw fault;
  });

/** With the keys goes the rest, even if the browser is stopped now. */
const eraseKeys = () =>
  ignoreNewerFormat(
    runTransaction(async tx => {
      const keys = tx.objectStore('keys');
      await Promise.all([keys.clear(), keys.put(true, ERASING_KEY)]);
    }),
  );
const eraseRecords = () =>
  ignoreNewerFormat(
    runTransaction(async tx => {
      await tx.objectStore('records').clear();
    }),
  );

const ERASE_STEPS: (() => Promise<unknown>)[] = [
  eraseKeys,
  clearSessionKey,
  eraseRecords,
  () => browser.storage.local.clear(),
  () => browser.storage.session.clear(),
  async () => globalThis.localStorage?.clear(),
  () => browser.alarms?.clearAll() ?? Promise.resolve(),
  revokeHostPermissions,
  // Emptied already: a window that does not let go of it cannot hold this up.
  async () => {
    await closeDatabase();
    await new Promise<void>((done, fail) => {
      deleteDB('vault', { blocked: () => done() }).then(done, fail);
    });
  },
];

/** One step that fails does not stop the next. @returns were all done? */
export async function eraseAll(): Promise<boolean> {
  let all = true;
  for (const one of ERASE_STEPS)
    await one().catch(() => {
      all = false;
    });
  return all;
}

/** At each start: what was being erased when the browser was stopped. */
export async function resumeErasing(): Promise<void> {
  if (await (await openIfExists())?.get('keys', ERASING_KEY)) await eraseAll();
}
