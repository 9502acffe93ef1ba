/** Writes all records into one encrypted file, piece by piece, so that neither fits into memory as a whole. */
import { bytesToBase64 } from '../lib/base64.ts';
import { VaultError } from './errors.ts';
import type { ByteArray } from './crypto.ts';
import type { WrappedDataKey } from './database.ts';
import { chooseKdfParameters } from './derive-key.ts';
import { getRecord, getVaultState, listRecords } from './record-store.ts';
import { wrapDataKey } from './wrap-data-key.ts';
import {
  BACKUP_MAGIC,
  BACKUP_VERSION,
  concatBytes,
  deriveFileKey,
  encodeUint32,
  getPieceCipher,
  type BackupHeader,
} from './backup-format.ts';

const utf8 = new TextEncoder();

function encodeHeader({ gen, kdf, iv, data }: WrappedDataKey, salt: ByteArray): ByteArray {
  const header: BackupHeader = {
    v: BACKUP_VERSION,
    lock: {
      gen,
      kdf: { ...kdf, salt: bytesToBase64(kdf.salt) },
      iv: bytesToBase64(iv),
      data: bytesToBase64(new Uint8Array(data)),
    },
    salt: bytesToBase64(salt),
  };
  return utf8.encode(JSON.stringify(header));
}

async function readUnlessDamaged(id: string): Promise<ByteArray | 'damaged' | undefined> {
  return getRecord(id).catch((error: unknown) => {
    if (error instanceof VaultError && error.code === 'damaged') return 'damaged' as const;
    throw error;
  });
}

export interface BackupFile {
  file: Blob;
  entries: number;
  /** Number of records that could not be decrypted and are left out. */
  damaged: number;
}

/**
 * Encrypts under a random key of the file, so that the file and its passphrase open nothing but the file.
 * @throws VaultError `locked`; the signal's reason once it is aborted
 */
export async function createBackup(
  passphrase: string,
  onProgress: (done: number, of: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<BackupFile> {
  if ((await getVaultState()) === 'locked') throw new VaultError('locked');
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const lock = await wrapDataKey(passphrase, await chooseKdfParameters(), 0, raw);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const header = encodeHeader(lock, salt);
  const key = await deriveFileKey(raw, salt);
  const parts: BlobPart[] = [BACKUP_MAGIC, encodeUint32(header.length), header];
  let pieces = 0;
  const addPiece = async (plain: ByteArray, isLast: boolean) => {
    const sealed = await crypto.subtle.encrypt(getPieceCipher(pieces++, isLast, header), key, plain);
    // One Blob per piece: the browser may move it to disk, where it is encrypted already.
    parts.push(new Blob([encodeUint32(sealed.byteLength), new Uint8Array([isLast ? 1 : 0]), sealed]));
  };
  // Artifacts come first, so that an interrupted restore leaves no record without its screenshots.
  const records = (await listRecords()).sort((a, b) => Number(a.kind !== 'artifact') - Number(b.kind !== 'artifact'));
  let damaged = 0;
  for (const [i, { id, kind }] of records.entries()) {
    signal?.throwIfAborted();
    onProgress(i, records.length);
    const plain = await readUnlessDamaged(id);
    if (plain === 'damaged') damaged++;
    if (!plain || plain === 'damaged') continue;
    const meta = utf8.encode(JSON.stringify({ id, kind }));
    await addPiece(concatBytes(encodeUint32(meta.length), meta, plain), false);
  }
  signal?.throwIfAborted();
  const entries = pieces;
  await addPiece(utf8.encode(JSON.stringify({ entries })), true);
  return { file: new Blob(parts, { type: 'application/octet-stream' }), entries, damaged };
}
