/**
 * The anchor as six words to read to a trusted person. 66 bits of SHA-256 over `breakwater custody 1\n<count>\n<head>`, eleven bits a word, from
 * the BIP-39 English list. Whoever rebuilds a log cannot aim for given words: one try in 2^66, seventy million million million, would fit.
 */
import { encodeBip39Words } from '../lib/bip39-words.ts';
import type { CustodyAnchor } from './custody-chain.ts';

const WORD_COUNT = 6;

export async function encodeAnchorWords({ count, head }: Pick<CustodyAnchor, 'count' | 'head'>): Promise<string[]> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`breakwater custody 1\n${count}\n${head}`)),
  );
  return encodeBip39Words(bytes).slice(0, WORD_COUNT);
}

/**
 * Up to which event the log is still what it was when these words were read out.
 * @returns its number; undefined where no event fits
 */
export async function findEventByWords(events: readonly unknown[], said: string): Promise<number | undefined> {
  const words = said
    .toLowerCase()
    .match(/[a-z]+/g)
    ?.join(' ');
  for (const event of [...events].reverse()) {
    const { seq, this: head } = (event ?? {}) as { seq?: number; this?: string };
    if (
      typeof seq === 'number' &&
      typeof head === 'string' &&
      (await encodeAnchorWords({ count: seq, head })).join(' ') === words
    )
      return seq;
  }
  return undefined;
}
