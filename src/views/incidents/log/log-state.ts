/** Holds all rows of the evidence log in memory, and reloads those that any window changes. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { caseStore } from '../../../incidents/cases.ts';
import { findDuplicates } from '../../../incidents/find-duplicates.ts';
import { logPreferences } from '../../../incidents/log-preferences.ts';
import type { Case, Incident } from '../../../incidents/model.ts';
import { DEFAULT_LOG_PREFERENCES, type LogPreferences } from '../../../incidents/retention.ts';
import { type IncidentRow, sortRows, toIncidentRow } from '../../../incidents/search.ts';
import { incidentStore, type UnreadableIncident } from '../../../incidents/store.ts';
import { sendToWorker } from '../../../messaging/client.ts';
import { getStorageContext } from '../../../preferences/storage-context.ts';
import type { VaultErrorCode } from '../../../vault/errors.ts';
import { onVaultChange } from '../../../vault/record-store.ts';
import { getVaultErrorCode } from '../../vault/vault-error-code.ts';

export interface LogState {
  at: 'loading' | 'ready' | VaultErrorCode;
  /** Newest first. */
  rows: IncidentRow[];
  unread: UnreadableIncident[];
  cases: Case[];
  preferences: LogPreferences;
  /** Ids of an incident's duplicates, by its id. */
  duplicates: Map<string, string[]>;
  reload(): Promise<void>;
  updatePreferences(change: (now: LogPreferences) => LogPreferences): Promise<void>;
  /** Records in the custody chain that content was shown, once per page. */
  recordView(id: string): void;
}

/** From this many on, reading all incidents is faster than one by one. */
const FULL_RELOAD_COUNT = 200;

const toRow =
  (cases: readonly Case[]) =>
  (incident: Incident): IncidentRow =>
    toIncidentRow(incident, cases.find(c => c.id === incident.campaign)?.name);

export type LogStore = StoreApi<LogState>;

export function createLogStore(): LogStore {
  const seen = new Set<string>();
  let latestReload = 0;
  let runningReloads = 0;
  const store = createStore<LogState>((set, get) => ({
    at: 'loading',
    rows: [],
    unread: [],
    cases: [],
    preferences: DEFAULT_LOG_PREFERENCES,
    duplicates: new Map(),
    async reload() {
      const turn = ++latestReload;
      // Why nothing could be shown may no longer be true: the vault may just have been unlocked.
      if (get().at !== 'ready') set({ at: 'loading' });
      runningReloads++;
      try {
        const [{ incidents, unread }, cases, preferences] = await Promise.all([
          incidentStore.listAll(),
          caseStore.list(),
          logPreferences.get(),
        ]);
        if (turn !== latestReload) return;
        set({
          at: 'ready',
          rows: incidents.map(toRow(cases)),
          unread,
          cases,
          preferences,
          duplicates: findDuplicates(incidents),
        });
      } catch (error) {
        if (turn !== latestReload) return;
        // Nothing that was shown may stay in memory behind a lock.
        set({ at: getVaultErrorCode(error), rows: [], unread: [], cases: [], duplicates: new Map() });
      } finally {
        runningReloads--;
      }
    },
    async updatePreferences(change) {
      set({ preferences: change(get().preferences) });
      await logPreferences.update(change, getStorageContext());
      await sendToWorker({ type: 'reminders/refresh' }).catch(() => undefined);
    },
    recordView(id) {
      if (seen.has(id)) return;
      seen.add(id);
      void incidentStore.recordView(id).catch(() => seen.delete(id));
    },
  }));
  let queue = Promise.resolve();
  const reloadRows = async (ids: string[]): Promise<void> => {
    // A reload that runs may have read before this change.
    if (runningReloads) return store.getState().reload();
    if (store.getState().at !== 'ready') return;
    const turn = latestReload;
    if (ids.length > FULL_RELOAD_COUNT) return store.getState().reload();
    try {
      const [incidents, cases, preferences] = await Promise.all([
        Promise.all(ids.map(id => incidentStore.get(id))),
        caseStore.list(),
        logPreferences.get(),
      ]);
      if (turn !== latestReload) return; // a reload that began since reads this change, too
      const { rows, cases: before } = store.getState();
      const changed = new Map(ids.map((id, n) => [id, incidents[n]]));
      const casesChanged = JSON.stringify(before) !== JSON.stringify(cases);
      const row = toRow(cases);
      const unchanged = rows
        .filter(r => !changed.has(r.incident.id))
        .map(r => (casesChanged && r.incident.campaign ? row(r.incident) : r));
      const fresh = [...changed.values()].flatMap(i => (i ? [row(i)] : []));
      const next = sortRows([...unchanged, ...fresh], 'newest');
      store.setState({
        rows: next,
        cases,
        preferences,
        duplicates: findDuplicates(next.map(r => r.incident)),
      });
    } catch {
      await store.getState().reload();
    }
  };
  incidentStore.subscribe(ids => {
    queue = queue.then(() => reloadRows(ids));
  });
  onVaultChange(() => void store.getState().reload());
  void store.getState().reload();
  return store;
}
