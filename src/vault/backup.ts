/**
 * One file with everything, encrypted (docs/vault.md). Written and read piece by piece: neither the file nor what is kept is ever
 * in memory as a whole.
 */
import { VaultError } from './errors.ts';
import { isAcceptableKdf, type KdfParameters } from './kdf.ts';
import { unwrapDataKey, wrapDataKey } from './passphrase.ts';
import { PRIVATE_VALUE_KIND, restorePrivateValue } from './private-values.ts';
import { buildAdditionalData, type VaultEntry, type ByteArray } from './crypto.ts';
import { base64ToBytes, getSessionKey, bytesToBase64 } from './session-keys.ts';
import { getKeyring, type WrappedDataKey } from './database.ts';
import { putRecords, listRecords, getVaultState, getRecord } from './record-store.ts';

const MAGIC = 'BREAKWATER BACKUP\n';
const VERSION = 1;
const MAX_HEADER_BYTES = 4_096; // bytes
const BATCH_BYTES = 4_000_000; // bytes that are written in one step

/** Bytes are Base64. `lock` opens a key; with `salt` that key makes the one of the file. */
interface BackupHeader {
  v: number;
  lock: { gen: number; kdf: Omit<KdfParameters, 'salt'> & { salt: string }; iv: string; data: string };
  salt: string;
}

const utf8 = new TextEncoder();

function encodeUint32(n: number): ByteArray {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, n);
  return bytes;
}

const concatBytes = (...parts: Uint8Array[]): ByteArray => {
  const whole = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    whole.set(p, at);
    at += p.length;
  }
  return whole;
};

async function deriveFileKey(raw: ByteArray, salt: ByteArray): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: buildAdditionalData('backup', VERSION) },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Each file has a key of its own, so the place of a piece can be its IV. The header and whether it is the last are bound in. */
const getCipherParams = (at: number, last: boolean, header: ByteArray): AesGcmParams => ({
  name: 'AES-GCM',
  iv: concatBytes(new Uint8Array(8), encodeUint32(at)),
  additionalData: concatBytes(buildAdditionalData('piece', at, last ? 'end' : 'entry'), header),
});

/** The vault's own passphrase, where it has one: the file then opens with the passphrase of now, whatever it will be later. */
async function getBackupKey(passphrase: string | undefined): Promise<{ raw: ByteArray; lock: WrappedDataKey }> {
  const [r, unlocked] = [await getKeyring(), await getSessionKey()];
  if (r?.lock) {
    if (unlocked?.gen !== r.gen) throw new VaultError('locked');
    return { raw: base64ToBytes(unlocked.key), lock: r.lock };
  }
  const raw = crypto.getRandomValues(new Uint8Array(32));
  return { raw, lock: await wrapDataKey(passphrase!, 0, raw) };
}

export interface BackupFile {
  file: Blob;
  entries: number;
  damaged: number;
}

/**
 * @param passphrase of the file; needed only where the vault has none
 * @throws VaultError `locked`
 */
export async function createBackup(
  passphrase: string | undefined,
  told: (done: number, of: number) => void = () => undefined,
): Promise<BackupFile> {
  const {
    raw,
    lock: { gen, kdf, iv, data },
  } = await getBackupKey(passphrase);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const head: BackupHeader = {
    v: VERSION,
    lock: {
      gen,
      kdf: { ...kdf, salt: bytesToBase64(kdf.salt) },
      iv: bytesToBase64(iv),
      data: bytesToBase64(new Uint8Array(data)),
    },
    salt: bytesToBase64(salt),
  };
  const header = utf8.encode(JSON.stringify(head));
  const key = await deriveFileKey(raw, salt);
  const parts: BlobPart[] = [MAGIC, encodeUint32(header.length), header];
  let pieces = 0;
  const add = async (plain: ByteArray, last: boolean) => {
    const sealed = await crypto.subtle.encrypt(getCipherParams(pieces++, last, header), key, plain);
    // A Blob each: the browser may put it aside on disk, and it is encrypted already.
    parts.push(new Blob([encodeUint32(sealed.byteLength), new Uint8Array([last ? 1 : 0]), sealed]));
  };
  // What records point to comes before them, so that a restore that is stopped leaves no record without its pictures.
  const all = (await listRecords()).sort((a, b) => Number(a.kind !== 'artifact') - Number(b.kind !== 'artifact'));
  let damaged = 0;
  for (const [i, { id, kind }] of all.entries()) {
    told(i, all.length);
    const plain = await getRecord(id).catch((fault: unknown) => {
      if (fault instanceof VaultError && fault.code === 'damaged') {
        damaged++;
        return undefined;
      }
      throw fault;
    });
    if (!plain) continue;
    const meta = utf8.encode(JSON.stringify({ id, kind }));
    await add(concatBytes(encodeUint32(meta.length), meta, plain), false);
  }
  const entries = pieces;
  await add(utf8.encode(JSON.stringify({ entries })), true);
  return { file: new Blob(parts, { type: 'application/octet-stream' }), entries, damaged };
}

