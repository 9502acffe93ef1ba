/** Reads a backup file, which may come from an unknown source, and adds its records to the vault. */
import { base64ToBytes } from '../lib/base64.ts';
import { isAcceptableKdf } from './kdf.ts';
import { unwrapDataKey } from './wrap-data-key.ts';
import { PRIVATE_VALUE_KIND, restorePrivateValue } from './private-values.ts';
import type { VaultEntry, ByteArray } from './crypto.ts';
import type { WrappedDataKey } from './database.ts';
import { deleteRecords, putRecords, listRecords, getVaultState } from './record-store.ts';
import {
  BACKUP_MAGIC,
  BACKUP_VERSION,
  deriveFileKey,
  getPieceCipher,
  MAX_HEADER_BYTES,
  PIECE_HEAD_BYTES,
  readUint32,
  type BackupHeader,
} from './backup-format.ts';

/** Limits of one transaction. */
const BATCH_BYTES = 4_000_000,
  BATCH_ENTRIES = 100;

/** `not-ours`: not a backup file; `wrong`: wrong passphrase. Nothing was changed. */
export type RestoreFailure = 'not-ours' | 'newer' | 'damaged' | 'wrong' | 'cancelled';
/** `already`: number of records that the vault had before. */
export type RestoreResult =
  | { done: true; added: { id: string; kind: string }[]; already: number }
  | { done: false; why: RestoreFailure };

class RestoreError extends Error {
  constructor(readonly why: RestoreFailure) {
    super(why);
  }
}

async function readBytes(file: Blob, start: number, length: number): Promise<ByteArray> {
  if (length < 0 || start + length > file.size) throw new RestoreError('damaged');
  return new Uint8Array(await file.slice(start, start + length).arrayBuffer());
}

/** @throws RestoreError `newer`, `damaged` */
function parseHeader(header: ByteArray): { lock: WrappedDataKey; salt: ByteArray } {
  try {
    const { v, lock, salt } = JSON.parse(new TextDecoder().decode(header)) as BackupHeader;
    if (v > BACKUP_VERSION) throw new RestoreError('newer');
    const { gen, kdf, iv, data } = lock;
    const parsed: WrappedDataKey = {
      gen,
      kdf: { ...kdf, salt: base64ToBytes(kdf.salt) },
      iv: base64ToBytes(iv),
      data: base64ToBytes(data).buffer,
    };
    if (!isAcceptableKdf(parsed.kdf)) throw new RestoreError('damaged');
    return { lock: parsed, salt: base64ToBytes(salt) };
  } catch (cause) {
    throw cause instanceof RestoreError ? cause : new RestoreError('damaged');
  }
}

interface OpenedBackup {
  file: Blob;
  key: CryptoKey;
  header: ByteArray;
  /** Offset of the first piece. */
  start: number;
}

async function openBackup(file: Blob, passphrase: string): Promise<OpenedBackup> {
  if ((await file.slice(0, BACKUP_MAGIC.length).text()) !== BACKUP_MAGIC) throw new RestoreError('not-ours');
  const length = readUint32(await readBytes(file, BACKUP_MAGIC.length, 4));
  if (length > MAX_HEADER_BYTES) throw new RestoreError('damaged');
  const header = await readBytes(file, BACKUP_MAGIC.length + 4, length);
  const { lock, salt } = parseHeader(header);
  const raw = await unwrapDataKey(passphrase, lock);
  if (!raw) throw new RestoreError('wrong');
  return { file, key: await deriveFileKey(raw, salt), header, start: BACKUP_MAGIC.length + 4 + length };
}

function decodeEntry(plain: ByteArray): VaultEntry {
  const metaEnd = 4 + readUint32(plain);
  const { id, kind } = JSON.parse(new TextDecoder().decode(plain.subarray(4, metaEnd))) as Omit<VaultEntry, 'plain'>;
  return { id, kind, plain: plain.slice(metaEnd) };
}

/** Yields every entry in turn. Completes only at the end marker, so that a truncated file is noticed. */
async function* readEntries({ file, key, header, start }: OpenedBackup): AsyncGenerator<VaultEntry> {
  for (let index = 0, offset = start; ; index++) {
    const head = await readBytes(file, offset, PIECE_HEAD_BYTES);
    const length = readUint32(head);
    const isLast = head[4] === 1;
    if (head[4]! > 1) throw new RestoreError('damaged');
    const sealed = await readBytes(file, offset + PIECE_HEAD_BYTES, length);
    const plain = await crypto.subtle.decrypt(getPieceCipher(index, isLast, header), key, sealed).catch(() => {
      throw new RestoreError('damaged');
    });
    offset += PIECE_HEAD_BYTES + length;
    if (isLast) {
      if (offset !== file.size) throw new RestoreError('damaged');
      return;
    }
    yield decodeEntry(new Uint8Array(plain));
  }
}

const throwIfCancelled = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new RestoreError('cancelled');
};

async function countEntries(backup: OpenedBackup, signal: AbortSignal | undefined): Promise<number> {
  let count = 0;
  for await (const _ of readEntries(backup)) {
    throwIfCancelled(signal);
    count++;
  }
  return count;
}

/**
 * Adds records that the vault does not have; those it has stay as they are. The whole file is checked before the first
 * write.
 * @param linkedKinds kinds that belong together: if the vault has any of them, none is added; else all are, in the last
 * step
 * @param signal cancels before the last step; what was added until then is deleted again
 * @throws VaultError `full`: what was added until then stays, and restoring again continues
 */
export async function restoreBackup(
  file: Blob,
  passphrase: string,
  linkedKinds: readonly string[],
  onProgress: (done: number, of: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<RestoreResult> {
  const added: { id: string; kind: string }[] = [];
  try {
    const backup = await openBackup(file, passphrase);
    const total = await countEntries(backup, signal);
    const existing = await listRecords();
    const existingIds = new Set(existing.map(({ id }) => id));
    const hasLinked = existing.some(({ kind }) => linkedKinds.includes(kind));
    const hasPassphrase = (await getVaultState()) !== 'bare';
    const linked: VaultEntry[] = [];
    const privateValues: VaultEntry[] = [];
    let [done, already, batchBytes] = [0, 0, 0];
    let batch: VaultEntry[] = [];
    const writeBatch = async () => {
      if (batch.length) await putRecords(batch);
      added.push(...batch.map(({ id, kind }) => ({ id, kind })));
      batch = [];
      batchBytes = 0;
    };
    for await (const entry of readEntries(backup)) {
      throwIfCancelled(signal);
      onProgress(done++, total);
      if (existingIds.has(entry.id)) already++;
      else if (linkedKinds.includes(entry.kind)) {
        if (!hasLinked) linked.push(entry);
      } else if (!hasPassphrase && entry.kind === PRIVATE_VALUE_KIND) {
        privateValues.push(entry);
      } else {
        batch.push(entry);
        batchBytes += entry.plain.length;
        if (batchBytes > BATCH_BYTES || batch.length >= BATCH_ENTRIES) await writeBatch();
      }
    }
    throwIfCancelled(signal);
    batch.push(...linked);
    await writeBatch();
    for (const { id, kind, plain } of privateValues) {
      await restorePrivateValue(plain);
      added.push({ id, kind });
    }
    return { done: true, added, already };
  } catch (cause) {
    if (!(cause instanceof RestoreError)) throw cause;
    if (added.length) await deleteRecords(added.map(({ id }) => id));
    return { done: false, why: cause.why };
  }
}
