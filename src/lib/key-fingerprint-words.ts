/** Encodes a fingerprint as words to read aloud, with a checksum as in BIP-39. */
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBip39Words } from './bip39-words.ts';

/** @returns 24 words: the fingerprint's 256 bits and 8 bits of checksum */
export function getFingerprintWords(fingerprint: string): string[] {
  const bytes = Uint8Array.from(fingerprint.match(/../g) ?? [], byte => Number.parseInt(byte, 16));
  return encodeBip39Words(Uint8Array.of(...bytes, sha256(bytes)[0]!));
}
