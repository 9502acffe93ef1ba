/** Remembers the keys that the person compared by words. */
import * as v from 'valibot';
import { definePreference } from '../../preferences/define-preference.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { wasSealedWhileLocked } from '../../vault/record-store.ts';

const MAX_NAME = 80;
const MAX_KNOWN = 200;

const KnownRecipient = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME)),
  /** `age1…` */
  key: v.string(),
  comparedAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type KnownRecipient = v.InferOutput<typeof KnownRecipient>;

const NAME = 'age-recipients';
const recipients = definePreference<KnownRecipient[]>({
  name: NAME,
  area: 'vault-private',
  schema: v.pipe(v.array(KnownRecipient), v.maxLength(MAX_KNOWN)),
  fallback: [],
  isDefault: list => !list.length,
});

export const subscribeToRecipients = recipients.subscribe;

/**
 * Ignores a list that was sealed while the vault was locked: anyone who can write to the disk can make one, with keys
 * that nobody compared.
 * @throws VaultError
 */
export const listKnownRecipients = async (): Promise<KnownRecipient[]> =>
  (await wasSealedWhileLocked(`private.${NAME}`)) ? [] : recipients.get();

/** @throws VaultError */
export async function rememberRecipient(name: string, key: string, at: Date): Promise<void> {
  const others = (await listKnownRecipients()).filter(known => known.key !== key);
  const added = { name: name.trim().slice(0, MAX_NAME), key, comparedAt: at.toISOString() };
  await recipients.set([...others, added].slice(-MAX_KNOWN), getStorageContext());
}

/** @throws VaultError */
export const forgetRecipient = async (key: string): Promise<void> =>
  recipients.set(
    (await listKnownRecipients()).filter(known => known.key !== key),
    getStorageContext(),
  );

const foldName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** @returns who was remembered under this name with another key: the key changed, or someone pretends to be them */
export const findOtherKey = (
  known: readonly KnownRecipient[],
  name: string,
  key: string,
): KnownRecipient | undefined =>
  known.some(other => other.key === key)
    ? undefined
    : known.findLast(other => foldName(other.name) === foldName(name) && other.key !== key);
