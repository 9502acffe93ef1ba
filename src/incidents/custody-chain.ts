/** Links custody events into a hash chain over canonical JSON (RFC 8785), which other tools can check. */
import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { sha256 } from '../lib/sha256.ts';
import { CustodyEvent } from './model.ts';

/**
 * Shows, if it is kept elsewhere, that the chain was not rebuilt as a whole. Without it, only partial changes are
 * found.
 */
export interface CustodyAnchor {
  v: 1;
  /** Number of events. */
  count: number;
  /** `this` of the last event. */
  head: string;
  /** Set once the anchor was lost and recreated after this many events. */
  remade?: number;
  /** After this event no hash can be guessed. Not set: in none, because an earlier version wrote the chain. */
  salted?: number;
  /** Once the chain was shorter than it had been: it went back to `to` events, from `from`. */
  rolledBack?: { from: number; to: number };
}

/** An event before it is linked. */
export type UnlinkedEvent = Omit<CustodyEvent, 'seq' | 'prev' | 'this'>;

export const createEvent = (
  event: CustodyEvent['event'],
  incident: string,
  sha256: string[] = [],
  actor: CustodyEvent['actor'] = 'person',
): UnlinkedEvent => ({ at: new Date().toISOString(), event, incident, actor, sha256 });

/** Stands for the whole log in place of an incident. */
export const WHOLE_LOG = '*';

/** `prev` of the first event. */
export const ZERO_HASH = '0'.repeat(64);
export const EMPTY_ANCHOR: CustodyAnchor = { v: 1, count: 0, head: ZERO_HASH };

/** An event that counts as part of a chain. */
export const ChainEvent = v.strictObject({ ...CustodyEvent.entries, incident: v.pipe(v.string(), v.minLength(1)) });

/** @returns SHA-256 over the canonical JSON of the value, lower-case hex */
export async function hashCanonicalJson(value: unknown): Promise<string> {
  return sha256(new TextEncoder().encode(canonicalize(value)));
}

export const hashEvent = ({ this: _, ...fields }: CustodyEvent): Promise<string> => hashCanonicalJson(fields);

/** Links events after an anchor, in the given order. @returns the linked events and the new anchor */
export async function appendEvents(
  before: CustodyAnchor,
  unlinked: readonly UnlinkedEvent[],
): Promise<{ events: CustodyEvent[]; anchor: CustodyAnchor }> {
  const events: CustodyEvent[] = [];
  let { count, head } = before;
  for (const { at, event, incident, actor, sha256: hashes, ...optional } of unlinked) {
    const { before: former, contents, nonce, key, head: stamped, whileLocked } = optional;
    const fields = {
      seq: ++count,
      at,
      event,
      incident,
      actor,
      sha256: hashes,
      ...(former && { before: former }),
      ...(contents && { contents }),
      ...(nonce && { nonce }),
      ...(key && { key }),
      ...(stamped && { head: stamped }),
      ...(whileLocked && { whileLocked }),
      prev: head,
    };
    head = await hashCanonicalJson(fields);
    events.push({ ...fields, this: head });
  }
  return { events, anchor: { ...before, count, head } };
}
