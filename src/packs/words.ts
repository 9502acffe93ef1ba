/** A fingerprint as words to read aloud: eleven bits a word, from the BIP-39 English list; all 256 bits and, as there, eight more to notice a slip. */
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** @returns 24 words */
export const fingerprintWords = (fingerprint: string): string[] =>
  entropyToMnemonic(Uint8Array.from(fingerprint.match(/../g) ?? [], byte => Number.parseInt(byte, 16)), wordlist).split(' ');
