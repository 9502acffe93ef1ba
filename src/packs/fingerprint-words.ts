/** A fingerprint as words to read aloud: all its 256 bits and, as in BIP-39, eight more to notice a slip. */
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBip39Words } from '../lib/bip39-words.ts';

/** @returns 24 words */
export function fingerprintWords(fingerprint: string): string[] {
  const bytes = Uint8Array.from(fingerprint.match(/../g) ?? [], byte => Number.parseInt(byte, 16));
  return encodeBip39Words(Uint8Array.of(...bytes, sha256(bytes)[0]!));
}
