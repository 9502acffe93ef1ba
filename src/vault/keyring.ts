/** Chooses the keys that seal and unseal entries at this moment. */
import { base64ToBytes } from '../lib/base64.ts';
import { VaultError } from './errors.ts';
import {
  importAesKey,
  buildAdditionalData,
  decrypt,
  importPrivateKey,
  sealEntry,
  sealForPublicKey,
  unsealEntry,
  unsealWithPrivateKey,
  type VaultEntry,
  type ByteArray,
  type SealedEntry,
} from './crypto.ts';
import { getSessionKey, type SessionKey } from './session-keys.ts';
import { ERASING_KEY, getKeyring, runTransaction, type Keyring } from './database.ts';

/** Starts at a random generation, so that a new keyring cannot be taken for one that was erased. */
export async function getOrCreateKeyring(): Promise<Keyring> {
  const existing = await getKeyring();
  if (existing) return existing;
  const open = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const created: Keyring = { v: 2, gen: crypto.getRandomValues(new Uint32Array(1))[0]!, open };
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

function importSessionKey({ key: base64 }: SessionKey): Promise<CryptoKey> {
  if (importedKey?.base64 !== base64) importedKey = { base64, key: importAesKey(base64ToBytes(base64)) };
  return importedKey.key;
}

/** @returns undefined while locked */
export async function getDataKey(keyring: Keyring): Promise<CryptoKey | undefined> {
  if (keyring.open) return keyring.open;
  const session = await getSessionKey();
  if (session?.gen === keyring.gen) return importSessionKey(session);
  importedKey = undefined;
  return undefined;
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
  const current = { gen: keyring.gen, key: await getDataKey(keyring), box: keyring.box };
  const privateKeys = new Map<number, Promise<CryptoKey>>();
  return async sealed => {
    const gen = generationOf(sealed);
    const generation = [current, keyring.former].find(g => g?.gen === gen);
    if (!generation) throw new VaultError('damaged');
    const { key, box } = generation;
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
