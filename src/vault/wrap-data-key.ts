/** Encrypts a data key under a passphrase. For pages only, since deriving a key needs a web worker. */
import { bytesToBase64 } from '../lib/base64.ts';
import { buildAdditionalData, decrypt, encrypt, type ByteArray } from './crypto.ts';
import type { WrappedDataKey } from './database.ts';
import { deriveKey } from './derive-key.ts';
import type { KdfParameters } from './kdf.ts';

const wrappedKeyAdditionalData = (gen: number, { name, memory, passes, salt }: KdfParameters): ByteArray =>
  buildAdditionalData('lock', gen, name, memory, passes, bytesToBase64(salt));

export async function wrapDataKey(
  passphrase: string,
  kdf: KdfParameters,
  gen: number,
  raw: ByteArray,
): Promise<WrappedDataKey> {
  return { gen, kdf, ...(await encrypt(await deriveKey(passphrase, kdf), raw, wrappedKeyAdditionalData(gen, kdf))) };
}

/** @returns the raw key; undefined if the passphrase is wrong or a byte was changed */
export async function unwrapDataKey(passphrase: string, lock: WrappedDataKey): Promise<ByteArray | undefined> {
  const key = await deriveKey(passphrase, lock.kdf);
  return decrypt(key, lock.iv, lock.data, wrappedKeyAdditionalData(lock.gen, lock.kdf)).catch(() => undefined);
}
