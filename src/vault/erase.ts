/** Erases everything: first the keys, so that the rest is unreadable at once. Works while locked. */
import { deleteDB } from 'idb';
import browser from 'webextension-polyfill';
import { VaultError } from './errors.ts';
import { announceMemoryOnly, isMemoryOnly } from './memory-only.ts';
import { clearSessionKey } from './session-keys.ts';
import { closeDatabase, ERASING_KEY, runTransaction, openIfExists } from './database.ts';

/** Gives back the host permissions that the person granted; those of the manifest cannot be removed. */
async function revokeHostPermissions(): Promise<void> {
  const required = new Set(browser.runtime.getManifest().host_permissions as string[] | undefined);
  const origins = ((await browser.permissions.getAll()).origins ?? []).filter(origin => !required.has(origin));
  if (origins.length) await browser.permissions.remove({ origins });
}

/** A database of a later version cannot be opened to be emptied; the last step deletes it as a whole. */
const ignoreNewerFormat = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    if (!(error instanceof VaultError && error.code === 'newer')) throw error;
  });

/** Also marks the erasing as begun, so that the next start resumes it if the browser is stopped now. */
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

/** Another window may keep the database open; its records are gone already, so `blocked` counts as done. */
async function deleteDatabase(): Promise<void> {
  await closeDatabase();
  await new Promise<void>((resolve, reject) => {
    deleteDB('vault', { blocked: () => resolve() }).then(resolve, reject);
  });
}

/** What is in memory only goes with it. */
async function clearMemory(): Promise<void> {
  const memoryOnly = await isMemoryOnly();
  await browser.storage.session.clear();
  if (memoryOnly) await announceMemoryOnly();
}

/** Where the browser refuses a database there is none to erase. */
const unlessMemoryOnly = (step: () => Promise<unknown>) => async (): Promise<unknown> =>
  (await isMemoryOnly()) ? undefined : step();

const ERASE_STEPS: (() => Promise<unknown>)[] = [
  unlessMemoryOnly(eraseKeys),
  clearSessionKey,
  unlessMemoryOnly(eraseRecords),
  () => browser.storage.local.clear(),
  clearMemory,
  async () => globalThis.localStorage?.clear(),
  () => browser.alarms?.clearAll() ?? Promise.resolve(),
  revokeHostPermissions,
  unlessMemoryOnly(deleteDatabase),
];

/** Runs every step even if one fails. @returns whether all succeeded */
export async function eraseAll(): Promise<boolean> {
  let complete = true;
  for (const eraseStep of ERASE_STEPS)
    await eraseStep().catch(() => {
      complete = false;
    });
  return complete;
}

/** Finishes, at each start of the worker, an erasing that was interrupted. */
export async function resumeErasing(): Promise<void> {
  if (await (await openIfExists())?.get('keys', ERASING_KEY)) await eraseAll();
}
