/** Encodes a public key of age as six words, to be read out and compared over another channel. */
import { encodeBip39Words } from '../../lib/bip39-words.ts';

const WORD_COUNT = 6;
const BITS = 72;
/**
 * Someone who wants to pass off a key of their own has to try about 2^66 of them; this is what each try costs. The
 * person waits for it once.
 */
const ITERATIONS = 600_000;
const SALT = 'breakwater recipient 1';

/** Takes 66 bits of PBKDF2-HMAC-SHA-256 of the key as text, eleven bits a word, from the BIP-39 English list. */
export async function encodeRecipientWords(key: string): Promise<string> {
  const utf8 = new TextEncoder();
  const material = await crypto.subtle.importKey('raw', utf8.encode(key), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: utf8.encode(SALT), iterations: ITERATIONS },
    material,
    BITS,
  );
  return encodeBip39Words(new Uint8Array(bits)).slice(0, WORD_COUNT).join(' ');
}
