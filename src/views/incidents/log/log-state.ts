/** The log as the page shows it: all rows in memory, each read again when any window changes it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { getStorageContext } from '../../../preferences/storage-context.ts';
import { caseStore } from '../../../incidents/cases.ts';
import { logPreferences } from '../../../incidents/log-preferences.ts';
import { findDuplicates, sortRows, toIncidentRow, type IncidentRow } from '../../../incidents/search.ts';
import { incidentStore, type UnreadableIncident } from '../../../incidents/store.ts';
import { DEFAULT_LOG_PREFERENCES, type LogPreferences } from '../../../incidents/retention.ts';
import type { Case, Incident } from '../../../incidents/model.ts';
import { onVaultChange, VaultError, type VaultErrorCode } from '../../../vault/record-store.ts';
import { sendToWorker } from '../../../messaging/client.ts';

export interface LogState {
  at: 'loading' | 'ready' | VaultErrorCode;
  /** Newest first. */
  rows: IncidentRow[];
  unread: UnreadableIncident[];
  campaigns: Case[];
  choices: LogPreferences;
  /** Id → ids of the others. */
  twice: Map<string, string[]>;
  read(): Promise<void>;
  choose(next: LogPreferences): Promise<void>;
  /** The content of a record was shown: marked once a sitting. */
  viewed(id: string): void;
}

/** From here on reading all at once is quicker than one by one. */
const FULL_RELOAD_COUNT = 200;

const faultOf = (error: unknown): VaultErrorCode => (error instanceof VaultError ? error.code : 'unavailable');

const named =
  (list: readonly Case[]) =>
  (i: Incident): IncidentRow =>
    toIncidentRow(i, list.find(c => c.id === i.campaign)?.name);

export type LogStore = StoreApi<LogState>;

export function createLog(): LogStore {
  const seen = new Set<string>();
  const store = createStore<LogState>(set => ({
    at: 'loading',
    rows: [],
    unread: [],
    campaigns: [],
    choices: DEFAULT_LOG_PREFERENCES,
    twice: new Map(),
    async read() {
      try {
        const [{ incidents, unread }, list, chosen] = await Promise.all([
          incidentStore.listAll(),
          caseStore.list(),
          logPreferences.get(),
        ]);
        set({
          at: 'ready',
          rows: incidents.map(named(list)),
          unread,
          campaigns: list,
          choices: chosen,
          twice: findDuplicates(incidents),
        });
      } catch (error) {
        // What was shown does not stay behind a lock.
        set({ at: faultOf(error), rows: [], unread: [], campaigns: [], twice: new Map() });
      }
    },
    async choose(next) {
      set({ choices: next });
      await logPreferences.set(next, getStorageContext());
      await sendToWorker({ type: 'reminders/refresh' }).catch(() => undefined);
    },
    viewed(id) {
      if (seen.has(id)) return;
      seen.add(id);
      void incidentStore.recordView(id).catch(() => seen.delete(id));
    },
  }));
  let turn = Promise.resolve();
  const again = async (ids: string[]): Promise<void> => {
    if (store.getState().at !== 'ready') return;
    if (ids.length > FULL_RELOAD_COUNT) return store.getState().read();
    try {
      const [found, list, chosen] = await Promise.all([
        Promise.all(ids.map(id => incidentStore.get(id))),
        caseStore.list(),
        logPreferences.get(),
      ]);
      const { rows, campaigns: before } = store.getState();
      const changed = new Map(ids.map((id, n) => [id, found[n]]));
      const renamed = JSON.stringify(before) !== JSON.stringify(list);
      const row = named(list);
      const kept = rows
        .filter(r => !changed.has(r.incident.id))
        .map(r => (renamed && r.incident.campaign ? row(r.incident) : r));
      const fresh = [...changed.values()].flatMap(i => (i ? [row(i)] : []));
      const next = sortRows([...kept, ...fresh], 'newest');
      store.setState({
        rows: next,
        campaigns: list,
        choices: chosen,
        twice: findDuplicates(next.map(r => r.incident)),
      });
    } catch {
      await store.getState().read();
    }
  };
  incidentStore.subscribe(ids => {
    turn = turn.then(() => again(ids));
  });
  onVaultChange(() => void store.getState().read());
  void store.getState().read();
  return store;
}
