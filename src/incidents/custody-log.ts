/** Stores the custody chain of a log and its anchor. */
import * as v from 'valibot';
import { decodeJson, encodeJson } from '../lib/json-bytes.ts';
import { createYielder } from '../lib/yield-to-main.ts';
import type * as recordStore from '../vault/record-store.ts';
import { VaultError, type VaultEntry } from '../vault/record-store.ts';
import { appendEvents, EMPTY_ANCHOR, WHOLE_LOG, type CustodyAnchor, type UnlinkedEvent } from './custody-chain.ts';
import type { HighWaterMark } from './high-water-mark.ts';
import { CustodyEvent } from './model.ts';
import { createNonce } from './record-digest.ts';

/** What a log needs of the vault, or of the practice network's copy of it. */
export type RecordStorage = Pick<
  typeof recordStore,
  'hasRecord' | 'listIds' | 'putRecords' | 'listReadable' | 'getRecord' | 'wasSealedWhileLocked'
>;

const ANCHOR_ID = 'custody-anchor';
const toEventId = (seq: number): string => `custody-${String(seq).padStart(9, '0')}`;
const toSeq = (eventId: string): number => Number(eventId.slice(eventId.lastIndexOf('-') + 1));

/** Records that make sense only together: the chain and what hangs on it. */
export const CHAIN_KINDS = [
  'custody',
  'anchor',
  'loose-event',
  'log-later',
  'device-key',
  'stamp-request',
  'stamp',
] as const;

export const getVaultErrorCode = (error: unknown): VaultError['code'] | undefined =>
  error instanceof VaultError ? error.code : undefined;

/** Reads one record, with `undefined` for a damaged one. @throws VaultError `locked` */
export async function readUndamaged(
  { getRecord }: RecordStorage,
  id: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await getRecord(id);
  } catch (error) {
    if (getVaultErrorCode(error) === 'damaged') return undefined;
    throw error;
  }
}

export interface StoredRecord {
  id: string;
  /** `null`: damaged. */
  bytes: Uint8Array<ArrayBuffer> | null;
  /** Sealed while the vault was locked. */
  late: boolean;
}

