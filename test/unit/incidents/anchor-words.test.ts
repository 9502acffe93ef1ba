import { wordlist } from '@scure/bip39/wordlists/english.js';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeAnchorWords, findEventByWords } from '../../../src/incidents/anchor-words.ts';
import { appendEvents, EMPTY_ANCHOR } from '../../../src/incidents/custody-chain.ts';

const happening = (incident: string) => ({
  at: '2026-03-01T09:30:00.000Z',
  event: 'created' as const,
  incident,
  actor: 'person' as const,
  sha256: [],
});

describe('the anchor words', () => {
  it('are the first 66 bits of the documented digest', async () => {
    const { anchor } = await appendEvents(EMPTY_ANCHOR, [happening('a')]);
    const bits =
      BigInt(`0x${createHash('sha256').update(`breakwater custody 1\n1\n${anchor.head}`).digest('hex')}`) >> 190n;
    const words = Array.from({ length: 6 }, (_, i) => wordlist[Number((bits >> BigInt(55 - i * 11)) & 2047n)]);
    expect(await encodeAnchorWords(anchor)).toEqual(words);
  });

  it('tell up to which event a log is unchanged since the words were noted', async () => {
    const { events } = await appendEvents(EMPTY_ANCHOR, ['a', 'b', 'c'].map(happening));
    const said = (await encodeAnchorWords({ count: 2, head: events[1]!.this })).join(', ').toUpperCase();
    expect(await findEventByWords(events, ` ${said}. `)).toBe(2);
    expect(
      await findEventByWords((await appendEvents(EMPTY_ANCHOR, ['a', 'x', 'c'].map(happening))).events, said),
    ).toBeUndefined();
  });
});
