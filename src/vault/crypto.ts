/**
 * How one entry is sealed, format 2 (docs/vault.md). WebCrypto only: AES-256-GCM with a fresh 12-byte IV. What an entry is
 * (format, key, kind, id) is bound in as additional data, so that no entry can stand in for another.
 */
import { VaultError } from './errors.ts';

export type ByteArray = Uint8Array<ArrayBuffer>;

/** The key an entry is sealed under: `k3` the data key of generation 3, `b3` the public key of that generation; `v1` format 1. */
export type SealingKeyId = `k${number}` | `b${number}` | 'v1';

/** On disk. Number, kind, size and id of entries are in clear; nothing of what they hold. */
export interface SealedEntry {
  id: string;
  kind: string;
  v: 1 | 2;
  under: SealingKeyId;
  iv: ByteArray;
  data: ArrayBuffer;
  /** Of an entry sealed while locked: the sender's one-time public key, 65 bytes. */
  once?: ByteArray;
}

export interface VaultEntry {
  id: string;
  kind: string;
  plain: ByteArray;
}

const utf8 = new TextEncoder();

/** Additional data. A list in JSON: no id or kind can be written so that it reads as another. */
export const buildAdditionalData = (...parts: (string | number)[]): ByteArray =>
  utf8.encode(JSON.stringify(['breakwater', 2, ...parts]));

const entryAdditionalData = (s: Pick<SealedEntry, 'id' | 'kind' | 'v' | 'under'>): ByteArray =>
  s.v === 1 ? utf8.encode(`breakwater/1/${s.kind}/${s.id}`) : buildAdditionalData('entry', s.under, s.kind, s.id);

export async function encrypt(
  key: CryptoKey,
  plain: BufferSource,
  additionalData: ByteArray,
): Promise<{ iv: ByteArray; data: ArrayBuffer }> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain) };
}

/** @throws VaultError `damaged` where one bit of key, IV, text or additional data is another */
export async function decrypt(
  key: CryptoKey,
  iv: ByteArray,
  data: BufferSource,
  additionalData: ByteArray,
): Promise<ByteArray> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data));
  } catch (cause) {
    throw new VaultError('damaged', cause);
  }
}

export const importAesKey = (raw: ByteArray): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

export async function sealEntry(key: CryptoKey, gen: number, { id, kind, plain }: VaultEntry): Promise<SealedEntry> {
  const head = { id, kind, v: 2 as const, under: `k${gen}` as const };
  return { ...head, ...(await encrypt(key, plain, entryAdditionalData(head))) };
}

/** @throws VaultError `damaged` where one byte, the id, the kind or the key is not what it was sealed with */
export const unsealEntry = (key: CryptoKey, s: SealedEntry): Promise<ByteArray> =>
  decrypt(key, s.iv, s.data, entryAdditionalData(s));

/** A public key that seals, and its private half that opens: ECDH on P-256, HKDF-SHA-256, then AES-256-GCM. */
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

export interface SealingKeyPair {
  public: ByteArray;
  private: ByteArray;
}

/** @returns raw public point (65 bytes) and PKCS #8 */
export async function generateSealingKeyPair(): Promise<SealingKeyPair> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  return {
    public: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    private: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

const importPublicKey = (raw: ByteArray): Promise<CryptoKey> => crypto.subtle.importKey('raw', raw, CURVE, true, []);
export const importPrivateKey = (pkcs8: ByteArray): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', pkcs8, CURVE, false, ['deriveBits']);

async function deriveSharedKey(own: CryptoKey, other: ByteArray, once: ByteArray, box: ByteArray): Promise<CryptoKey> {
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: await importPublicKey(other) }, own, 256);
  const secret = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const salt = new Uint8Array([...once, ...box]);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: buildAdditionalData('box') },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Seals so that only the holder of the private half can read it, not even whoever sealed it. */
export async function sealForPublicKey(
  box: ByteArray,
  gen: number,
  { id, kind, plain }: VaultEntry,
): Promise<SealedEntry> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const once = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const head = { id, kind, v: 2 as const, under: `b${gen}` as const };
  return {
    ...head,
    once,
    ...(await encrypt(await deriveSharedKey(pair.privateKey, box, once, box), plain, entryAdditionalData(head))),
  };
}

/** @throws VaultError `damaged` */
export async function unsealWithPrivateKey(own: CryptoKey, box: ByteArray, s: SealedEntry): Promise<ByteArray> {
  const key = await deriveSharedKey(own, s.once!, s.once!, box).catch((cause: unknown) => {
    throw new VaultError('damaged', cause);
  });
  return decrypt(key, s.iv, s.data, entryAdditionalData(s));
}
