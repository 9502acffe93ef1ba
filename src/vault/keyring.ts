/** Chooses the keys that seal and unseal entries at this moment. */
import { base64ToBytes } from '../lib/base64.ts';
import { VaultError } from './errors.ts';
import {
  importAesKey,
  buildAdditionalData,
  decrypt,
  encrypt,
  importPrivateKey,
  sealEntry,
  sealForPublicKey,
  unsealEntry,
  unsealWithPrivateKey,
  type VaultEntry,
  type ByteArray,
  type EncryptedBytes,
  type SealedEntry,
} from './crypto.ts';
import { getSessionKey } from './session-keys.ts';
import { DATABASE_VERSION, ERASING_KEY, getKeyring, runTransaction, type Keyring } from './database.ts';

/** It can be exported, so that a later generation can encrypt it. It is stored in clear anyway. */
export const generateOpenKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);

/** Starts at a random generation, so that a new keyring cannot be taken for one that was erased. */
export async function getOrCreateKeyring(): Promise<Keyring> {
  const existing = await getKeyring();
  if (existing) return existing;
  const gen = crypto.getRandomValues(new Uint32Array(1))[0]!;
  const created: Keyring = { v: DATABASE_VERSION, gen, open: await generateOpenKey() };
  // Another window may have been faster: its keyring counts.
  return runTransaction(async tx => {
    const keys = tx.objectStore('keys');
    const winner = (await keys.get('ring')) as Keyring | undefined;
    // An earlier erasing must not resume and take what is stored from now on.
    if (!winner) await Promise.all([keys.put(created, 'ring'), keys.delete(ERASING_KEY)]);
    return winner ?? created;
  });
}

let importedKey: { base64: string; key: Promise<CryptoKey> } | undefined;

function importSessionKey(base64: string): Promise<CryptoKey> {
  if (importedKey?.base64 !== base64) importedKey = { base64, key: importAesKey(base64ToBytes(base64)) };
  return importedKey.key;
}

/** @returns undefined while locked */
export async function getDataKey(keyring: Keyring): Promise<CryptoKey | undefined> {
  if (keyring.open) return keyring.open;
  const session = await getSessionKey();
  const current = [session, session?.next].find(held => held?.gen === keyring.gen);
  if (current) return importSessionKey(current.key);
  importedKey = undefined;
  return undefined;
}

const formerAdditionalData = (formerGen: number, gen: number): ByteArray =>
  buildAdditionalData('former', formerGen, gen);

/** Encrypts the raw data key of the former generation under that of the next one. */
export const wrapFormerKey = (
  next: CryptoKey,
  gen: number,
  former: { gen: number; raw: ByteArray },
): Promise<EncryptedBytes> => encrypt(next, former.raw, formerAdditionalData(former.gen, gen));

/** @returns undefined while locked. @throws VaultError `damaged` */
async function getFormerKey({ gen, former }: Keyring, dataKey: CryptoKey | undefined): Promise<CryptoKey | undefined> {
  if (!former?.wrapped || !dataKey) return former?.key;
  const { iv, data } = former.wrapped;
  return importAesKey(await decrypt(dataKey, iv, data, formerAdditionalData(former.gen, gen)));
}

/** Seals with the data key; while locked, for the public key. */
export async function createSealer(keyring: Keyring): Promise<(entry: VaultEntry) => Promise<SealedEntry>> {
  const key = await getDataKey(keyring);
  if (key) return entry => sealEntry(key, keyring.gen, entry);
  const { box } = keyring;
  if (!box) throw new VaultError('damaged');
  return entry => sealForPublicKey(box.public, keyring.gen, entry);
}

const generationOf = ({ under }: Pick<SealedEntry, 'under'>): number => (under === 'v1' ? 0 : Number(under.slice(1)));

/**
 * Unseals entries of the current and the former generation.
 * @returns a function that resolves with undefined where the key is not available, and throws VaultError `damaged`
 */
export async function createUnsealer(
  keyring: Keyring,
): Promise<(sealed: SealedEntry) => Promise<ByteArray | undefined>> {
  const dataKey = await getDataKey(keyring);
  const { gen: currentGen, box: currentBox, former } = keyring;
  let formerKey: Promise<CryptoKey | undefined> | undefined;
  const generations = [
    { gen: currentGen, getKey: async () => dataKey, box: currentBox },
    // Decrypted only for entries that need it, so that a damaged former key harms no others.
    { gen: former?.gen, getKey: () => (formerKey ??= getFormerKey(keyring, dataKey)), box: former?.box },
  ];
  const privateKeys = new Map<number, Promise<CryptoKey>>();
  return async sealed => {
    const gen = generationOf(sealed);
    const generation = generations.find(g => g.gen === gen);
    if (!generation) throw new VaultError('damaged');
    const { box } = generation;
    const key = await generation.getKey();
    if (!key) return undefined;
    if (!sealed.once) return unsealEntry(key, sealed);
    if (!box) throw new VaultError('damaged');
    if (!privateKeys.has(gen)) {
      const additionalData = buildAdditionalData('box', gen);
      privateKeys.set(gen, decrypt(key, box.iv, box.private, additionalData).then(importPrivateKey));
    }
    return unsealWithPrivateKey(await privateKeys.get(gen)!, box.public, sealed);
  };
}
