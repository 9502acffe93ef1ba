/** Erases everything after a number of wrong passphrases in a row, once the person turns it on. */
import { VaultError } from './errors.ts';
import { getDataKey } from './keyring.ts';
import { getKeyring, runTransaction, openIfExists } from './database.ts';

export const ATTEMPT_LIMITS = [10, 15, 20, 25, 30] as const;
export type AttemptLimit = (typeof ATTEMPT_LIMITS)[number];

const MIN_ATTEMPTS = 10,
  MAX_ATTEMPTS = 30;
/** Stored with the keys, and deleted with them. No view shows how close the count is. */
export const ATTEMPT_LIMIT_KEY = 'eraseAfter';

/** @returns undefined (off) for anything but an integer within the bounds */
export const parseAttemptLimit = (stored: unknown): number | undefined =>
  Number.isInteger(stored) && (stored as number) >= MIN_ATTEMPTS && (stored as number) <= MAX_ATTEMPTS
    ? (stored as number)
    : undefined;

export const getAttemptLimit = async (): Promise<number | undefined> =>
  parseAttemptLimit(await (await openIfExists())?.get('keys', ATTEMPT_LIMIT_KEY));

/**
 * @throws VaultError `locked` unless the vault has a passphrase and is unlocked: only its reader may decide to erase it
 */
export async function setAttemptLimit(limit: AttemptLimit | undefined): Promise<void> {
  const keyring = await getKeyring();
  if (!keyring?.lock || !(await getDataKey(keyring))) throw new VaultError('locked');
  await runTransaction(async tx => {
    const keys = tx.objectStore('keys');
    await (limit === undefined ? keys.delete(ATTEMPT_LIMIT_KEY) : keys.put(limit, ATTEMPT_LIMIT_KEY));
  });
}
