/** Creates the next generation of a keyring, and puts it in the place of the current one. */
import { importAesKey, buildAdditionalData, encrypt, generateSealingKeyPair, type ByteArray } from './crypto.ts';
import { DATABASE_VERSION, runTransaction, type FormerKeys, type Keyring, type VaultTransaction } from './database.ts';
import { VaultError } from './errors.ts';
import type { KdfParameters } from './kdf.ts';
import { generateOpenKey, wrapFormerKey } from './keyring.ts';
import { wrapDataKey } from './wrap-data-key.ts';

export interface NextKeyring {
  keyring: Keyring;
  /** The new data key, 32 bytes. */
  raw: ByteArray;
  key: CryptoKey;
}

/**
 * Creates a random data key and a key pair that seals while locked.
 * @param formerRaw the data key of the current keyring
 */
export async function createNextKeyring(
  { gen: formerGen, box }: Keyring,
  formerRaw: ByteArray,
  passphrase: string,
  kdf: KdfParameters,
): Promise<NextKeyring> {
  const gen = formerGen + 1;
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const key = await importAesKey(raw);
  const [lock, pair] = [await wrapDataKey(passphrase, kdf, gen, raw), await generateSealingKeyPair()];
  const wrapped = await encrypt(key, pair.private, buildAdditionalData('box', gen));
  const former: FormerKeys = {
    gen: formerGen,
    wrapped: await wrapFormerKey(key, gen, { gen: formerGen, raw: formerRaw }),
    ...(box && { box }),
  };
  const keyring: Keyring = {
    v: DATABASE_VERSION,
    gen,
    lock,
    box: { public: pair.public, iv: wrapped.iv, private: wrapped.data },
    former,
  };
  return { keyring, raw, key };
}

/** @throws VaultError `unavailable` if another window replaced or erased the keyring */
export async function requireGeneration(tx: VaultTransaction, gen: number): Promise<Keyring> {
  const current = (await tx.objectStore('keys').get('ring')) as Keyring | undefined;
  if (current?.gen !== gen) throw new VaultError('unavailable');
  return current;
}

/**
 * The one write from which on the new passphrase opens the vault, and the old one nothing.
 * @param writeMore adds to the same transaction
 * @throws VaultError `unavailable` if records depend on an even earlier key; nothing has changed then
 */
export const replaceKeyring = (
  former: Pick<Keyring, 'gen'>,
  next: Keyring,
  writeMore: (tx: VaultTransaction) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> =>
  runTransaction(async tx => {
    if ((await requireGeneration(tx, former.gen)).former) throw new VaultError('unavailable');
    await tx.objectStore('keys').put(next, 'ring');
    await writeMore(tx);
  });

/** Replaces the key of a vault that has no passphrase by one that can be exported; earlier builds made others. */
export async function replaceOpenKey({ gen, open, box }: Keyring): Promise<void> {
  const former: FormerKeys = { gen, ...(open && { key: open }), ...(box && { box }) };
  const next: Keyring = { v: DATABASE_VERSION, gen: gen + 1, open: await generateOpenKey(), former };
  await replaceKeyring({ gen }, next);
}
