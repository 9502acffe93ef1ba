/** Encodes bytes as words from the BIP-39 English list, to be read aloud. */
import { wordlist } from '@scure/bip39/wordlists/english.js';

const BITS_PER_WORD = 11;

/** @returns as many words as the bytes fill; leftover bits are dropped */
export function encodeBip39Words(bytes: Uint8Array): string[] {
  const bits = [...bytes].map(b => b.toString(2).padStart(8, '0')).join('');
  return Array.from(
    { length: Math.floor(bits.length / BITS_PER_WORD) },
    (_, i) => wordlist[Number.parseInt(bits.slice(i * BITS_PER_WORD, (i + 1) * BITS_PER_WORD), 2)]!,
  );
}
