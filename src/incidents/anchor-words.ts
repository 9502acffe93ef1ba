/** Encodes a custody anchor as six words to read to a trusted person. */
import { encodeBip39Words } from '../lib/bip39-words.ts';
import type { CustodyAnchor } from './custody-chain.ts';

const WORD_COUNT = 6;

/**
 * Takes 66 bits of SHA-256 over `breakwater custody 1`, count and head (one a line), eleven bits a word, from the
 * BIP-39 English list. A forged log would fit given words with a probability of 1 in 2^66.
 */
export async function encodeAnchorWords({ count, head }: Pick<CustodyAnchor, 'count' | 'head'>): Promise<string[]> {
  const input = new TextEncoder().encode(`breakwater custody 1\n${count}\n${head}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', input));
  return encodeBip39Words(hash).slice(0, WORD_COUNT);
}

/**
 * Finds the last event that was in the log when these words were read out.
 * @returns its sequence number; undefined if the words fit no event
 */
export async function findEventByWords(events: readonly unknown[], spokenWords: string): Promise<number | undefined> {
  const wanted = spokenWords
    .toLowerCase()
    .match(/[a-z]+/g)
    ?.join(' ');
  for (const event of [...events].reverse()) {
    const { seq, this: head } = (event ?? {}) as { seq?: number; this?: string };
    if (typeof seq !== 'number' || typeof head !== 'string') continue;
    if ((await encodeAnchorWords({ count: seq, head })).join(' ') === wanted) return seq;
  }
  return undefined;
}
