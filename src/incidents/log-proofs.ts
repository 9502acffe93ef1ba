/** Signs the exports of a log with its key, and stores its time stamps. */
import type { VaultEntry } from '../vault/record-store.ts';
import { createEvent, WHOLE_LOG } from './custody-chain.ts';
import type { CustodyLog, CustodyRecords, EventEntries, RecordStorage } from './custody-log.ts';
import { createDeviceKey, fingerprintOf, readDeviceKey } from './device-key.ts';
import type { CustodyEvent, Incident } from './model.ts';
import { signIncidents, type Signature } from './signed-statement.ts';
import {
  readStampRequests,
  readStamps,
  toRequestEntry,
  toStampEntry,
  type Stamp,
  type StampRequest,
} from './time-stamps/stamp-records.ts';

/** Time stamps, and requests that have no answer yet. */
export interface StoredStamps {
  stamps: Stamp[];
  requests: StampRequest[];
}

interface LogParts {
  storage: RecordStorage;
  custody: CustodyLog;
  hasKey(): Promise<boolean>;
  /** Stores entries with the events about them, all or nothing. */
  commitLinked(entries: readonly VaultEntry[], events: EventEntries): Promise<void>;
  /** Whether these are stored as they are here. */
  areCurrent(incidents: readonly Incident[]): Promise<boolean>;
  /** Runs a task alone, after what waits was adopted. */
  runAdopted<T>(task: () => Promise<T>): Promise<T>;
}

export class OutdatedExportError extends Error {
  override name = 'OutdatedExportError';
}

export function createLogProofs({ storage, custody, hasKey, commitLinked, areCurrent, runAdopted }: LogParts) {
  return {
    /**
     * Makes the key of this log at its first use, and says so in the chain.
     * @returns the public key; undefined if this log has none
     * @throws VaultError
     */
    getPublicKey: (): Promise<string | undefined> =>
      runAdopted(async () => {
        if (!(await hasKey())) return undefined;
        const stored = await readDeviceKey(storage);
        const { events } = await custody.read();
        const last = (events as (CustodyEvent | null)[]).findLast(event => event?.event === 'key')?.key;
        if (stored && stored.publicKey === last) return last;
        const made = stored ? { key: stored } : await createDeviceKey();
        const key = made.key.publicKey;
        await commitLinked(
          'entry' in made ? [made.entry] : [],
          await custody.linkEvents([{ ...createEvent('key', WHOLE_LOG, [await fingerprintOf(key)], 'tool'), key }]),
        );
        return key;
      }),

    /**
     * Records an export as the last event of the chain.
     * @param incidents as they are in the export
     * @param contents hash of the list of its files
     * @param isSigned whether `contents` names the key of this log
     * @returns the chain that goes into it, and a signature of its end
     * @throws VaultError
     * @throws OutdatedExportError if one of them was changed or deleted since: the chain would contradict the export
     */
    sealExport: (
      incidents: readonly Incident[],
      contents: string,
      isSigned = false,
    ): Promise<CustodyRecords & { signature?: Signature | undefined }> =>
      runAdopted(async () => {
        if (!(await areCurrent(incidents))) throw new OutdatedExportError();
        const ids = incidents.map(({ id }) => id);
        const events = ids.map(id => ({ ...createEvent('exported', id), contents }));
        await commitLinked([], await custody.linkEvents(events));
        const records = await custody.read();
        const key = isSigned ? await readDeviceKey(storage) : undefined;
        return { ...records, ...(key && { signature: await signIncidents(ids, records, key) }) };
      }),

    /** @throws VaultError */
    readStamps: async (): Promise<StoredStamps> => {
      const [stamps, requests] = [await readStamps(storage), await readStampRequests(storage)];
      return { stamps, requests };
    },

    /** @throws VaultError */
    putStampRequest: (request: StampRequest): Promise<void> =>
      runAdopted(() => storage.putRecords([toRequestEntry(request)], [], 'refuse')),

    /** Stores a time stamp that was verified, with its event in the chain. @throws VaultError */
    addStamp: (stamp: Stamp): Promise<void> =>
      runAdopted(async () => {
        if ((await readStamps(storage)).some(({ sha256 }) => sha256 === stamp.sha256)) return;
        const event = { ...createEvent('stamped', WHOLE_LOG, [stamp.sha256]), head: stamp.head };
        await commitLinked([toStampEntry(stamp)], await custody.linkEvents([event]));
      }),
  };
}
