/** Adds to a record that this worker keeps. While the vault is locked nothing can be read back, so what it holds in memory is written instead. */
import { incidentStore, type ArtifactFile } from '../store.ts';
import type { Incident } from '../model.ts';
import { onVaultChange, VaultError } from '../../vault/record-store.ts';

/** So long after it was last written a record that was kept while locked can still be added to. */
const CACHE_MS = 120_000; // ms

const recentRecords = new Map<string, { record: Incident; until: number }>();
onVaultChange(() => recentRecords.clear());

const isLockedError = (fault: unknown): boolean => fault instanceof VaultError && fault.code === 'locked';

function getRecentRecord(id: string): Incident | undefined {
  for (const [key, { until }] of recentRecords) if (until < Date.now()) recentRecords.delete(key);
  return recentRecords.get(id)?.record;
}

const cacheRecord = (record: Incident): Incident => {
  recentRecords.set(record.id, { record, until: Date.now() + CACHE_MS });
  return record;
};

/** A new record. @throws VaultError */
export async function saveNewRecord(record: Incident): Promise<void> {
  cacheRecord(record);
  await incidentStore.put(record);
}

/** As it lies there; while locked, as this worker wrote it a moment ago. @throws VaultError */
export async function loadRecord(id: string): Promise<Incident | undefined> {
  try {
    return await incidentStore.get(id);
  } catch (fault) {
    const record = isLockedError(fault) ? getRecentRecord(id) : undefined;
    if (!record) throw fault;
    return record;
  }
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * One change after the other, so that none is built on what another has made old.
 * @returns the record as it is now; undefined where the person has erased it meanwhile
 * @throws VaultError
 */
export function amendRecord(
  id: string,
  how: (now: Incident) => Incident,
  fresh: ArtifactFile[] = [],
): Promise<Incident | undefined> {
  const work = async (): Promise<Incident | undefined> => {
    try {
      const now = await incidentStore.update(id, how, fresh);
      if (now && recentRecords.has(id)) cacheRecord(now);
      return now;
    } catch (fault) {
      const record = isLockedError(fault) ? getRecentRecord(id) : undefined;
      if (!record) throw fault;
      const next = how(record);
      await incidentStore.put(next, fresh);
      return cacheRecord(next);
    }
  };
  const next = queue.then(work, work);
  queue = next;
  return next;
}
