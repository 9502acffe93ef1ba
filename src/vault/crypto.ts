/** Seals single entries in format 2 (docs/vault.md) with WebCrypto: AES-256-GCM with a fresh 12-byte IV. */
import { VaultError } from './errors.ts';

export type ByteArray = Uint8Array<ArrayBuffer>;

/** The key of an entry: `k3`: the data key of generation 3; `b3`: the public key of generation 3; `v1`: format 1. */
export type SealingKeyId = `k${number}` | `b${number}` | 'v1';

/** An entry as stored. Id, kind and size are in clear, the content is not. */
export interface SealedEntry {
  id: string;
  kind: string;
  v: 1 | 2;
  under: SealingKeyId;
  iv: ByteArray;
  data: ArrayBuffer;
  /** The sender's one-time public key (65 bytes), on entries sealed while locked. */
  once?: ByteArray;
  /** Sealed while locked and re-encrypted since: its author is still unknown. Part of the additional data. */
  late?: true;
}

/** Whether it was sealed while locked, so that anyone who can write to the disk may have made it. */
export const isLate = ({ once, late }: Pick<SealedEntry, 'once' | 'late'>): boolean => !!once || late === true;

export interface VaultEntry {
  id: string;
  kind: string;
  plain: ByteArray;
  /** On re-encryption: it was sealed while locked. */
  late?: true;
}

const utf8 = new TextEncoder();

/** Encodes the parts as a JSON list, so that no id or kind can be chosen to read as another. */
export const buildAdditionalData = (...parts: (string | number)[]): ByteArray =>
  utf8.encode(JSON.stringify(['breakwater', 2, ...parts]));

/** Binds format, key, kind and id to the content, so that no entry can be swapped for another. */
const entryAdditionalData = ({
  id,
  kind,
  v,
  under,
  late,
}: Pick<SealedEntry, 'id' | 'kind' | 'v' | 'under' | 'late'>): ByteArray =>
  v === 1
    ? utf8.encode(`breakwater/1/${kind}/${id}`)
    : buildAdditionalData('entry', under, kind, id, ...(late ? ['late'] : []));

export interface EncryptedBytes {
  iv: ByteArray;
  data: ArrayBuffer;
}

export async function encrypt(key: CryptoKey, plain: BufferSource, additionalData: ByteArray): Promise<EncryptedBytes> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain) };
}

/** @throws VaultError `damaged` if key, IV, ciphertext or additional data differ by a single bit */
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

export const importAesKey = (raw: ByteArray, extractable = false): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', extractable, ['encrypt', 'decrypt']);

export async function sealEntry(
  key: CryptoKey,
  gen: number,
  { id, kind, plain, late }: VaultEntry,
): Promise<SealedEntry> {
  const head = { id, kind, v: 2 as const, under: `k${gen}` as const, ...(late && { late }) };
  return { ...head, ...(await encrypt(key, plain, entryAdditionalData(head))) };
}

/** @throws VaultError `damaged` if the content, id, kind or key is not the one it was sealed with */
export const unsealEntry = (key: CryptoKey, sealed: SealedEntry): Promise<ByteArray> =>
  decrypt(key, sealed.iv, sealed.data, entryAdditionalData(sealed));

/** Public-key sealing: ECDH on P-256, HKDF-SHA-256, then AES-256-GCM. */
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

export interface SealingKeyPair {
  /** Raw point, 65 bytes. */
  public: ByteArray;
  /** PKCS #8. */
  private: ByteArray;
}

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

/** Derives the one-time AES key from either side: own private key and the other side's public key. */
async function deriveSharedKey(
  ownPrivate: CryptoKey,
  otherPublic: ByteArray,
  oneTimePublic: ByteArray,
  recipientPublic: ByteArray,
): Promise<CryptoKey> {
  const peer = await importPublicKey(otherPublic);
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: peer }, ownPrivate, 256);
  const secret = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const salt = new Uint8Array([...oneTimePublic, ...recipientPublic]);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: buildAdditionalData('box') },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Seals so that only the holder of the private key can read the entry, not even its author. */
export async function sealForPublicKey(
  recipientPublic: ByteArray,
  gen: number,
  { id, kind, plain }: VaultEntry,
): Promise<SealedEntry> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const once = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const key = await deriveSharedKey(pair.privateKey, recipientPublic, once, recipientPublic);
  const head = { id, kind, v: 2 as const, under: `b${gen}` as const };
  return { ...head, once, ...(await encrypt(key, plain, entryAdditionalData(head))) };
}

/** @throws VaultError `damaged` */
export async function unsealWithPrivateKey(
  privateKey: CryptoKey,
  recipientPublic: ByteArray,
  sealed: SealedEntry,
): Promise<ByteArray> {
  const once = sealed.once!;
  const key = await deriveSharedKey(privateKey, once, once, recipientPublic).catch((cause: unknown) => {
    throw new VaultError('damaged', cause);
  });
  return decrypt(key, sealed.iv, sealed.data, entryAdditionalData(sealed));
}
