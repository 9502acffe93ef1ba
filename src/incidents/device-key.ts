/**
 * Keeps the Ed25519 key that signs exports. It belongs to a log: it is stored in the vault beside the custody chain,
 * and a backup holds both or neither, so that a restored log goes on with its key.
 */
import { getPublicKeyAsync, signAsync, verifyAsync } from '@noble/ed25519';
import * as v from 'valibot';
import { base64ToBytes, bytesToBase64 } from '../lib/base64.ts';
import { decodeJson, encodeJson } from '../lib/json-bytes.ts';
import { computeFingerprint } from '../lib/key-fingerprint.ts';
import { VaultError, type VaultEntry } from '../vault/record-store.ts';
import { readUndamaged, type RecordStorage } from './custody-log.ts';

const KEY_ID = 'device-key';
const SECRET_BYTES = 32;
/** What comes before the 32 bytes of the key in DER (SubjectPublicKeyInfo, RFC 8410). */
const DER_PREFIX = base64ToBytes('MCowBQYDK2VwAyEA');

const StoredKey = v.object({ v: v.literal(1), secret: v.pipe(v.string(), v.base64()) });

export interface DeviceKey {
  /** DER (SubjectPublicKeyInfo) in base64: the body of a PEM file. */
  publicKey: string;
  /** @returns base64 of 64 bytes */
  sign(message: Uint8Array): Promise<string>;
}

const getRawKey = (publicKey: string): Uint8Array<ArrayBuffer> => base64ToBytes(publicKey).slice(DER_PREFIX.length);

/** @returns SHA-256 of the raw public key as 64 hex digits */
export const fingerprintOf = (publicKey: string): Promise<string> => computeFingerprint(getRawKey(publicKey));

/** @param signature in base64. There is one text for each signature: no other spelling of the same bytes counts. */
export async function verifyDeviceSignature(
  publicKey: string,
  message: Uint8Array,
  signature: string,
): Promise<boolean> {
  try {
    const bytes = base64ToBytes(signature);
    if (bytesToBase64(bytes) !== signature) return false;
    return await verifyAsync(bytes, message, getRawKey(publicKey), { zip215: false });
  } catch {
    return false;
  }
}

async function toDeviceKey(secret: Uint8Array): Promise<DeviceKey> {
  return {
    publicKey: bytesToBase64(new Uint8Array([...DER_PREFIX, ...(await getPublicKeyAsync(secret))])),
    sign: async message => bytesToBase64(await signAsync(message, secret)),
  };
}

/** @returns a new key, and the entry that stores it */
export async function createDeviceKey(): Promise<{ key: DeviceKey; entry: VaultEntry }> {
  const secret = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  const plain = encodeJson({ v: 1, secret: bytesToBase64(secret) });
  return { key: await toDeviceKey(secret), entry: { id: KEY_ID, kind: 'device-key', plain } };
}

/**
 * Refuses a key that was sealed while the vault was locked: anyone who can write to the disk can make one.
 * @returns undefined where there is none, or it is damaged
 * @throws VaultError `locked`, also where a later version wrote the key
 */
export async function readDeviceKey(storage: RecordStorage): Promise<DeviceKey | undefined> {
  const bytes = await readUndamaged(storage, KEY_ID);
  if (!bytes || (await storage.wasSealedWhileLocked(KEY_ID))) return undefined;
  const stored = v.safeParse(StoredKey, decodeJson<unknown>(bytes));
  if (!stored.success) throw new VaultError('locked');
  return toDeviceKey(base64ToBytes(stored.output.secret));
}
