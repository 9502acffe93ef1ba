/**
 * Keeps the age key with which others seal evidence for this person. It is a record of the vault, so that it is in the
 * backup and stays when the passphrase is removed; it is made only where there is a passphrase.
 */
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import * as v from 'valibot';
import { decodeJson, encodeJson } from '../../lib/json-bytes.ts';
import { getRecord, putRecords, VaultError, wasSealedWhileLocked } from '../../vault/record-store.ts';

const KEY_ID = 'receiving-key';

const StoredKey = v.object({
  v: v.literal(1),
  identity: v.pipe(v.string(), v.regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/)),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
});

/**
 * Refuses a key that was sealed while the vault was locked: anyone who can write to the disk can make one, and would
 * then read what others seal for this person.
 * @throws VaultError
 */
async function readStored(): Promise<v.InferOutput<typeof StoredKey> | undefined> {
  if (await wasSealedWhileLocked(KEY_ID)) return undefined;
  const bytes = await getRecord(KEY_ID);
  if (!bytes) return undefined;
  const stored = v.safeParse(StoredKey, decodeJson<unknown>(bytes));
  // A later version wrote it.
  if (!stored.success) throw new VaultError('newer');
  return stored.output;
}

/** Never show or export it. @throws VaultError */
export const readIdentity = async (): Promise<string | undefined> => (await readStored())?.identity;

export interface ReceivingKey {
  publicKey: string;
  madeAt: string;
}

/** @returns undefined where there is none yet. @throws VaultError */
export async function readReceivingKey(): Promise<ReceivingKey | undefined> {
  const stored = await readStored();
  return stored && { publicKey: await identityToRecipient(stored.identity), madeAt: stored.madeAt };
}

/** Keeps the one that there is. @throws VaultError */
export const createReceivingKey = async (at: Date): Promise<ReceivingKey> =>
  navigator.locks.request(KEY_ID, async () => {
    const known = await readReceivingKey();
    if (known) return known;
    const identity = await generateX25519Identity();
    const plain = encodeJson({ v: 1, identity, madeAt: at.toISOString() });
    await putRecords([{ id: KEY_ID, kind: KEY_ID, plain }], [], 'refuse');
    return { publicKey: await identityToRecipient(identity), madeAt: at.toISOString() };
  });
