/** Which key opens what, at this moment. */
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
import { base64ToBytes, getSessionKey, type SessionKey } from './session-keys.ts';
import { ERASING_KEY, getKeyring, runTransaction, type Keyring } from './database.ts';

/** There is one from the first write on. A fresh one has a number that no erased one had. */
export async function getOrCreateKeyring(): Promise<Keyring> {
  const kept = await getKeyring();
  if (kept) return kept;
  const open = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const made: Keyring = { v: 2, gen: crypto.getRandomValues(new Uint32Array(1))[0]!, open: open };
  // Two windows at once: whoever is first wins, the other takes that one.
  return runTransaction(async tx => {
    const keys = tx.objectStore('keys');
    const first = (await keys.get('ring')) as Keyring | undefined;
    if (!first) await Promise.all([keys.put(made, 'ring'), keys.delete(ERASING_KEY)]); // what is kept from now on is no part of an erasing before
    return first ?? made;
  });
}

let memo: { key: string; made: Promise<CryptoKey> } | undefined;

function importSessionKey(of: SessionKey): Promise<CryptoKey> {
  if (memo?.key !== of.key) memo = { key: of.key, made: importAesKey(base64ToBytes(of.key)) };
  return memo.made;
}

/** The data key of now; undefined while locked. */
export async function getDataKey(r: Keyring): Promise<CryptoKey | undefined> {
  if (r.open) return r.open;
  const unlocked = await getSessionKey();
  if (unlocked?.gen === r.gen) return importSessionKey(unlocked);
  memo = undefined;
  return undefined;
}

/** How new entries are sealed: under the data key, or while locked to the public key. */
export async function createSealer(r: Keyring): Promise<(entry: VaultEntry) => Promise<SealedEntry>> {
  const key = await getDataKey(r);
  if (key) return entry => sealEntry(key, r.gen, entry);
  const { box } = r;
  if (!box) throw new VaultError('damaged');
  return entry => sealForPublicKey(box.public, r.gen, entry);
}

const generationOf = (s: Pick<SealedEntry, 'under'>): number => (s.under === 'v1' ? 0 : Number(s.under.slice(1)));

/**
 * How entries are opened, with whatever keys are in reach now.
 * @returns undefined from a call: its key is not in reach. @throws VaultError `damaged` from a call
 */
export async function createUnsealer(r: Keyring): Promise<(s: SealedEntry) => Promise<ByteArray | undefined>> {
  const now = { gen: r.gen, key: await getDataKey(r), box: r.box };
  const boxes = new Map<number, Promise<CryptoKey>>();
  return async s => {
    const gen = generationOf(s);
    const its = [now, r.former].find(g => g?.gen === gen);
    if (!its) throw new VaultError('damaged');
    const { key, box } = its;
    if (!key) return undefined;
    if (!s.once) return unsealEntry(key, s);
    if (!box) throw new VaultError('damaged');
    if (!boxes.has(gen))
      boxes.set(gen, decrypt(key, box.iv, box.private, buildAdditionalData('box', gen)).then(importPrivateKey));
    return unsealWithPrivateKey(await boxes.get(gen)!, box.public, s);
  };
}
