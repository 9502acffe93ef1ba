/** A file that only a passphrase opens: the age format (age-encryption.org/v1, scrypt), so that `age -d` opens it too. */
import { Decrypter, Encrypter } from 'age-encryption';
import { sha256 as hasher } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { EncryptionError } from './encryption-error.ts';

export { EncryptionError };

const normalizeFilePassphrase = (passphrase: string): string => passphrase.normalize('NFC').trim();

/** Streams through; nothing of the plain file is kept. */
export async function encryptFile(plain: Blob, passphrase: string): Promise<{ blob: Blob; sha256: string }> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(normalizeFilePassphrase(passphrase));
  const hash = hasher.create();
  const seen = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, to) {
      hash.update(chunk);
      to.enqueue(chunk);
    },
  });
  const stream = (await encrypter.encrypt(plain.stream())) as ReadableStream<Uint8Array<ArrayBuffer>>;
  const parts: Blob[] = [];
  let batch: Uint8Array<ArrayBuffer>[] = [];
  const reader = stream.pipeThrough(seen).getReader();
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (value) {
      batch.push(value);
      size += value.length;
    }
    if (done || size > 16 << 20) {
      parts.push(new Blob(batch));
      batch = [];
      size = 0;
    }
    if (done) break;
  }
  return { blob: new Blob(parts, { type: 'application/octet-stream' }), sha256: bytesToHex(hash.digest()) };
}

const AGE_HEADER = 'age-encryption.org/v1';

export const isEncrypted = async (file: Blob): Promise<boolean> =>
  (await file.slice(0, AGE_HEADER.length).text()) === AGE_HEADER;

/** @throws LockFault `passphrase`: not the one that locked it; `damaged`: changed after it was locked */
export async function decryptFile(file: Blob, passphrase: string): Promise<Blob> {
  if (!(await isEncrypted(file))) throw new EncryptionError('not-age');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(normalizeFilePassphrase(passphrase));
  // A wrong passphrase is told before the content is read; whatever fails later is damage.
  const opened = await decrypter.decrypt(file.stream()).catch((cause: unknown) => {
    throw new EncryptionError('passphrase', cause);
  });
  return new Response(opened as ReadableStream).blob().catch((cause: unknown) => {
    throw new EncryptionError('damaged', cause);
  });
}
