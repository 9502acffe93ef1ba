/**
 * The custody chain, pure: each event carries the hash of the one before. Whoever has the chain can find a change in it;
 * only whoever has an anchor (its count and head, kept or read out elsewhere) can tell that it was not rebuilt as a whole.
 * Canonical JSON is RFC 8785, so that others can check it with their own tools.
 */
import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { sha256 } from '../lib/sha256.ts';
import { CUSTODY_EVENTS } from './vocabulary.ts';
import { type CustodyEvent } from './model.ts';

/** How many events there are, and `this` of the last. */
export interface CustodyAnchor {
  v: 1;
  count: number;
  head: string;
  /** An anchor was missing once, and this one was made anew after so many events. */
  remade?: number;
}

/** What happened, before it has its place in the chain. */
export type UnlinkedEvent = Pick<CustodyEvent, 'at' | 'event' | 'incident' | 'actor' | 'sha256'>;

const ZERO_HASH = '0'.repeat(64);
export const EMPTY_ANCHOR: CustodyAnchor = { v: 1, count: 0, head: ZERO_HASH };

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const CustodyEventSchema = v.strictObject({
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: v.pipe(v.string(), v.isoTimestamp()),
  event: v.picklist(CUSTODY_EVENTS),
  incident: v.pipe(v.string(), v.minLength(1)),
  actor: v.picklist(['person', 'tool']),
  sha256: v.array(hash),
  prev: hash,
  this: hash,
});

/** SHA-256 over the canonical JSON of a value, hex, lower case. */
export async function hashCanonicalJson(value: unknown): Promise<string> {
  return sha256(new TextEncoder().encode(canonicalize(value)));
}

const hashEvent = ({ this: _, ...fields }: CustodyEvent): Promise<string> => hashCanonicalJson(fields);

/** The next links after an anchor, in the order given, and the anchor that then holds. */
export async function appendEvents(
  before: CustodyAnchor,
  happenings: readonly UnlinkedEvent[],
): Promise<{ events: CustodyEvent[]; anchor: CustodyAnchor }> {
  const events: CustodyEvent[] = [];
  let { count, head } = before;
  for (const { at, event, incident, actor, sha256 } of happenings) {
    const open = { seq: ++count, at, event, incident, actor, sha256, prev: head };
    head = await hashCanonicalJson(open);
    events.push({ ...open, this: head });
  }
  return { events, anchor: { ...before, count, head } };
}

/**
 * What is wrong, and with which event.
 * - `changed`: its content is not what was hashed, or cannot be read
 * - `missing`: dropped from among the others
 * - `repeated`: there is more than one of that number
 * - `moved`: it stands out of order
 * - `replaced`: whole in itself, but the next one was linked to another
 * - `cut`: was there when the anchor was made, and is gone from the end
 * - `added`: is not counted by the anchor
 * - `rebuilt`: the last event is not the one that the anchor names, though the links agree
 * - `remade`: before this event the anchor itself was missing once
 */
export const CHAIN_FLAWS = [
  'changed',
  'missing',
  'repeated',
  'moved',
  'replaced',
  'cut',
  'added',
  'rebuilt',
  'remade',
] as const;
/** `to`: the last of a run of events with the same flaw. */
export interface ChainFlaw {
  flaw: (typeof CHAIN_FLAWS)[number];
  seq: number;
  to?: number;
}

export interface ChainVerification {
  /** No flaw was found. Without an anchor this cannot exclude a log that was rebuilt as a whole. */
  intact: boolean;
  /** An anchor was there to compare with. */
  anchored: boolean;
  /** Events that were looked at. */
  count: number;
  /** In the order of the events. */
  flaws: ChainFlaw[];
}

const flawRange = (flaw: ChainFlaw['flaw'], from: number, to: number): ChainFlaw[] =>
  to < from ? [] : [{ flaw, seq: from, ...(to > from ? { to } : {}) }];

/** @param events in the order in which they lie, as parsed; `null` for one that could not even be read */
export async function verifyChain(events: readonly unknown[], anchor?: CustodyAnchor): Promise<ChainVerification> {
  const flaws: ChainFlaw[] = [];
  const good: CustodyEvent[] = [];
  const taken = new Set<number>();
  let last = 0;
  for (const given of events) {
    const read = v.safeParse(CustodyEventSchema, given);
    if (!read.success || (await hashEvent(read.output)) !== read.output.this) {
      // Its own number cannot be trusted: it has the place where it lies.
      flaws.push({ flaw: 'changed', seq: ++last });
      taken.add(last);
      continue;
    }
    const { seq } = read.output;
    if (taken.has(seq)) flaws.push({ flaw: 'repeated', seq });
    else if (seq < last) flaws.push({ flaw: 'moved', seq });
    if (!taken.has(seq)) good.push(read.output);
    taken.add(seq);
    last = Math.max(last, seq);
  }
  let highest = 0;
  for (const seq of [...taken].sort((a, b) => a - b)) {
    flaws.push(...flawRange('missing', highest + 1, seq - 1));
    highest = seq;
  }
  const bySeq = new Map(good.map(e => [e.seq, e]));
  for (const e of good) {
    const before = e.seq === 1 ? ZERO_HASH : bySeq.get(e.seq - 1)?.this;
    if (before !== undefined && before !== e.prev) flaws.push({ flaw: 'replaced', seq: Math.max(1, e.seq - 1) });
  }
  if (anchor) {
    if (anchor.remade !== undefined) flaws.push({ flaw: 'remade', seq: anchor.remade + 1 });
    flaws.push(...flawRange('cut', highest + 1, anchor.count), ...flawRange('added', anchor.count + 1, highest));
    const at = anchor.count ? bySeq.get(anchor.count) : undefined;
    if (at && at.this !== anchor.head) flaws.push({ flaw: 'rebuilt', seq: anchor.count });
  }
  flaws.sort((a, b) => a.seq - b.seq);
  return { intact: !flaws.length, anchored: !!anchor, count: events.length, flaws };
}

/** `differs`: not what the chain says it last was. `unmarked`: the chain knows nothing of it. */
export interface RecordMismatch {
  id: string;
  why: 'differs' | 'unmarked';
}

/** Records that are not as their last mark says. @param records each with the `digest` of it as it lies there now */
export function findRecordMismatches(
  events: readonly unknown[],
  records: readonly { id: string; digest: string }[],
): RecordMismatch[] {
  const last = new Map<string, string>();
  for (const given of events) {
    const read = v.safeParse(CustodyEventSchema, given);
    if (read.success && ['created', 'edited'].includes(read.output.event) && read.output.sha256[0])
      last.set(read.output.incident, read.output.sha256[0]);
  }
  return records.flatMap(({ id, digest: now }): RecordMismatch[] =>
    last.get(id) === now ? [] : [{ id, why: last.has(id) ? 'differs' : 'unmarked' }],
  );
}
