/**
 * Erase after so many wrong passphrases in a row. Off until the person turns it on; it stands beside the keys and goes with them. The count is that
 * of `tries`: on disk before a try is made, one for all windows. Nothing shows how near it is.
 */
import { VaultError } from './errors.ts';
import { getDataKey } from './keyring.ts';
import { getKeyring, runTransaction, openIfExists } from './database.ts';

export const ATTEMPT_LIMITS = [10, 15, 20, 25, 30] as const;
export type AttemptLimit = (typeof ATTEMPT_LIMITS)[number];

const MIN_ATTEMPTS = 10,
  MAX_ATTEMPTS = 30;
export const ATTEMPT_LIMIT_KEY = 'eraseAfter';

/** What stands on disk; anything else than a number in these bounds is off. */
export const parseAttemptLimit = (kept: unknown): number | undefined =>
  Number.isInteger(kept) && (kept as number) >= MIN_ATTEMPTS && (kept as number) <= MAX_ATTEMPTS
    ? (kept as number)
    : undefined;

export const getAttemptLimit = async (): Promise<number | undefined> =>
  parseAttemptLimit(await (await openIfExists())?.get('keys', ATTEMPT_LIMIT_KEY));

/** @throws VaultError `locked`: only who can read what is kept may choose; and without a passphrase there is nothing to try */
export async function setAttemptLimit(limit: AttemptLimit | undefined): Promise<void> {
  const r = await getKeyring();
  if (!r?.lock || !(await getDataKey(r))) throw new VaultError('locked');
  await runTransaction(async tx => {
    const keys = tx.objectStore('keys');
    await (limit === undefined ? keys.delete(ATTEMPT_LIMIT_KEY) : keys.put(limit, ATTEMPT_LIMIT_KEY));
  });
}
