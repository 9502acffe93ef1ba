/** Defines the frame of a backup file: magic line, header, then encrypted pieces (docs/vault.md). */
import { buildAdditionalData, type ByteArray } from './crypto.ts';
import type { KdfParameters } from './kdf.ts';

export const BACKUP_MAGIC = 'BREAKWATER BACKUP\n';
export const BACKUP_VERSION = 1;
export const MAX_HEADER_BYTES = 4_096;
/** Precedes each encrypted piece: its length (4 bytes, big endian) and whether it is the last one (1 byte). */
export const PIECE_HEAD_BYTES = 5;

/** Bytes are base64. The passphrase unwraps `lock` to a key from which, with `salt`, the key of the file is derived. */
export interface BackupHeader {
  v: number;
  lock: { gen: number; kdf: Omit<KdfParameters, 'salt'> & { salt: string }; iv: string; data: string };
  salt: string;
}

export function encodeUint32(n: number): ByteArray {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, n);
  return bytes;
}

/** Reads the first four bytes. */
export const readUint32 = (bytes: ByteArray): number => new DataView(bytes.buffer).getUint32(0);

export function concatBytes(...parts: Uint8Array[]): ByteArray {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

export async function deriveFileKey(raw: ByteArray, salt: ByteArray): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: buildAdditionalData('backup', BACKUP_VERSION) },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Uses the index of a piece as its IV, which is safe because each file has a key of its own. */
export const getPieceCipher = (index: number, isLast: boolean, header: ByteArray): AesGcmParams => ({
  name: 'AES-GCM',
  iv: concatBytes(new Uint8Array(8), encodeUint32(index)),
  additionalData: concatBytes(buildAdditionalData('piece', index, isLast ? 'end' : 'entry'), header),
});
