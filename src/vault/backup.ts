/**
 * One file with everything, encrypted (docs/vault.md). Written and read piece by piece: neither the file nor what is kept is ever
 * in memory as a whole.
 */
import { VaultError } from './errors.ts';
import { bearable, type Kdf } from './kdf.ts';
import { unwrap, wrap } from './passphrase.ts';
import { KIND, privateRestore } from './private-values.ts';
import { buildAdditionalData, type VaultEntry, type Raw } from './crypto.ts';
import { base64ToBytes, getSessionKey, bytesToBase64 } from './session-keys.ts';
import { getKeyring, type WrappedDataKey } from './database.ts';
import { putRecords, listRecords, getVaultState, getRecord } from './record-store.ts';

const MAGIC = 'BREAKWATER BACKUP\n';
const VERSION = 1;
const MOST_HEADER = 4_096; // bytes
const BATCH = 4_000_000; // bytes that are written in one step

/** Bytes are Base64. `lock` opens a key; with `salt` that key makes the one of the file. */
interface Header {
  v: number;
  lock: { gen: number; kdf: Omit<Kdf, 'salt'> & { salt: string }; iv: string; data: string };
  salt: string;
}

const utf8 = new TextEncoder();

function number(n: number): Raw {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, n);
  return bytes;
}

const join = (...parts: Uint8Array[]): Raw => {
  const whole = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    whole.set(p, at);
    at += p.length;
  }
  return whole;
};

async function fileKey(raw: Raw, salt: Raw): Promise<CryptoKey> {
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
const cipher = (at: number, last: boolean, header: Raw): AesGcmParams => ({
  name: 'AES-GCM',
  iv: join(new Uint8Array(8), number(at)),
  additionalData: join(buildAdditionalData('piece', at, last ? 'end' : 'entry'), header),
});

/** The vault's own passphrase, where it has one: the file then opens with the passphrase of now, whatever it will be later. */
async function locked(passphrase: string | undefined): Promise<{ raw: Raw; lock: WrappedDataKey }> {
  const [r, unlocked] = [await getKeyring(), await getSessionKey()];
  if (r?.lock) {
    if (unlocked?.gen !== r.gen) throw new VaultError('locked');
    return { raw: base64ToBytes(unlocked.key), lock: r.lock };
  }
  const raw = crypto.getRandomValues(new Uint8Array(32));
  return { raw, lock: await wrap(passphrase!, 0, raw) };
}

export interface Backup {
  file: Blob;
  entries: number;
  damaged: number;
}

/**
 * @param passphrase of the file; needed only where the vault has none
 * @throws VaultError `locked`
 */
export async function backup(
  passphrase: string | undefined,
  told: (done: number, of: number) => void = () => undefined,
): Promise<Backup> {
  const {
    raw,
    lock: { gen, kdf, iv, data },
  } = await locked(passphrase);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const head: Header = {
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
  const key = await fileKey(raw, salt);
  const parts: BlobPart[] = [MAGIC, number(header.length), header];
  let pieces = 0;
  const add = async (plain: Raw, last: boolean) => {
    const sealed = await crypto.subtle.encrypt(cipher(pieces++, last, header), key, plain);
    // A Blob each: the browser may put it aside on disk, and it is encrypted already.
    parts.push(new Blob([number(sealed.byteLength), new Uint8Array([last ? 1 : 0]), sealed]));
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
    await add(join(number(meta.length), meta, plain), false);
  }
  const entries = pieces;
  await add(utf8.encode(JSON.stringify({ entries })), true);
  return { file: new Blob(parts, { type: 'application/octet-stream' }), entries, damaged };
}

export type Refusal = 'not-ours' | 'newer' | 'damaged' | 'wrong';
/** `ids` of what was added. */
export type Restored =
  | { done: true; added: { id: string; kind: string }[]; already: number }
  | { done: false; why: Refusal };

class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why);
  }
}

const part = async (file: Blob, from: number, length: number): Promise<Raw> => {
  if (length < 0 || from + length > file.size) throw new Refused('damaged');
  return new Uint8Array(await file.slice(from, from + length).arrayBuffer());
};
const numberAt = (bytes: Raw, at = 0): number => new DataView(bytes.buffer).getUint32(at);

async function open(file: Blob, passphrase: string): Promise<{ key: CryptoKey; header: Raw; from: number }> {
  if ((await file.slice(0, MAGIC.length).text()) !== MAGIC) throw new Refused('not-ours');
  const length = numberAt(await part(file, MAGIC.length, 4));
  if (length > MOST_HEADER) throw new Refused('damaged');
  const header = await part(file, MAGIC.length + 4, length);
  let lock: WrappedDataKey;
  let salt: Raw;
  try {
    const head = JSON.parse(new TextDecoder().decode(header)) as Header;
    if (head.v > VERSION) throw new Refused('newer');
    const { gen, kdf, iv, data } = head.lock;
    lock = {
      gen,
      kdf: { ...kdf, salt: base64ToBytes(kdf.salt) },
      iv: base64ToBytes(iv),
      data: base64ToBytes(data).buffer,
    };
    salt = base64ToBytes(head.salt);
    if (!bearable(lock.kdf)) throw new Refused('damaged');
  } catch (cause) {
    throw cause instanceof Refused ? cause : new Refused('damaged');
  }
  const raw = await unwrap(passphrase, lock);
  if (!raw) throw new Refused('wrong');
  return { key: await fileKey(raw, salt), header, from: MAGIC.length + 4 + length };
}

/** Every entry, one after the other. Ends without a fault only at the end that was written. */
async function* entriesOf(
  file: Blob,
  { key, header, from }: Awaited<ReturnType<typeof open>>,
): AsyncGenerator<VaultEntry> {
  for (let piece = 0, at = from; ; piece++) {
    const head = await part(file, at, 5);
    const length = numberAt(head);
    const last = head[4] === 1;
    if (head[4]! > 1) throw new Refused('damaged');
    const plain = await crypto.subtle.decrypt(cipher(piece, last, header), key, await part(file, at + 5, length)).then(
      p => new Uint8Array(p),
      () => {
        throw new Refused('damaged');
      },
    );
    at += 5 + length;
    if (last) {
      if (at !== file.size) throw new Refused('damaged');
      return;
    }
    const meta = numberAt(plain);
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
export async function restore(
  file: Blob,
  passphrase: string,
  whole: readonly string[],
  told: (done: number, of: number) => void = () => undefined,
): Promise<Restored> {
  try {
    const opened = await open(file, passphrase);
    let of = 0;
    for await (const _ of entriesOf(file, opened)) of++;
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
    for await (const entry of entriesOf(file, opened)) {
      told(done++, of);
      if (here.has(entry.id)) already++;
      else if (whole.includes(entry.kind)) {
        if (!own) last.push(entry);
      } else if (bare && entry.kind === KIND) {
        await privateRestore(entry.plain);
        added.push({ id: entry.id, kind: KIND });
      } else {
        batch.push(entry);
        size += entry.plain.length;
        if (size > BATCH || batch.length >= 100) await flush();
      }
    }
    batch.push(...last);
    await flush();
    return { done: true, added, already };
  } catch (cause) {
    if (cause instanceof Refused) return { done: false, why: cause.why };
    throw cause;
  }
}
