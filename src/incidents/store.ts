/**
 * Owns the incidents: every view and the worker read and change them here. Decides whether an incident belongs to the
 * person's own log or to that of the practice network, and what a private window may record.
 */
import { isPrivateContext } from '../preferences/storage-context.ts';
import { isMemoryOnly } from '../vault/memory-only.ts';
import { isPracticeContext } from '../vault/practice-mode.ts';
import * as practiceRecords from '../vault/practice-store.ts';
import * as vaultRecords from '../vault/record-store.ts';
import type { CustodyRecords } from './custody-log.ts';
import { noHighWaterMark, storedHighWaterMark } from './high-water-mark.ts';
import {
  createIncidentLog,
  type ArtifactFile,
  type EventDetails,
  type IncidentLog,
  type IncidentUpdate,
  type IncidentWrite,
} from './incident-log.ts';
import type { StoredStamps } from './log-proofs.ts';
import type { Artifact, Incident, UtcTimestamp } from './model.ts';
import type { IncidentListing } from './parse-records.ts';
import type { Signature } from './signed-statement.ts';
import type { Stamp, StampRequest } from './time-stamps/stamp-records.ts';
import { verifyLog, type LogSnapshot, type LogVerification } from './verify-log.ts';

export type { ArtifactFile } from './incident-log.ts';
export type { UnreadableIncident } from './parse-records.ts';

/** A log as it was at one moment, and what is wrong with it. */
export type VerifiedLog = LogSnapshot & LogVerification;

const PRACTICE_ID_PREFIX = 'practice-';

const ownLog = createIncidentLog(vaultRecords, 'log', storedHighWaterMark, async () => !(await isMemoryOnly()));
const practiceLog = createIncidentLog(practiceRecords, 'log-practice', noHighWaterMark);

/** The id of an incident says where it belongs. Views of the practice network never reach the person's own log. */
const logOf = (id?: string): IncidentLog =>
  isPracticeContext() || id?.startsWith(PRACTICE_ID_PREFIX) ? practiceLog : ownLog;

const logOfArtifact = async ({ id }: Pick<Artifact, 'id'>): Promise<IncidentLog> =>
  isPracticeContext() || (await practiceRecords.hasRecord(id)) ? practiceLog : ownLog;