export type RestoreFailure = 'not-ours' | 'newer' | 'damaged' | 'wrong';
/** `ids` of what was added. */
export type RestoreResult =
  | { done: true; added: { id: string; kind: string }[]; already: number }
  | { done: false; why: RestoreFailure };

class RestoreError extends Error {
  constructor(readonly why: RestoreFailure) {
    super(why);
  }
}

const readBytes = async (file: Blob, from: number, length: number): Promise<ByteArray> => {
  if (length < 0 || from + length > file.size) throw new RestoreError('damaged');
  return new Uint8Array(await file.slice(from, from + length).arrayBuffer());
};
const readUint32 = (bytes: ByteArray, at = 0): number => new DataView(bytes.buffer).getUint32(at);

async function openBackup(
  file: Blob,
  passphrase: string,
): Promise<{ key: CryptoKey; header: ByteArray; from: number }> {
  if ((await file.slice(0, MAGIC.length).text()) !== MAGIC) throw new RestoreError('not-ours');
  const length = readUint32(await readBytes(file, MAGIC.length, 4));
  if (length > MAX_HEADER_BYTES) throw new RestoreError('damaged');
  const header = await readBytes(file, MAGIC.length + 4, length);
  let lock: WrappedDataKey;
  let salt: ByteArray;
  try {
    const head = JSON.parse(new TextDecoder().decode(header)) as BackupHeader;
    if (head.v > VERSION) throw new RestoreError('newer');
    const { gen, kdf, iv, data } = head.lock;
    lock = {
      gen,
      kdf: { ...kdf, salt: base64ToBytes(kdf.salt) },
      iv: base64ToBytes(iv),
      data: base64ToBytes(data).buffer,
    };
    salt = base64ToBytes(head.salt);
    if (!isAcceptableKdf(lock.kdf)) throw new RestoreError('damaged');
  } catch (cause) {
    throw cause instanceof RestoreError ? cause : new RestoreError('damaged');
  }
  const raw = await unwrapDataKey(passphrase, lock);
  if (!raw) throw new RestoreError('wrong');
  return { key: await deriveFileKey(raw, salt), header, from: MAGIC.length + 4 + length };
}

/** Every entry, one after the other. Ends without a fault only at the end that was written. */
async function* readEntries(
  file: Blob,
  { key, header, from }: Awaited<ReturnType<typeof openBackup>>,
): AsyncGenerator<VaultEntry> {
  for (let piece = 0, at = from; ; piece++) {
    const head = await readBytes(file, at, 5);
    const length = readUint32(head);
    const last = head[4] === 1;
    if (head[4]! > 1) throw new RestoreError('damaged');
    const plain = await crypto.subtle
      .decrypt(getCipherParams(piece, last, header), key, await readBytes(file, at + 5, length))
      .then(
        p => new Uint8Array(p),
        () => {
          throw new RestoreError('damaged');
        },
      );
    at += 5 + length;
    if (last) {
      if (at !== file.size) throw new RestoreError('damaged');
      return;
    }
    const meta = readUint32(plain);
    const { id, kind } = JSON.parse(new TextDecoder().decode(plain.subarray(4, 4 + meta))) as {
      id: string;
      kind: string;
    };
    yield { id, kind, plain: plain.slice(4 + meta) };
  }
}

/**
 * Adds what is not here yet; what is here stays as it is. Nothing is written before the whole file was read and found sound.
 * @param whole kinds that make sense only together: where any of them is here, none is added; else all of them in the last step
 * @throws VaultError `full`: what was added until then stays, and doing it again goes on
 */
export async function restoreBackup(
  file: Blob,
  passphrase: string,
  whole: readonly string[],
  told: (done: number, of: number) => void = () => undefined,
): Promise<RestoreResult> {
  try {
    const opened = await openBackup(file, passphrase);
    let of = 0;
    for await (const _ of readEntries(file, opened)) of++;
    const kept = await listRecords();
    const here = new Set(kept.map(x => x.id));
    const own = kept.some(x => whole.includes(x.kind));
    const bare = (await getVaultState()) === 'bare';
    const added: { id: string; kind: string }[] = [];
    const last: VaultEntry[] = [];
    let [done, already, size] = [0, 0, 0];
    let batch: VaultEntry[] = [];
    const flush = async () => {
      if (batch.length) await putRecords(batch);
      added.push(...batch.map(({ id, kind }) => ({ id, kind })));
      batch = [];
      size = 0;
    };
    for await (const entry of readEntries(file, opened)) {
      told(done++, of);
      if (here.has(entry.id)) already++;
      else if (whole.includes(entry.kind)) {
        if (!own) last.push(entry);
      } else if (bare && entry.kind === PRIVATE_VALUE_KIND) {
        await restorePrivateValue(entry.plain);
        added.push({ id: entry.id, kind: PRIVATE_VALUE_KIND });
      } else {
        batch.push(entry);
        size += entry.plain.length;
        if (size > BATCH_BYTES || batch.length >= 100) await flush();
      }
    }
    batch.push(...last);
    await flush();
    return { done: true, added, already };
  } catch (cause) {
    if (cause instanceof RestoreError) return { done: false, why: cause.why };
    throw cause;
  }
}
