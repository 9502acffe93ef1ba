/** Which key opens what, at this moment. */
import { VaultFault } from './errors.ts';
import {
  aesKey,
  bound,
  decrypt,
  privateKey,
  seal,
  sealTo,
  unseal,
  unsealFrom,
  type Entry,
  type Raw,
  type Sealed,
} from './crypto.ts';
import { fromText, held, type Held } from './session-keys.ts';
import { ERASING, ring, step, type Ring } from './database.ts';

/** There is one from the first write on. A fresh one has a number that no erased one had. */
export async function ringOrNew(): Promise<Ring> {
  const kept = await ring();
  if (kept) return kept;
  const open = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const made: Ring = { v: 2, gen: crypto.getRandomValues(new Uint32Array(1))[0]!, open };
  // Two windows at once: whoever is first wins, the other takes that one.
  return step(async tx => {
    const keys = tx.objectStore('keys');
    const first = (await keys.get('ring')) as Ring | undefined;
    if (!first) await Promise.all([keys.put(made, 'ring'), keys.delete(ERASING)]); // what is kept from now on is no part of an erasing before
    return first ?? made;
  });
}

let memo: { key: string; made: Promise<CryptoKey> } | undefined;

function imported(of: Held): Promise<CryptoKey> {
  if (memo?.key !== of.key) memo = { key: of.key, made: aesKey(fromText(of.key)) };
  return memo.made;
}

/** The data key of now; undefined while locked. */
export async function dataKey(r: Ring): Promise<CryptoKey | undefined> {
  if (r.open) return r.open;
  const unlocked = await held();
  if (unlocked?.gen === r.gen) return imported(unlocked);
  memo = undefined;
  return undefined;
}

/** How new entries are sealed: under the data key, or while locked to the public key. */
export async function sealer(r: Ring): Promise<(entry: Entry) => Promise<Sealed>> {
  const key = await dataKey(r);
  if (key) return entry => seal(key, r.gen, entry);
  const { box } = r;
  if (!box) throw new VaultFault('damaged');
  return entry => sealTo(box.public, r.gen, entry);
}

const genOf = (s: Pick<Sealed, 'under'>): number => (s.under === 'v1' ? 0 : Number(s.under.slice(1)));

/**
 * How entries are opened, with whatever keys are in reach now.
 * @returns undefined from a call: its key is not in reach. @throws VaultFault `damaged` from a call
 */
export async function opener(r: Ring): Promise<(s: Sealed) => Promise<Raw | undefined>> {
  const now = { gen: r.gen, key: await dataKey(r), box: r.box };
  const boxes = new Map<number, Promise<CryptoKey>>();
  return async s => {
    const gen = genOf(s);
    const its = [now, r.former].find(g => g?.gen === gen);
    if (!its) throw new VaultFault('damaged');
    const { key, box } = its;
    if (!key) return undefined;
    if (!s.once) return unseal(key, s);
    if (!box) throw new VaultFault('damaged');
    if (!boxes.has(gen)) boxes.set(gen, decrypt(key, box.iv, box.private, bound('box', gen)).then(privateKey));
    return unsealFrom(await boxes.get(gen)!, box.public, s);
  };
}
