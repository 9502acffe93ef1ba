/**
 * Erase after so many wrong passphrases in a row. Off until the person turns it on; it stands beside the keys and goes with them. The count is that
 * of `tries`: on disk before a try is made, one for all windows. Nothing shows how near it is.
 */
import { VaultError } from './errors.ts';
import { getDataKey } from './keyring.ts';
import { getKeyring, runTransaction, openIfExists } from './database.ts';

export const LIMITS = [10, 15, 20, 25, 30] as const;
export type Limit = (typeof LIMITS)[number];

const LEAST = 10,
  MOST = 30;
export const LIMIT = 'eraseAfter';

/** What stands on disk; anything else than a number in these bounds is off. */
export const limitOf = (kept: unknown): number | undefined =>
  Number.isInteger(kept) && (kept as number) >= LEAST && (kept as number) <= MOST ? (kept as number) : undefined;

export const eraseAfter = async (): Promise<number | undefined> =>
  limitOf(await (await openIfExists())?.get('keys', LIMIT));

/** @throws VaultError `locked`: only who can read what is kept may choose; and without a passphrase there is nothing to try */
export async function setEraseAfter(limit: Limit | undefined): Promise<void> {
  const r = await getKeyring();
  if (!r?.lock || !(await getDataKey(r))) throw new VaultError('locked');
  await runTransaction(async tx => {
    const keys = tx.objectStore('keys');
    await (limit === undefined ? keys.delete(LIMIT) : keys.put(limit, LIMIT));
  });
}
