/** Tries keys that someone learned earlier on every entry of today's disk. */
import {
  buildAdditionalData,
  decrypt,
  importAesKey,
  importPrivateKey,
  unsealEntry,
  unsealWithPrivateKey,
  type ByteArray,
} from '../../../src/vault/crypto.ts';
import type { Browser } from './vault-helpers.ts';

interface Knowledge {
  /** A data key. */
  raw: ByteArray;
  gen?: number;
  /** The key pair that sealed while locked. */
  box?: { public: ByteArray; private: CryptoKey } | undefined;
}

/** What a copy of the disk and the passphrase give away now. */
export async function knowledgeOf(b: Browser, passphrase: string): Promise<Required<Knowledge>> {
  const { lock, box, gen } = (await b.store.getKeyring())!;
  const raw = (await b.unwrapDataKey(passphrase, lock!))!;
  const additionalData = buildAdditionalData('box', gen);
  const pkcs8 = await decrypt(await importAesKey(raw), box!.iv, box!.private, additionalData);
  return { raw, gen, box: { public: box!.public, private: await importPrivateKey(pkcs8) } };
}

/** @returns ids of the entries that open, and whether the key pair does */
export async function opened(b: Browser, { raw, box }: Knowledge): Promise<string[]> {
  const key = await importAesKey(raw);
  const ids: string[] = [];
  for (const sealed of await (await b.store.openDatabase()).getAll('records')) {
    const attempts = [unsealEntry(key, sealed)];
    if (sealed.once && box) attempts.push(unsealWithPrivateKey(box.private, box.public, sealed));
    if ((await Promise.allSettled(attempts)).some(a => a.status === 'fulfilled')) ids.push(sealed.id);
  }
  const { gen, box: pair } = (await b.store.getKeyring())!;
  if (pair && (await decrypt(key, pair.iv, pair.private, buildAdditionalData('box', gen)).catch(() => undefined)))
    ids.push('the key pair');
  return ids;
}
