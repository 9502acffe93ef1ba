/** Loads incidents for an export, oldest first, with the custody chain of all of them. */
import browser from 'webextension-polyfill';
import type { ExportSource } from '../../exports/plan-export.ts';
import type { Incident } from '../../incidents/model.ts';
import { incidentStore } from '../../incidents/store.ts';
import { VaultError } from '../../vault/errors.ts';

export type LoadedExportSource =
  | {
      at: 'here';
      source: ExportSource /** Chosen, and no longer there. */;
      gone: number /** Cannot be read. */;
      unread: number;
    }
  | { at: 'locked' }
  | { at: 'newer' }
  | { at: 'fault' };

/** Records an export of these incidents in the log. */
const createExportRecorder =
  (incidents: readonly Incident[]): ExportSource['recordExport'] =>
  async (contents, isSigned) => {
    if (contents !== undefined) return incidentStore.sealExport(incidents, contents, isSigned);
    const ids = incidents.map(({ id }) => id);
    await incidentStore.recordTransfer('exported', ids);
    return incidentStore.getCustody();
  };

/** @param ids of the incidents to export; all if there are none */
export async function loadExportSource(ids: readonly string[]): Promise<LoadedExportSource> {
  try {
    // A full disk keeps nobody from exporting; the events of earlier versions are then left out.
    await incidentStore.saltRecords().catch((error: unknown) => {
      if (!(error instanceof VaultError && error.code === 'full')) throw error;
    });
    const [{ incidents, unread }, custody] = [await incidentStore.listAll(), await incidentStore.getCustody()];
    const chosenIds = new Set(ids);
    const chosen = incidents.filter(i => !chosenIds.size || chosenIds.has(i.id)).reverse();
    return {
      at: 'here',
      gone: chosenIds.size ? chosenIds.size - chosen.length : 0,
      unread: unread.length,
      source: {
        incidents: chosen,
        custody,
        recordExport: createExportRecorder(chosen),
        getPublicKey: () => incidentStore.getPublicKey(chosen[0]?.id),
        stamps: (await incidentStore.readStamps(chosen[0]?.id)).stamps,
        tool: `Breakwater ${browser.runtime.getManifest().version}`,
        readBytes: incidentStore.getArtifact,
      },
    };
  } catch (fault) {
    return {
      at: fault instanceof VaultError && (fault.code === 'locked' || fault.code === 'newer') ? fault.code : 'fault',
    };
  }
}

const toLocalDay = (utc: string): string => {
  const date = new Date(utc);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(n => String(n).padStart(2, '0')).join('-');
};

/** @param from local day, such as `2026-03-01`, included like `to`; no limit if it is empty */
export function filterByDay(source: ExportSource, from: string, to: string): ExportSource {
  const incidents = source.incidents.filter(
    i => (!from || toLocalDay(i.keptAt) >= from) && (!to || toLocalDay(i.keptAt) <= to),
  );
  return { ...source, incidents, recordExport: createExportRecorder(incidents) };
}