/** Reads every record of a kind, in the order of their ids. @throws VaultError `locked` */
export async function readKind({ listReadable }: RecordStorage, kind: string): Promise<StoredRecord[]> {
  const { found, damaged } = await listReadable(kind);
  return [
    ...found.map(({ id, plain, late = false }) => ({ id, bytes: plain, late })),
    ...damaged.map(id => ({ id, bytes: null, late: false })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Entries to write in one step with the records that the events are about. */
export interface EventEntries {
  entries: VaultEntry[];
  /** Where the chain ends with them; none for events that wait. */
  anchor?: CustodyAnchor;
}

export interface CustodyRecords {
  /** `null`: an event that cannot be read. */
  events: unknown[];
  anchor: CustodyAnchor | undefined;
}

/** An event recorded while the vault was locked. It is linked into the chain once the chain can be read. */
const WaitingEvent = v.pick(v.object(CustodyEvent.entries), ['at', 'event', 'incident', 'actor', 'sha256']);

export function createCustodyLog(storage: RecordStorage, highWaterMark: HighWaterMark) {
  /**
   * Refuses an anchor that was sealed while the vault was locked: anyone who can write to the disk can make one.
   * @throws VaultError `locked`, also where a later version wrote the anchor
   */
  async function readAnchor(): Promise<CustodyAnchor | undefined> {
    const bytes = await readUndamaged(storage, ANCHOR_ID);
    if (!bytes || (await storage.wasSealedWhileLocked(ANCHOR_ID))) return undefined;
    const anchor = decodeJson<CustodyAnchor>(bytes);
    if (anchor.v !== 1) throw new VaultError('locked');
    return anchor;
  }

  /**
   * Refuses events that were sealed while the vault was locked, unless an anchor that was not says whether they are
   * genuine.
   */
  async function readEvents(anchor: CustodyAnchor | undefined): Promise<unknown[]> {
    const events: unknown[] = [];
    const yieldToMain = createYielder();
    for (const { bytes, late } of await readKind(storage, 'custody')) {
      events.push(bytes && (anchor || !late) ? decodeJson<unknown>(bytes) : null);
      await yieldToMain();
    }
    return events;
  }

  /** A lost anchor is made again from the last event, and says so from then on. */
  async function getAnchor(): Promise<CustodyAnchor> {
    const anchor = await readAnchor();
    if (anchor) return anchor;
    const last = (await storage.listIds('custody')).sort().at(-1);
    if (!last) return EMPTY_ANCHOR;
    const events = (await readEvents(undefined)) as (CustodyEvent | null)[];
    const count = toSeq(last);
    const salted = events.findLast(e => e?.event === 'salted' && e.incident === WHOLE_LOG)?.seq;
    return {
      v: 1,
      count,
      head: events.at(-1)?.this ?? EMPTY_ANCHOR.head,
      remade: count,
      ...(salted === undefined ? {} : { salted }),
    };
  }

  async function isInChain({ count, head }: { count: number; head: string }, anchor: CustodyAnchor): Promise<boolean> {
    if (count >= anchor.count) return count === anchor.count && head === anchor.head;
    const bytes = await readUndamaged(storage, toEventId(count));
    return bytes !== undefined && decodeJson<CustodyEvent>(bytes).this === head;
  }

  /** Notes for good that the chain was set back, before new events hide it. */
  async function noteRollback(anchor: CustodyAnchor): Promise<CustodyAnchor> {
    const mark = await highWaterMark.read();
    if (!mark || (await isInChain(mark, anchor))) return anchor;
    return { ...anchor, rolledBack: { from: mark.count, to: anchor.count } };
  }

  const createSalt = (): UnlinkedEvent => ({
    at: new Date().toISOString(),
    event: 'salted',
    incident: WHOLE_LOG,
    actor: 'tool',
    sha256: [],
    nonce: createNonce(),
  });

  /** Links events so that no hash after `salted` can be guessed, also in a chain that an earlier version began. */
  async function appendSalted(
    before: CustodyAnchor,
    events: readonly UnlinkedEvent[],
  ): ReturnType<typeof appendEvents> {
    if (before.salted !== undefined) return appendEvents(before, events);
    // What waited may come from the earlier version as well.
    const waited = events.filter(({ whileLocked }) => whileLocked);
    const unsalted = before.count + waited.length;
    if (!unsalted) return appendEvents({ ...before, salted: 0 }, events);
    const others = events.filter(({ whileLocked }) => !whileLocked);
    return appendEvents({ ...before, salted: unsalted + 1 }, [...waited, createSalt(), ...others]);
  }

  return {
    readAnchor,

    /** @returns the entries that link the events into the chain. @throws VaultError `locked` */
    async linkEvents(events: readonly UnlinkedEvent[]): Promise<EventEntries> {
      const { events: linked, anchor } = await appendSalted(await noteRollback(await getAnchor()), events);
      return {
        entries: [
          ...linked.map(event => ({ id: toEventId(event.seq), kind: 'custody', plain: encodeJson(event) })),
          { id: ANCHOR_ID, kind: 'anchor', plain: encodeJson(anchor) },
        ],
        anchor,
      };
    },

    /** @returns entries that hold the events until the chain can be read. Works while the vault is locked. */
    holdEvents: (events: readonly UnlinkedEvent[]): EventEntries => ({
      entries: events.map(event => {
        const id = `loose-${crypto.randomUUID()}`;
        return { id, kind: 'loose-event', plain: encodeJson({ id, ...event }) };
      }),
    }),

    /** In the order of their times, without those that are no events. @throws VaultError `locked` */
    async readWaiting(): Promise<{ ids: string[]; events: UnlinkedEvent[] }> {
      const stored = await readKind(storage, 'loose-event');
      const events = stored.flatMap(({ bytes }) => {
        const parsed = v.safeParse(WaitingEvent, bytes && decodeJson<unknown>(bytes));
        return parsed.success ? [parsed.output] : [];
      });
      return { ids: stored.map(({ id }) => id), events: events.sort((a, b) => a.at.localeCompare(b.at)) };
    },

    /** @throws VaultError */
    async read(): Promise<CustodyRecords> {
      const anchor = await readAnchor();
      return { events: await readEvents(anchor), anchor };
    },
  };
}

export type CustodyLog = ReturnType<typeof createCustodyLog>;
