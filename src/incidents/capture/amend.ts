/** Amends a record after it was saved, also while the vault is locked and no record can be read back. */
import { incidentStore, type ArtifactFile } from '../store.ts';
import type { CustodyEvent, Incident } from '../model.ts';
import { onVaultChange, VaultError } from '../../vault/record-store.ts';

/** How long a record can still be amended while the vault is locked. */
const CACHE_MS = 120_000;

const recentRecords = new Map<string, { record: Incident; expiresAt: number }>();
onVaultChange(() => recentRecords.clear());

const isLockedError = (error: unknown): boolean => error instanceof VaultError && error.code === 'locked';

function getRecentRecord(id: string): Incident | undefined {
  for (const [key, { expiresAt }] of recentRecords) if (expiresAt < Date.now()) recentRecords.delete(key);
  return recentRecords.get(id)?.record;
}

function cacheRecord(record: Incident): Incident {
  recentRecords.set(record.id, { record, expiresAt: Date.now() + CACHE_MS });
  return record;
}

/** @throws the error, unless it is that the vault is locked and the record is still in memory */
function recoverRecentRecord(id: string, error: unknown): Incident {
  const record = isLockedError(error) ? getRecentRecord(id) : undefined;
  if (!record) throw error;
  return record;
}

/** @throws VaultError */
export async function saveNewRecord(record: Incident): Promise<void> {
  cacheRecord(record);
  await incidentStore.put(record, [], record.via ? { actor: record.via } : {});
}

/** Reads the stored record; while the vault is locked, the one that this worker wrote recently. @throws VaultError */
export async function loadRecord(id: string): Promise<Incident | undefined> {
  return incidentStore.get(id).catch((error: unknown) => recoverRecentRecord(id, error));
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Amends one record at a time, so that no change starts from an outdated record.
 * @returns the new record; undefined if the person has deleted it meanwhile
 * @throws VaultError
 */
export function amendRecord(
  id: string,
  change: (record: Incident) => Incident,
  newArtifacts: ArtifactFile[] = [],
  actor: CustodyEvent['actor'] = 'person',
): Promise<Incident | undefined> {
  const amend = async (): Promise<Incident | undefined> => {
    try {
      const amended = await incidentStore.update(id, change, newArtifacts, { actor });
      if (amended && recentRecords.has(id)) cacheRecord(amended);
      return amended;
    } catch (error) {
      const amended = change(recoverRecentRecord(id, error));
      await incidentStore.put(amended, newArtifacts, { actor });
      return cacheRecord(amended);
    }
  };
  const result = queue.then(amend, amend);
  queue = result;
  return result;
}

/** Adds what the capture of an incident brings after it was saved: the tool does that, not the person. */
export const amendCapture = (
  id: string,
  change: (record: Incident) => Incident,
  newArtifacts: ArtifactFile[] = [],
): Promise<Incident | undefined> => amendRecord(id, change, newArtifacts, 'tool');
