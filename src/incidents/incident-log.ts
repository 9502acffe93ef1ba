/** Reads and writes the incidents of one log. Each write goes with its event in the custody chain, in one step. */
import { decodeJson, encodeJson } from '../lib/json-bytes.ts';
import { createYielder } from '../lib/yield-to-main.ts';
import type { VaultEntry } from '../vault/record-store.ts';
import { hashCanonicalJson, type UnlinkedEvent } from './custody-chain.ts';
import {
  createCustodyLog,
  getVaultErrorCode,
  readKind,
  readUndamaged,
  type CustodyRecords,
  type RecordStorage,
} from './custody-log.ts';
import { NewerRecordError, parseIncident } from './migrate.ts';
import type { Artifact, CustodyEvent, Incident, UtcTimestamp } from './model.ts';
import { getFollowUpDate } from './responses.ts';

/** An artifact with its bytes, which are stored beside the incident. */
export interface ArtifactFile {
  artifact: Artifact;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Overrides what the custody event of a write says: by default that the person created or edited the incident. */
export interface EventDetails {
  event?: CustodyEvent['event'];
  actor?: CustodyEvent['actor'];
}

export interface IncidentWrite {
  incident: Incident;
  /** Of artifacts that are new in it. */
  files?: ArtifactFile[];
  details?: EventDetails | undefined;
}

export type IncidentUpdate = readonly [id: string, update: (now: Incident) => Incident];

/** An incident that is stored but cannot be shown. */
export interface UnreadableIncident {
  id: string;
  why: 'damaged' | 'newer';
}

export interface IncidentListing {
  /** Newest first. */
  incidents: Incident[];
  unread: UnreadableIncident[];
}

/** By incident: when to ask whether a report was answered, so that a reminder need not open them all. */
type FollowUpDates = Record<string, UtcTimestamp>;
const FOLLOW_UPS_ID = 'log-later';

const createEvent = (
  event: CustodyEvent['event'],
  incident: string,
  sha256: string[] = [],
  actor: CustodyEvent['actor'] = 'person',
): UnlinkedEvent => ({ at: new Date().toISOString(), event, incident, actor, sha256 });

/** Replaces lone surrogates, with which a shortened text may end and which canonical JSON does not allow. */
const replaceLoneSurrogates = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, v: unknown) =>
    typeof v === 'string' ? new TextDecoder().decode(new TextEncoder().encode(v)) : v,
  ) as T;

const isSameRecord = async (a: Incident, b: Incident): Promise<boolean> =>
  (await hashCanonicalJson(replaceLoneSurrogates(a))) === (await hashCanonicalJson(replaceLoneSurrogates(b)));

