/** Stores the custody chain of a log and its anchor. */
import { decodeJson, encodeJson } from '../lib/json-bytes.ts';
import { createYielder } from '../lib/yield-to-main.ts';
import type * as recordStore from '../vault/record-store.ts';
import { VaultError, type VaultEntry } from '../vault/record-store.ts';
import { appendEvents, EMPTY_ANCHOR, type CustodyAnchor, type UnlinkedEvent } from './custody-chain.ts';
import type { CustodyEvent } from './model.ts';

/** What a log needs of the vault, or of the practice network's copy of it. */
export type RecordStorage = Pick<
  typeof recordStore,
  'hasRecord' | 'listIds' | 'putRecords' | 'listReadable' | 'getRecord'
>;

const ANCHOR_ID = 'custody-anchor';
const toEventId = (seq: number): string => `custody-${String(seq).padStart(9, '0')}`;
const toSeq = (eventId: string): number => Number(eventId.slice(eventId.lastIndexOf('-') + 1));

/** Records that make sense only together: the chain and what hangs on it. */
export const CHAIN_KINDS = ['custody', 'anchor', 'loose-event', 'log-later'] as const;

/** An event recorded while the vault was locked. It is linked into the chain once the chain can be read. */
type WaitingEvent = UnlinkedEvent & { id: string };

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

/**
 * Reads every record of a kind, in the order of their ids, with `null` for a damaged one.
 * @throws VaultError `locked`
 */
export async function readKind(
  { listReadable }: RecordStorage,
  kind: string,
): Promise<{ id: string; bytes: Uint8Array<ArrayBuffer> | null }[]> {
  const { found, damaged } = await listReadable(kind);
  return [...found.map(({ id, plain }) => ({ id, bytes: plain })), ...damaged.map(id => ({ id, bytes: null }))].sort(
    (a, b) => (a.id < b.id ? -1 : 1),
  );
}

/** Events as they are written to the vault, in one step with the records they are about. */
export interface EventEntries {
  entries: VaultEntry[];
  /** Ids of waiting events that the entries replace. */
  replaced: string[];
}

export interface CustodyRecords {
  /** `null`: an event that cannot be read. */
  events: unknown[];
  anchor: CustodyAnchor | undefined;
}

export function createCustodyLog(storage: RecordStorage) {
  /** @throws VaultError `locked`, also where a later version wrote the anchor */
  async function readAnchor(): Promise<CustodyAnchor | undefined> {
    const bytes = await readUndamaged(storage, ANCHOR_ID);
    const anchor = bytes && decodeJson<CustodyAnchor>(bytes);
    if (anchor && anchor.v !== 1) throw new VaultError('locked');
    return anchor;
  }

  /** A lost anchor is made again from the last event, and says so from then on. */
  async function getAnchor(): Promise<CustodyAnchor> {
    const anchor = await readAnchor();
    if (anchor) return anchor;
    const last = (await storage.listIds('custody')).sort().at(-1);
    if (!last) return EMPTY_ANCHOR;
    const bytes = await storage.getRecord(last).catch(() => undefined);
    const count = toSeq(last);
    return { v: 1, count, head: bytes ? decodeJson<CustodyEvent>(bytes).this : EMPTY_ANCHOR.head, remade: count };
  }

  async function linkEvents(events: UnlinkedEvent[]): Promise<EventEntries> {
    const anchor = await getAnchor();
    const waiting = (await readKind(storage, 'loose-event'))
      .flatMap(({ bytes }) => (bytes ? [decodeJson<WaitingEvent>(bytes)] : []))
      .sort((a, b) => a.at.localeCompare(b.at));
    const linked = await appendEvents(anchor, [...waiting, ...events]);
    return {
      entries: [
        ...linked.events.map(event => ({ id: toEventId(event.seq), kind: 'custody', plain: encodeJson(event) })),
        { id: ANCHOR_ID, kind: 'anchor', plain: encodeJson(linked.anchor) },
      ],
      replaced: waiting.map(event => event.id),
    };
  }

  function holdEvents(events: UnlinkedEvent[]): EventEntries {
    const waiting = events.map((event): WaitingEvent => ({ id: `loose-${crypto.randomUUID()}`, ...event }));
    return {
      entries: waiting.map(event => ({ id: event.id, kind: 'loose-event', plain: encodeJson(event) })),
      replaced: [],
    };
  }

  return {
    /** Prepares events for the vault: linked after those that waited, or waiting while the vault is locked. */
    async prepareEvents(events: UnlinkedEvent[]): Promise<EventEntries> {
      try {
        return await linkEvents(events);
      } catch (error) {
        if (getVaultErrorCode(error) !== 'locked') throw error;
        return holdEvents(events);
      }
    },

    /** @throws VaultError */
    async read(): Promise<CustodyRecords> {
      const events: unknown[] = [];
      const yieldToMain = createYielder();
      for (const { bytes } of await readKind(storage, 'custody')) {
        events.push(bytes && decodeJson<unknown>(bytes));
        await yieldToMain();
      }
      return { events, anchor: await readAnchor() };
    },
  };
}
