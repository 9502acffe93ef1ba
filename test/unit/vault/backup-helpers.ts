/** Reads the key of a backup file, and makes files as earlier builds did. */
import {
  BACKUP_MAGIC,
  concatBytes,
  deriveFileKey,
  encodeUint32,
  getPieceCipher,
  readUint32,
  type BackupHeader,
} from '../../../src/vault/backup-format.ts';
import { base64ToBytes, bytesToBase64 } from '../../../src/lib/base64.ts';
import type { ByteArray } from '../../../src/vault/crypto.ts';
import { bytes, type Browser } from './vault-helpers.ts';

/** @returns the raw key that the passphrase of the file unwraps */
export async function backupKey(b: Browser, file: Blob, passphrase: string): Promise<ByteArray> {
  const start = BACKUP_MAGIC.length + 4;
  const all = new Uint8Array(await file.arrayBuffer());
  const length = readUint32(all.slice(BACKUP_MAGIC.length, start));
  const { lock } = JSON.parse(new TextDecoder().decode(all.slice(start, start + length))) as BackupHeader;
  const raw = await b.unwrapDataKey(passphrase, {
    gen: lock.gen,
    kdf: { ...lock.kdf, salt: base64ToBytes(lock.kdf.salt) },
    iv: base64ToBytes(lock.iv),
    data: base64ToBytes(lock.data).buffer,
  });
  if (!raw) throw new Error('not the passphrase for this file');
  return raw;
}

/** Earlier builds wrapped the vault's own data key, under its passphrase. */
export async function createEarlierBackup(b: Browser): Promise<Blob> {
  const { gen, kdf, iv, data } = (await b.store.getKeyring())!.lock!;
  const raw = base64ToBytes((await b.session.getSessionKey())!.key);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const header = bytes(
    JSON.stringify({
      v: 1,
      lock: {
        gen,
        kdf: { ...kdf, salt: bytesToBase64(kdf.salt) },
        iv: bytesToBase64(iv),
        data: bytesToBase64(new Uint8Array(data)),
      },
      salt: bytesToBase64(salt),
    } satisfies BackupHeader),
  );
  const key = await deriveFileKey(raw, salt);
  const parts: BlobPart[] = [BACKUP_MAGIC, encodeUint32(header.length), header];
  const records = await b.listRecords();
  for (const [i, record] of [...records, undefined].entries()) {
    const meta = bytes(JSON.stringify(record));
    const plain = record
      ? concatBytes(encodeUint32(meta.length), meta, (await b.getRecord(record.id))!)
      : bytes(JSON.stringify({ entries: records.length }));
    const sealed = await crypto.subtle.encrypt(getPieceCipher(i, !record, header), key, plain);
    parts.push(encodeUint32(sealed.byteLength), new Uint8Array([record ? 0 : 1]), sealed);
  }
  return new Blob(parts);
}
