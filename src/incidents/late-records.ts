/**
 * Takes in what was saved while the vault was locked. Anyone who can write to the disk can seal such entries, so they
 * add to the log and never replace what the custody chain knows.
 */
import * as v from 'valibot';
import { decodeJson, encodeJson } from '../lib/json-bytes.ts';
import type { VaultEntry } from '../vault/record-store.ts';
import type { UnlinkedEvent } from './custody-chain.ts';
import { readKind, type CustodyLog, type RecordStorage } from './custody-log.ts';
import { Incident } from './model.ts';
import { getRecordDigest, withNonce } from './record-digest.ts';
import { readRecordedIncidents } from './recorded-digests.ts';

/** Events that say what a record is, or that it is gone. */
const DECIDING_EVENTS: readonly UnlinkedEvent['event'][] = ['created', 'edited', 'deleted', 'recorded'];

/** Where the record of a late write goes if the log already has one with this id. */
export const toAdditionId = (id: string): string => `${id}-addition`;

/** Finds the id under which a record can be saved while the vault is locked. */
export async function findLateId(
  { hasRecord, wasSealedWhileLocked }: Pick<RecordStorage, 'hasRecord' | 'wasSealedWhileLocked'>,
  id: string,
): Promise<string> {
  let free = id;
  while ((await hasRecord(free)) && !(await wasSealedWhileLocked(free))) free = toAdditionId(free);
  return free;
}

interface LateRecord {
  id: string;
  /** Undefined: no incident record. */
  record: Incident | undefined;
  digest: string | undefined;
}

async function readLateRecords(storage: RecordStorage): Promise<LateRecord[]> {
  const late = (await readKind(storage, 'incident')).filter(({ late }) => late);
  return Promise.all(
    late.map(async ({ id, bytes }) => {
      const stored = decodeJson<unknown>(bytes!);
      const parsed = v.safeParse(Incident, stored);
      const record = parsed.success && parsed.output.id === id ? parsed.output : undefined;
      return { id, record, digest: record && (await getRecordDigest(record)) };
    }),
  );
}

export interface AdoptedRecords {
  entries: VaultEntry[];
  events: UnlinkedEvent[];
  /** Ids of entries that these replace. */
  replaced: string[];
}

/**
 * Prepares to seal late records with the vault's key and to link their events. A record that differs from what the
 * chain knows under its id becomes an addition with an id of its own.
 * @returns undefined if there are none
 * @throws VaultError `locked`
 */
export async function adoptLateRecords(
  storage: RecordStorage,
  custody: CustodyLog,
): Promise<AdoptedRecords | undefined> {
  const waiting = await custody.readWaiting();
  const late = await readLateRecords(storage);
  if (!waiting.ids.length && !late.length) return undefined;
  const known = readRecordedIncidents((await custody.read()).events);
  const announced = new Set(waiting.events.map(({ incident }) => incident));
  const adopted: AdoptedRecords = {
    entries: [],
    replaced: waiting.ids,
    events: waiting.events.map(event => ({
      ...event,
      incident:
        DECIDING_EVENTS.includes(event.event) && known.has(event.incident)
          ? toAdditionId(event.incident)
          : event.incident,
      whileLocked: true,
    })),
  };
  const add = async (record: Incident, isAnnounced: boolean): Promise<void> => {
    adopted.entries.push({ id: record.id, kind: 'incident', plain: encodeJson(record) });
    if (isAnnounced) return;
    const hashes = [await getRecordDigest(record), ...record.artifacts.map(({ sha256 }) => sha256)];
    adopted.events.push({
      at: new Date().toISOString(),
      event: 'created',
      incident: record.id,
      actor: 'tool',
      sha256: hashes,
      whileLocked: true,
    });
  };
  for (const { id, record, digest } of late) {
    if (!record) continue;
    const recorded = known.get(id);
    if (!recorded || recorded.digest === digest) await add(record, announced.has(id) || !!recorded);
    else {
      const additionId = await findLateId(storage, toAdditionId(id));
      await add(withNonce({ ...record, id: additionId, additionTo: id }), false);
      adopted.replaced.push(id);
    }
  }
  return adopted.entries.length || adopted.replaced.length ? adopted : undefined;
}