export const incidentStore = {
  createId: (isPractice: boolean): string => `${isPractice ? PRACTICE_ID_PREFIX : ''}${crypto.randomUUID()}`,

  /** Known while the vault is locked. */
  count: (): Promise<number> => logOf().count(),

  /** Newest first, without those that cannot be read. @throws VaultError */
  list: async (): Promise<Incident[]> => (await logOf().listAll()).incidents,

  /** With those that cannot be read, which are left untouched. @throws VaultError */
  listAll: (): Promise<IncidentListing> => logOf().listAll(),

  /** @throws VaultError, NewerRecordError */
  get: (id: string): Promise<Incident | undefined> => logOf(id).get(id),

  /** @throws VaultError */
  getArtifact: async (artifact: Pick<Artifact, 'id'>): Promise<Uint8Array<ArrayBuffer> | undefined> =>
    (await logOfArtifact(artifact)).getArtifact(artifact),

  /**
   * Stores a new or changed incident with its new artifacts and its custody event, all or nothing. Works while the
   * vault is locked.
   * @returns the incident as it was stored
   * @throws VaultError
   */
  async put(incident: Incident, files: ArtifactFile[] = [], details?: EventDetails): Promise<Incident> {
    const [stored] = await logOf(incident.id).putAll([{ incident, files, details }]);
    return stored!;
  },

  /** Of one log, all or nothing. @throws VaultError */
  putAll: (writes: IncidentWrite[]): Promise<Incident[]> => logOf(writes[0]?.incident.id).putAll(writes),

  /** Writes nothing if nothing changes. @returns undefined if the incident was deleted. @throws VaultError */
  update: async (
    id: string,
    update: (now: Incident) => Incident,
    files: ArtifactFile[] = [],
    details?: EventDetails,
  ): Promise<Incident | undefined> => (await logOf(id).updateAll([[id, update]], files, details))[0],

  /** Of one log, all or nothing. @returns those that are still stored. @throws VaultError */
  updateAll: (updates: readonly IncidentUpdate[]): Promise<Incident[]> => logOf(updates[0]?.[0]).updateAll(updates),

  /**
   * Deletes incidents with their artifacts. That each was deleted, and when, stays in the custody chain.
   * @throws VaultError
   */
  deleteAll: (ids: readonly string[]): Promise<void> => logOf(ids[0]).deleteAll(ids),

  delete: (id: string): Promise<void> => logOf(id).deleteAll([id]),

  /** Records that the person saw an incident. A private window records nothing that the person did not ask for. */
  recordView: async (id: string): Promise<void> => {
    if (!isPrivateContext()) await logOf(id).recordEvent('viewed', [id]);
  },

  /** @param sha256 of the file that was read; of a short text that left none, because a hash of it can be guessed */
  recordTransfer: (event: 'exported' | 'imported', ids: readonly string[], sha256: string[] = []): Promise<void> =>
    logOf(ids[0]).recordEvent(event, ids, sha256),

  /** Records that incidents came out of a backup. @throws VaultError */
  recordImport: (ids: readonly string[]): Promise<void> => logOf(ids[0]).recordImport(ids),

  /**
   * Adds an incident out of someone else's export to the person's own log.
   * @param fileHash of the export
   * @returns undefined if an incident with this id is there already
   * @throws VaultError
   */
  addReceived: (incident: Incident, files: readonly ArtifactFile[], fileHash: string): Promise<Incident | undefined> =>
    ownLog.addReceived(incident, files, fileHash),

  /**
   * Records an export as the last event of the chain, which then covers its contents.
   * @param incidents as they are in the export
   * @param contents hash of the list of its files
   * @param isSigned whether `contents` names the key of this log
   * @returns the chain that goes into the export, and a signature of its end
   * @throws VaultError
   * @throws OutdatedExportError if one of them was changed or deleted since
   */
  sealExport: (
    incidents: readonly Incident[],
    contents: string,
    isSigned = false,
  ): Promise<CustodyRecords & { signature?: Signature | undefined }> =>
    logOf(incidents[0]?.id).sealExport(incidents, contents, isSigned),

  /**
   * Makes the key of this log at its first use.
   * @param id of an incident of the log
   * @returns the public key; undefined where none is stored, as in the practice network
   * @throws VaultError
   */
  getPublicKey: (id?: string): Promise<string | undefined> => logOf(id).getPublicKey(),

  /** @throws VaultError */
  readStamps: (id?: string): Promise<StoredStamps> => logOf(id).readStamps(),

  /** @throws VaultError */
  putStampRequest: (request: StampRequest): Promise<void> => logOf().putStampRequest(request),

  /** Stores a time stamp that was verified, with its event in the chain. @throws VaultError */
  addStamp: (stamp: Stamp): Promise<void> => logOf().addStamp(stamp),

  /** Makes the hashes of records of earlier versions impossible to guess. @throws VaultError */
  saltRecords: (): Promise<void> => logOf().saltRecords(),

  /** Verifies every link of the chain, and every record and file against it. @throws VaultError */
  async verify(onProgress?: (done: number, of: number) => void): Promise<VerifiedLog> {
    const snapshot = await logOf().readSnapshot();
    const verified = await verifyLog({ ...snapshot, readArtifact: incidentStore.getArtifact }, onProgress);
    return { ...snapshot, ...verified };
  },

  /** @throws VaultError */
  getCustody: (): Promise<CustodyRecords> => logOf().getCustody(),

  /** By incident: when to ask whether a report was answered. @throws VaultError */
  getFollowUpDates: (): Promise<Record<string, UtcTimestamp>> => logOf().getFollowUpDates(),

  /** Tells every open view that something else than incidents changed, such as a case. */
  announceChange: (): void => logOf().announce([]),

  /**
   * @param listener gets the ids of incidents that were written or deleted, in any window; none: something else changed
   * @returns stops it
   */
  subscribe: (listener: (ids: string[]) => void): (() => void) => logOf().subscribe(listener),
};
