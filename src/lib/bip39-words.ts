/** Bytes as words to read aloud: eleven bits a word, from the BIP-39 English list. */
import { wordlist } from '@scure/bip39/wordlists/english.js';

const BITS = 11;

/** @returns as many words as the bytes fill */
export function encodeBip39Words(bytes: Uint8Array): string[] {
  const bits = [...bytes].map(b => b.toString(2).padStart(8, '0')).join('');
  return Array.from(
    { length: Math.floor(bits.length / BITS) },
    (_, i) => wordlist[Number.parseInt(bits.slice(i * BITS, (i + 1) * BITS), 2)]!,
  );
}
