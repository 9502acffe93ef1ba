/** Encrypts files with a passphrase in the age format (age-encryption.org/v1), so that `age -d` opens them. */
import { Decrypter, Encrypter } from 'age-encryption';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { EncryptionError } from './encryption-error.ts';

export { EncryptionError };

type Chunk = Uint8Array<ArrayBuffer>;

const AGE_HEADER = 'age-encryption.org/v1';
const FLUSH_BYTES = 16 << 20;

const normalizeFilePassphrase = (passphrase: string): string => passphrase.normalize('NFC').trim();

/** Streams the file, so that neither the plain nor the encrypted one is in memory as a whole. */
export async function encryptFile(plain: Blob, passphrase: string): Promise<{ blob: Blob; sha256: string }> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(normalizeFilePassphrase(passphrase));
  const stream = (await encrypter.encrypt(plain.stream())) as ReadableStream<Chunk>;
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

export const isEncrypted = async (file: Blob): Promise<boolean> =>
  (await file.slice(0, AGE_HEADER.length).text()) === AGE_HEADER;

/** @throws EncryptionError `not-age`; `passphrase`: wrong; `damaged`: changed after it was encrypted */
export async function decryptFile(file: Blob, passphrase: string): Promise<Blob> {
  if (!(await isEncrypted(file))) throw new EncryptionError('not-age');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(normalizeFilePassphrase(passphrase));
  // age checks the passphrase before it reads the content, so any later error means damage.
  const plain = await decrypter.decrypt(file.stream()).catch((cause: unknown) => {
    throw new EncryptionError('passphrase', cause);
  });
  return new Response(plain as ReadableStream).blob().catch((cause: unknown) => {
    throw new EncryptionError('damaged', cause);
  });
}
