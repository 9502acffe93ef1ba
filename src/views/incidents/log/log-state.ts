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
  cases: Case[];
  preferences: LogPreferences;
  /** Id → ids of the others. */
  duplicates: Map<string, string[]>;
  reload(): Promise<void>;
  setPreferences(next: LogPreferences): Promise<void>;
  /** The content of a record was shown: marked once a sitting. */
  recordView(id: string): void;
}

/** From here on reading all at once is quicker than one by one. */
const FULL_RELOAD_COUNT = 200;

const faultOf = (error: unknown): VaultErrorCode => (error instanceof VaultError ? error.code : 'unavailable');

const toRow =
  (list: readonly Case[]) =>
  (i: Incident): IncidentRow =>
    toIncidentRow(i, list.find(c => c.id === i.campaign)?.name);

export type LogStore = StoreApi<LogState>;

export function createLogStore(): LogStore {
  const seen = new Set<string>();
  const store = createStore<LogState>(set => ({
    at: 'loading',
    rows: [],
    unread: [],
    cases: [],
    preferences: DEFAULT_LOG_PREFERENCES,
    duplicates: new Map(),
    async reload() {
      try {
        const [{ incidents, unread }, list, chosen] = await Promise.all([
          incidentStore.listAll(),
          caseStore.list(),
          logPreferences.get(),
        ]);
        set({
          at: 'ready',
          rows: incidents.map(toRow(list)),
          unread,
          cases: list,
          preferences: chosen,
          duplicates: findDuplicates(incidents),
        });
      } catch (error) {
        // What was shown does not stay behind a lock.
        set({ at: faultOf(error), rows: [], unread: [], cases: [], duplicates: new Map() });
      }
    },
    async setPreferences(next) {
      set({ preferences: next });
      await logPreferences.set(next, getStorageContext());
      await sendToWorker({ type: 'reminders/refresh' }).catch(() => undefined);
    },
    recordView(id) {
      if (seen.has(id)) return;
      seen.add(id);
      void incidentStore.recordView(id).catch(() => seen.delete(id));
    },
  }));
  let turn = Promise.resolve();
  const again = async (ids: string[]): Promise<void> => {
    if (store.getState().at !== 'ready') return;
    if (ids.length > FULL_RELOAD_COUNT) return store.getState().reload();
    try {
      const [found, list, chosen] = await Promise.all([
        Promise.all(ids.map(id => incidentStore.get(id))),
        caseStore.list(),
        logPreferences.get(),
      ]);
      const { rows, cases: before } = store.getState();
      const changed = new Map(ids.map((id, n) => [id, found[n]]));
      const renamed = JSON.stringify(before) !== JSON.stringify(list);
      const row = toRow(list);
      const kept = rows
        .filter(r => !changed.has(r.incident.id))
        .map(r => (renamed && r.incident.campaign ? row(r.incident) : r));
      const fresh = [...changed.values()].flatMap(i => (i ? [row(i)] : []));
      const next = sortRows([...kept, ...fresh], 'newest');
      store.setState({
        rows: next,
        cases: list,
        preferences: chosen,
        duplicates: findDuplicates(next.map(r => r.incident)),
      });
    } catch {
      await store.getState().reload();
    }
  };
  incidentStore.subscribe(ids => {
    turn = turn.then(() => again(ids));
  });
  onVaultChange(() => void store.getState().reload());
  void store.getState().reload();
  return store;
}
