/** Reads and writes the incidents of one log. Each write goes with its event in the custody chain, in one step. */
import { decodeJson, encodeJson } from '../lib/json-bytes.ts';
import type { VaultEntry } from '../vault/record-store.ts';
import { createEvent, hashCanonicalJson, type UnlinkedEvent } from './custody-chain.ts';
import {
  createCustodyLog,
  getVaultErrorCode,
  readKind,
  readUndamaged,
  type CustodyRecords,
  type EventEntries,
  type RecordStorage,
} from './custody-log.ts';
import type { HighWaterMark } from './high-water-mark.ts';
import { adoptLateRecords, findLateId } from './late-records.ts';
import { findGuessableRecords } from './guessable-records.ts';
import { createLogProofs } from './log-proofs.ts';
import { parseIncident } from './migrate.ts';
import type { Artifact, CustodyEvent, Incident, UtcTimestamp } from './model.ts';
import { parseRecords, type IncidentListing } from './parse-records.ts';
import { getRecordDigest, listRecordHashes, replaceLoneSurrogates, withNonce } from './record-digest.ts';
import { readRecordedIncidents } from './recorded-digests.ts';
import type { LogSnapshot } from './verify-log.ts';
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
  /** What it replaces, as it was read. */
  before?: Incident | undefined;
}

export type IncidentUpdate = readonly [id: string, update: (now: Incident) => Incident];

/** By incident: when to ask whether a report was answered, so that a reminder need not open them all. */
type FollowUpDates = Record<string, UtcTimestamp>;
const FOLLOW_UPS_ID = 'log-later';

const isSameRecord = async (a: Incident, b: Incident): Promise<boolean> =>
  (await hashCanonicalJson(replaceLoneSurrogates(a))) === (await hashCanonicalJson(replaceLoneSurrogates(b)));

/** Limits of one transaction. */
const SALT_BATCH = 200;

/**
 * @param name of its lock and of its broadcast channel
 * @param highWaterMark shows when the chain was set back
 * @param hasKey whether it has a key to sign exports with; not in memory, where each start would make another one
 */
