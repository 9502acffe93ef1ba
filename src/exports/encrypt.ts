/**
 * Encrypts files in the age format (age-encryption.org/v1), with a passphrase or to the keys of recipients, so that
 * `age -d` opens them; and decrypts what this or another age program encrypted.
 */
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { EncryptionError } from './encryption-error.ts';

export { EncryptionError };

type Chunk = Uint8Array<ArrayBuffer>;

/** age allows no file with both. `recipients`: public keys. */
export type Lock = { passphrase: string } | { recipients: readonly string[] };
export type Key = { passphrase: string } | { identity: string };

const AGE_HEADER = 'age-encryption.org/v1';
const ARMOR_HEADER = '-----BEGIN AGE ENCRYPTED FILE-----';
const FLUSH_BYTES = 16 << 20;
/** Beyond this a page runs out of memory. */
const MAX_ENCRYPTED = 1.1 * 2 ** 30;
/** The text form is read as a whole. */
const MAX_ARMORED = 100 * 2 ** 20;

const normalizeFilePassphrase = (passphrase: string): string => passphrase.normalize('NFC').trim();

function createEncrypter(lock: Lock): Encrypter {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) encrypter.setPassphrase(normalizeFilePassphrase(lock.passphrase));
  else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  return encrypter;
}

/** Streams the file, so that neither the plain nor the encrypted one is in memory as a whole. */
export async function encryptFile(plain: Blob, lock: Lock): Promise<{ blob: Blob; sha256: string }> {
  const stream = (await createEncrypter(lock).encrypt(plain.stream())) as ReadableStream<Chunk>;
  const reader = stream.getReader();
  const hash = sha256.create();
  const parts: Blob[] = [];
  let batch: Chunk[] = [];
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (value) {
      hash.update(value);
      batch.push(value);
      size += value.length;
    }
    if (done || size > FLUSH_BYTES) {
      parts.push(new Blob(batch));
      batch = [];
      size = 0;
    }
    if (done) break;
  }
  return { blob: new Blob(parts, { type: 'application/octet-stream' }), sha256: bytesToHex(hash.digest()) };
}

/** @throws EncryptionError `too-big`, `damaged` */
async function removeArmor(file: Blob): Promise<Blob> {
  if (file.size > MAX_ENCRYPTED) throw new EncryptionError('too-big');
  if ((await file.slice(0, ARMOR_HEADER.length).text()) !== ARMOR_HEADER) return file;
  if (file.size > MAX_ARMORED) throw new EncryptionError('too-big');
  try {
    return new Blob([armor.decode(await file.text()) as Chunk]);
  } catch (cause) {
    throw new EncryptionError('damaged', cause);
  }
}

const HEADER_START = new RegExp(`^${AGE_HEADER.replaceAll('.', '\\.')}\n-> (\\S+)`);
const MAX_HEADER_START = 200;

/**
 * @returns what opens the file; undefined if it is none of age
 * @throws EncryptionError `too-big`, `damaged`
 */
export async function readLockKind(file: Blob): Promise<'passphrase' | 'identity' | undefined> {
  const start = await (await removeArmor(file)).slice(0, MAX_HEADER_START).text();
  if (!start.startsWith(AGE_HEADER)) return undefined;
  return HEADER_START.exec(start)?.[1] === 'scrypt' ? 'passphrase' : 'identity';
}

/** Why the header of a file does not open. */
function nameHeaderFault(key: Key, cause: unknown): EncryptionError {
  if ('passphrase' in key) return new EncryptionError('passphrase', cause);
  const isOther = cause instanceof Error && cause.message.startsWith('no identity matched');
  return new EncryptionError(isOther ? 'other-recipient' : 'damaged', cause);
}

/**
 * @throws EncryptionError `not-age`; `passphrase`: wrong; `other-recipient`: sealed to other keys; `damaged`: changed
 * after it was encrypted; `too-big`
 */
export async function decryptFile(file: Blob, key: Key): Promise<Blob> {
  const binary = await removeArmor(file);
  if ((await binary.slice(0, AGE_HEADER.length).text()) !== AGE_HEADER) throw new EncryptionError('not-age');
  const decrypter = new Decrypter();
  if ('passphrase' in key) decrypter.addPassphrase(normalizeFilePassphrase(key.passphrase));
  else decrypter.addIdentity(key.identity);
  // age reads the header before the content, so any later error means damage.
  const plain = await decrypter.decrypt(binary.stream()).catch((cause: unknown) => {
    throw nameHeaderFault(key, cause);
  });
  return new Response(plain as ReadableStream).blob().catch((cause: unknown) => {
    throw new EncryptionError('damaged', cause);
  });
}