/** @param name of its lock and of its broadcast channel */
export function createIncidentLog(storage: RecordStorage, name: string) {
  const { hasRecord, listIds, putRecords, getRecord } = storage;
  const custody = createCustodyLog(storage);

  /**
   * One writer at a time, over all windows and the worker. The browser releases the lock of a writer that is killed.
   */
  const withLock = <T>(task: () => Promise<T>): Promise<T> => navigator.locks.request(name, task) as Promise<T>;

  function announce(ids: string[]): void {
    const channel = new BroadcastChannel(name);
    channel.postMessage(ids);
    channel.close();
  }

  /** @throws VaultError */
  async function getFollowUpDates(): Promise<FollowUpDates> {
    const bytes = await readUndamaged(storage, FOLLOW_UPS_ID);
    return bytes ? decodeJson<FollowUpDates>(bytes) : {};
  }

  async function prepareFollowUps(changes: [id: string, date: UtcTimestamp | undefined][]): Promise<VaultEntry[]> {
    const dates = await getFollowUpDates().catch(error => {
      // An incident that is saved while the vault is locked is new: nothing was reported yet.
      if (getVaultErrorCode(error) === 'locked') return undefined;
      throw error;
    });
    if (!dates || changes.every(([id, date]) => dates[id] === date)) return [];
    const next = { ...dates };
    for (const [id, date] of changes)
      if (date) next[id] = date;
      else delete next[id];
    return [{ id: FOLLOW_UPS_ID, kind: 'log-later', plain: encodeJson(next) }];
  }

  async function describeWrite({ files = [], details = {} }: IncidentWrite, record: Incident): Promise<UnlinkedEvent> {
    const event = details.event ?? ((await hasRecord(record.id)) ? 'edited' : 'created');
    const hashes = [await hashCanonicalJson(record), ...files.map(f => f.artifact.sha256)];
    return createEvent(event, record.id, hashes, details.actor);
  }

  /** @returns the records as they were stored */
  async function write(writes: IncidentWrite[]): Promise<Incident[]> {
    const records = writes.map(({ incident }) => replaceLoneSurrogates(incident));
    const files = writes.flatMap(({ files }) => files ?? []);
    const events = await custody.prepareEvents(
      await Promise.all(records.map((record, n) => describeWrite(writes[n]!, record))),
    );
    await putRecords(
      [
        ...files.map(({ artifact, bytes }) => ({ id: artifact.id, kind: 'artifact', plain: bytes })),
        ...records.map(record => ({ id: record.id, kind: 'incident', plain: encodeJson(record) })),
        ...(await prepareFollowUps(records.map(record => [record.id, getFollowUpDate(record)]))),
        ...events.entries,
      ],
      events.replaced,
    );
    announce(records.map(record => record.id));
    return records;
  }

  async function get(id: string): Promise<Incident | undefined> {
    const bytes = await getRecord(id);
    return bytes && parseIncident(decodeJson(bytes));
  }

  /** Ids of the artifacts of an incident, of whatever version. */
  async function listArtifactIds(id: string): Promise<string[]> {
    const bytes = await readUndamaged(storage, id);
    const record = bytes && decodeJson<{ artifacts?: { id: string }[]; picture?: { id: string } | null }>(bytes);
    return [...(record?.artifacts ?? []), ...(record?.picture ? [record.picture] : [])].map(a => a.id);
  }

  const putAll = (writes: IncidentWrite[]): Promise<Incident[]> => withLock(() => write(writes));

  const updateAll = (updates: readonly IncidentUpdate[], files: ArtifactFile[] = []): Promise<Incident[]> =>
    withLock(async () => {
      const stored = await Promise.all(updates.map(async ([id, update]) => ({ now: await get(id), update })));
      const pairs = stored.flatMap(({ now, update }) => (now ? [{ now, next: update(now) }] : []));
      const isChanged = await Promise.all(
        pairs.map(async ({ now, next }) => files.length > 0 || !(await isSameRecord(now, next))),
      );
      const writes = pairs.filter((_, n) => isChanged[n]).map(({ next }) => ({ incident: next, files }));
      const written = new Map((writes.length ? await write(writes) : []).map(record => [record.id, record]));
      return pairs.map(({ now }) => written.get(now.id) ?? now);
    });

  async function listAll(): Promise<IncidentListing> {
    const unread: UnreadableIncident[] = [];
    const incidents: Incident[] = [];
    const yieldToMain = createYielder();
    for (const { id, bytes } of await readKind(storage, 'incident')) {
      await yieldToMain();
      if (!bytes) {
        unread.push({ id, why: 'damaged' });
        continue;
      }
      try {
        incidents.push(parseIncident(decodeJson(bytes)));
      } catch (error) {
        unread.push(error instanceof NewerRecordError ? { id: error.id, why: 'newer' } : { id, why: 'damaged' });
      }
    }
    return { incidents: incidents.sort((a, b) => b.keptAt.localeCompare(a.keptAt)), unread };
  }

  return {
    announce,
    /**
     * @param listener gets the ids of incidents that were written or deleted, in any window; none: something else
     * changed
     */
    subscribe(listener: (ids: string[]) => void): () => void {
      const channel = new BroadcastChannel(name);
      channel.onmessage = (event: MessageEvent<string[]>) => listener(event.data);
      return () => channel.close();
    },
    getFollowUpDates,
    listAll,
    count: async (): Promise<number> => (await listIds('incident')).length,
    get,
    getArtifact: (artifact: Pick<Artifact, 'id'>): Promise<Uint8Array<ArrayBuffer> | undefined> =>
      getRecord(artifact.id),
    putAll,
    updateAll,
    recordEvent: (
      event: 'viewed' | 'exported' | 'imported',
      ids: readonly string[],
      sha256: string[] = [],
    ): Promise<void> =>
      withLock(async () => {
        const { entries, replaced } = await custody.prepareEvents(ids.map(id => createEvent(event, id, sha256)));
        await putRecords(entries, replaced);
      }),
    deleteAll: (ids: readonly string[]): Promise<void> =>
      withLock(async () => {
        const stored = (await Promise.all(ids.map(async id => ((await hasRecord(id)) ? [id] : [])))).flat();
        if (!stored.length) return;
        const artifacts = (await Promise.all(stored.map(listArtifactIds))).flat();
        const events = await custody.prepareEvents(stored.map(id => createEvent('deleted', id)));
        await putRecords(
          [...(await prepareFollowUps(stored.map(id => [id, undefined]))), ...events.entries],
          [...stored, ...artifacts, ...events.replaced],
        );
        announce(stored);
      }),
    getCustody: (): Promise<CustodyRecords> =>
      withLock(async () => {
        const waiting = await custody.prepareEvents([]);
        if (waiting.replaced.length) await putRecords(waiting.entries, waiting.replaced);
        return custody.read();
      }),
  };
}

export type IncidentLog = ReturnType<typeof createIncidentLog>;
