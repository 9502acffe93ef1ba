/** Verifies a custody chain against itself and its anchor, and incidents against the chain. */
import * as v from 'valibot';
import { ChainEvent, hashEvent, ZERO_HASH, type CustodyAnchor } from './custody-chain.ts';
import type { ChainPosition } from './high-water-mark.ts';
import type { CustodyEvent } from './model.ts';

/**
 * What is wrong with an event.
 * - `changed`: its content does not match its hash, or cannot be read
 * - `missing`: removed from between other events
 * - `repeated`: the sequence number occurs more than once
 * - `moved`: out of order
 * - `replaced`: consistent in itself, but the next event links to another one
 * - `cut`: removed from the end since the anchor was stored
 * - `added`: not counted by the anchor
 * - `rebuilt`: the links agree, but the last event is not the one that the anchor names
 * - `remade`: the anchor was lost before this event
 * - `rolledBack`: the log once had these events, and was then set back to before them
 */
const CHAIN_FLAWS = [
  'changed',
  'missing',
  'repeated',
  'moved',
  'replaced',
  'cut',
  'added',
  'rebuilt',
  'remade',
  'rolledBack',
] as const;

export interface ChainFlaw {
  flaw: (typeof CHAIN_FLAWS)[number];
  seq: number;
  /** The last of consecutive events with the same flaw. */
  to?: number;
}

export interface ChainVerification {
  /** No flaw was found. Without an anchor, a log that was rebuilt as a whole cannot be excluded. */
  intact: boolean;
  /** The chain was compared with an anchor. */
  anchored: boolean;
  count: number;
  /** By sequence number. */
  flaws: ChainFlaw[];
}

const flawRange = (flaw: ChainFlaw['flaw'], from: number, to: number): ChainFlaw[] =>
  to < from ? [] : [{ flaw, seq: from, ...(to > from ? { to } : {}) }];

interface ParsedChain {
  bySeq: Map<number, CustodyEvent>;
  /** Every number that occurs, ascending, with positions of unreadable events. */
  seqs: number[];
  flaws: ChainFlaw[];
}

async function parseEvents(events: readonly unknown[], leftOut: number): Promise<ParsedChain> {
  const bySeq = new Map<number, CustodyEvent>();
  const seen = new Set<number>();
  const flaws: ChainFlaw[] = [];
  let highest = leftOut;
  for (const event of events) {
    const parsed = v.safeParse(ChainEvent, event);
    if (!parsed.success || (await hashEvent(parsed.output)) !== parsed.output.this) {
      // Its own number cannot be trusted, so its position counts.
      flaws.push({ flaw: 'changed', seq: ++highest });
      seen.add(highest);
      continue;
    }
    const { seq } = parsed.output;
    if (seen.has(seq)) flaws.push({ flaw: 'repeated', seq });
    else {
      if (seq < highest) flaws.push({ flaw: 'moved', seq });
      bySeq.set(seq, parsed.output);
    }
    seen.add(seq);
    highest = Math.max(highest, seq);
  }
  return { bySeq, seqs: [...seen].sort((a, b) => a - b), flaws };
}

function findMissing(seqs: readonly number[], leftOut: number): ChainFlaw[] {
  return seqs.flatMap((seq, i) => flawRange('missing', (seqs[i - 1] ?? leftOut) + 1, seq - 1));
}

function findReplaced(bySeq: ReadonlyMap<number, CustodyEvent>): ChainFlaw[] {
  return [...bySeq.values()].flatMap(({ seq, prev }): ChainFlaw[] => {
    const expected = seq === 1 ? ZERO_HASH : bySeq.get(seq - 1)?.this;
    return expected === undefined || expected === prev ? [] : [{ flaw: 'replaced', seq: Math.max(1, seq - 1) }];
  });
}

function compareWithAnchor(
  { bySeq, seqs }: ParsedChain,
  { count, head, remade, rolledBack }: CustodyAnchor,
  leftOut: number,
): ChainFlaw[] {
  const highest = seqs.at(-1) ?? leftOut;
  const last = count ? bySeq.get(count) : undefined;
  return [
    ...(remade === undefined ? [] : [{ flaw: 'remade' as const, seq: remade + 1 }]),
    ...(rolledBack ? flawRange('rolledBack', rolledBack.to + 1, Math.max(rolledBack.from, rolledBack.to + 1)) : []),
    ...flawRange('cut', highest + 1, count),
    ...flawRange('added', count + 1, highest),
    ...(last && last.this !== head ? [{ flaw: 'rebuilt' as const, seq: count }] : []),
  ];
}

/** Compares the chain with how far it had come according to a note outside of it. */
function compareWithMark({ bySeq, seqs }: ParsedChain, { count, head }: ChainPosition): ChainFlaw[] {
  const highest = seqs.at(-1) ?? 0;
  if (!count) return [];
  if (count > highest) return flawRange('rolledBack', highest + 1, count);
  const event = bySeq.get(count);
  return event && event.this !== head ? [{ flaw: 'rebuilt', seq: count }] : [];
}

interface ChainReference {
  /** How far the chain had come, as noted elsewhere. */
  mark?: ChainPosition | undefined;
  /** Number of events before the first one here, which were left out of an export. */
  leftOut?: number;
}

/** @param events as stored, in order; `null` for one that could not be decrypted */
export async function verifyChain(
  events: readonly unknown[],
  anchor?: CustodyAnchor,
  { mark, leftOut = 0 }: ChainReference = {},
): Promise<ChainVerification> {
  const chain = await parseEvents(events, leftOut);
  const flaws = [
    ...chain.flaws,
    ...findMissing(chain.seqs, leftOut),
    ...findReplaced(chain.bySeq),
    ...(anchor ? compareWithAnchor(chain, anchor, leftOut) : []),
    ...(mark ? compareWithMark(chain, mark) : []),
  ].sort((a, b) => a.seq - b.seq);
  return { intact: !flaws.length, anchored: !!anchor, count: events.length, flaws };
}