export function createIncidentLog(
  storage: RecordStorage,
  name: string,
  highWaterMark: HighWaterMark,
  hasKey: () => Promise<boolean> = () => Promise.resolve(false),
) {
  const { hasRecord, listIds, putRecords, getRecord } = storage;
  const custody = createCustodyLog(storage, highWaterMark);

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

  /** Stores entries with the events about them, all or nothing. @throws VaultError `locked`; nothing is stored then */
  async function commitLinked(
    entries: readonly VaultEntry[],
    { entries: eventEntries, anchor }: EventEntries,
    idsToDelete: readonly string[] = [],
  ): Promise<void> {
    await putRecords([...entries, ...eventEntries], [...idsToDelete], 'refuse');
    if (anchor) await highWaterMark.write(anchor);
  }

  /** Call it under the lock. @throws VaultError `locked` */
  async function adoptLate(): Promise<string[]> {
    const adopted = await adoptLateRecords(storage, custody);
    if (!adopted) return [];
    await commitLinked(adopted.entries, await custody.linkEvents(adopted.events), adopted.replaced);
    return adopted.entries.map(({ id }) => id);
  }

  /** Adopts what waits, before these incidents are changed. Call it under the lock. @throws VaultError `locked` */
  async function adoptBefore(ids: readonly string[]): Promise<void> {
    const late = await Promise.all(ids.map(storage.wasSealedWhileLocked));
    if (late.includes(true) || (await listIds('loose-event')).length) await adoptLate();
  }

  /** Runs a task alone, after what waits was adopted. @throws VaultError `locked` */
  const runAdopted = <T>(task: () => Promise<T>): Promise<T> =>
    withLock(async () => {
      await adoptBefore([]);
      return task();
    });

  async function get(id: string): Promise<Incident | undefined> {
    const bytes = await getRecord(id);
    return bytes && parseIncident(decodeJson(bytes));
  }

  async function areCurrent(incidents: readonly Incident[]): Promise<boolean> {
    for (const incident of incidents) {
      const stored = await get(incident.id).catch(() => undefined);
      if (!stored || !(await isSameRecord(stored, incident))) return false;
    }
    return true;
  }

  async function readBefore({ incident: { id }, before }: IncidentWrite): Promise<Incident | undefined> {
    return before ?? ((await hasRecord(id)) ? get(id).catch(() => undefined) : undefined);
  }

  async function describeWrite(
    { files = [], details = {} }: IncidentWrite,
    record: Incident,
    before?: Incident,
  ): Promise<UnlinkedEvent> {
    const event = details.event ?? ((await hasRecord(record.id)) ? 'edited' : 'created');
    const hashes = await listRecordHashes(
      record,
      files.map(({ artifact }) => artifact),
    );
    return {
      ...createEvent(event, record.id, hashes, details.actor),
      // Without a nonce the hash of what it was could be guessed.
      ...(before?.nonce && { before: await getRecordDigest(before) }),
    };
  }

  const listEntries = async (writes: readonly IncidentWrite[], records: readonly Incident[]): Promise<VaultEntry[]> => [
    ...writes
      .flatMap(({ files = [] }) => files)
      .map(({ artifact, bytes }) => ({ id: artifact.id, kind: 'artifact', plain: bytes })),
    ...records.map(record => ({ id: record.id, kind: 'incident', plain: encodeJson(record) })),
    ...(await prepareFollowUps(records.map(record => [record.id, getFollowUpDate(record)]))),
  ];

  /** @throws VaultError `locked` */
  async function writeUnlocked(writes: readonly IncidentWrite[]): Promise<Incident[]> {
    await custody.readAnchor();
    await adoptBefore(writes.map(({ incident }) => incident.id));
    const records = writes.map(({ incident }) => withNonce(incident));
    const events = await Promise.all(
      records.map(async (record, n) => describeWrite(writes[n]!, record, await readBefore(writes[n]!))),
    );
    await commitLinked(await listEntries(writes, records), await custody.linkEvents(events));
    return records;
  }

  /** Adds to the log, without reading it and without replacing what the chain knows. */
  async function writeLocked(writes: readonly IncidentWrite[]): Promise<Incident[]> {
    const records = await Promise.all(
      writes.map(async ({ incident }) => {
        const id = await findLateId(storage, incident.id);
        return withNonce(id === incident.id ? incident : { ...incident, id, additionTo: incident.id });
      }),
    );
    const events = await Promise.all(records.map((record, n) => describeWrite(writes[n]!, record)));
    await putRecords([...(await listEntries(writes, records)), ...custody.holdEvents(events).entries]);
    return records;
  }

  /** @returns the records as they were stored */
  async function write(writes: readonly IncidentWrite[]): Promise<Incident[]> {
    const records = await writeUnlocked(writes).catch((error: unknown) => {
      if (getVaultErrorCode(error) !== 'locked') throw error;
      return writeLocked(writes);
    });
    announce(records.map(record => record.id));
    return records;
  }

  /** Stores records with the event of the tool that says what each is. */
  async function restate(
    records: readonly Incident[],
    events: readonly UnlinkedEvent[] = [],
    files: readonly VaultEntry[] = [],
  ): Promise<void> {
    const states = records.map(async record =>
      createEvent('recorded', record.id, await listRecordHashes(record, record.artifacts), 'tool'),
    );
    await commitLinked(
      [...files, ...records.map(record => ({ id: record.id, kind: 'incident', plain: encodeJson(record) }))],
      await custody.linkEvents([...events, ...(await Promise.all(states))]),
    );
  }

  /** Ids of the artifacts of an incident, of whatever version. */
  async function listArtifactIds(id: string): Promise<string[]> {
    const bytes = await readUndamaged(storage, id);
    const record = bytes && decodeJson<{ artifacts?: { id: string }[]; picture?: { id: string } | null }>(bytes);
    return [...(record?.artifacts ?? []), ...(record?.picture ? [record.picture] : [])].map(a => a.id);
  }

  const putAll = (writes: IncidentWrite[]): Promise<Incident[]> => withLock(() => write(writes));

  const updateAll = (
    updates: readonly IncidentUpdate[],
    files: ArtifactFile[] = [],
    details?: EventDetails,
  ): Promise<Incident[]> =>
    withLock(async () => {
      await adoptBefore(updates.map(([id]) => id));
      const stored = await Promise.all(updates.map(async ([id, update]) => ({ now: await get(id), update })));
      const pairs = stored.flatMap(({ now, update }) => (now ? [{ now, next: update(now) }] : []));
      const isChanged = await Promise.all(
        pairs.map(async ({ now, next }) => files.length > 0 || !(await isSameRecord(now, next))),
      );
      const writes = pairs
        .filter((_, n) => isChanged[n])
        .map(({ now, next }) => ({ incident: next, before: now, files, details }));
      const written = new Map((writes.length ? await write(writes) : []).map(record => [record.id, record]));
      return pairs.map(({ now }) => written.get(now.id) ?? now);
    });

  /** Reads every incident record, after those that were saved while the vault was locked are adopted. */
  async function readAdopted(): ReturnType<typeof readKind> {
    const stored = await readKind(storage, 'incident');
    if (!stored.some(({ late }) => late)) return stored;
    const adopted = await withLock(adoptLate).catch((error: unknown) => {
      // On a full disk they are shown as they are, and adopted later.
      if (getVaultErrorCode(error) !== 'full') throw error;
      return [];
    });
    return adopted.length ? readKind(storage, 'incident') : stored;
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
    listAll: async (): Promise<IncidentListing> => parseRecords(await readAdopted()),

    /** Reads what belongs together while nobody writes. @throws VaultError */
    readSnapshot: (): Promise<LogSnapshot> =>
      withLock(async () => {
        await adoptLate();
        return {
          ...(await parseRecords(await readKind(storage, 'incident'))),
          custody: await custody.read(),
          mark: await highWaterMark.read(),
        };
      }),

    count: async (): Promise<number> => (await listIds('incident')).length,
    async get(id: string): Promise<Incident | undefined> {
      if (await storage.wasSealedWhileLocked(id)) await withLock(adoptLate);
      return get(id);
    },
    getArtifact: (artifact: Pick<Artifact, 'id'>): Promise<Uint8Array<ArrayBuffer> | undefined> =>
      getRecord(artifact.id),
    putAll,
    updateAll,
    /** Works while the vault is locked. */
    recordEvent: (
      event: 'viewed' | 'exported' | 'imported',
      ids: readonly string[],
      sha256: string[] = [],
    ): Promise<void> =>
      withLock(async () => {
        const events = ids.map(id => createEvent(event, id, sha256));
        try {
          await adoptBefore([]);
          await commitLinked([], await custody.linkEvents(events));
        } catch (error) {
          if (getVaultErrorCode(error) !== 'locked') throw error;
          await putRecords(custody.holdEvents(events).entries);
        }
      }),

    /**
     * Records that incidents came from elsewhere, and what each is where the chain does not know it.
     * @throws VaultError
     */
    recordImport: (ids: readonly string[]): Promise<void> =>
      withLock(async () => {
        await adoptBefore(ids);
        const known = readRecordedIncidents((await custody.read()).events);
        const records = await Promise.all(ids.map(id => get(id).catch(() => undefined)));
        const unknown = records.flatMap(record =>
          record && known.get(record.id)?.digest === undefined ? [withNonce(record)] : [],
        );
        await restate(
          unknown,
          ids.map(id => createEvent('imported', id)),
        );
      }),

    /**
     * Stores a record out of someone else's export with its files, and says where it came from and what it is, all or
     * nothing. Its reports are someone else's, so it asks about no answer.
     * @param fileHash of the export
     * @returns undefined if an incident with this id is there already
     * @throws VaultError
     */
    addReceived: (
      incident: Incident,
      files: readonly ArtifactFile[],
      fileHash: string,
    ): Promise<Incident | undefined> =>
      withLock(async () => {
        await adoptBefore([incident.id]);
        if (await hasRecord(incident.id)) return undefined;
        const record = withNonce(incident);
        const artifacts = files.map(({ artifact, bytes }) => ({ id: artifact.id, kind: 'artifact', plain: bytes }));
        await restate([record], [createEvent('imported', record.id, [fileHash])], artifacts);
        announce([record.id]);
        return record;
      }),

    ...createLogProofs({ storage, custody, hasKey, commitLinked, areCurrent, runAdopted }),

    /**
     * Restates every record of which the chain says something only where hashes could be guessed, so that these parts
     * of the chain can be left out of exports. A record that is not as the chain says stays as it is.
     * @throws VaultError
     */
    saltRecords: (): Promise<void> =>
      withLock(async () => {
        await adoptBefore([]);
        const { anchor } = await custody.read();
        if (anchor && anchor.salted === undefined) await commitLinked([], await custody.linkEvents([]));
        const restated = await findGuessableRecords(storage, await custody.read());
        for (let start = 0; start < restated.length; start += SALT_BATCH)
          await restate(restated.slice(start, start + SALT_BATCH));
      }),

    deleteAll: (ids: readonly string[]): Promise<void> =>
      withLock(async () => {
        await adoptBefore(ids);
        const stored = (await Promise.all(ids.map(async id => ((await hasRecord(id)) ? [id] : [])))).flat();
        if (!stored.length) return;
        const artifacts = (await Promise.all(stored.map(listArtifactIds))).flat();
        await commitLinked(
          await prepareFollowUps(stored.map(id => [id, undefined])),
          await custody.linkEvents(stored.map(id => createEvent('deleted', id))),
          [...stored, ...artifacts],
        );
        announce(stored);
      }),

    getCustody: (): Promise<CustodyRecords> =>
      withLock(async () => {
        await adoptBefore([]);
        return custody.read();
      }),
  };
}

export type IncidentLog = ReturnType<typeof createIncidentLog>;
