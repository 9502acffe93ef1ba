/** Stores cases: groups of incidents that belong together in the person's judgement, under a name of theirs. */
import { decodeJson, encodeJson } from '../lib/json-bytes.ts';
import { getRecordsOfKind, putRecords } from '../vault/record-store.ts';
import type { Case } from './model.ts';
import { incidentStore } from './store.ts';

const KIND = 'campaign';

export const caseStore = {
  /** By name. @throws VaultError */
  list: async (): Promise<Case[]> =>
    (await getRecordsOfKind(KIND)).map(bytes => decodeJson<Case>(bytes)).sort((a, b) => a.name.localeCompare(b.name)),

  async create(name: string): Promise<Case> {
    const created: Case = { id: crypto.randomUUID(), v: 1, name, madeAt: new Date().toISOString() };
    await caseStore.put(created);
    return created;
  },

  async put(changed: Case): Promise<void> {
    await putRecords([{ id: changed.id, kind: KIND, plain: encodeJson(changed) }]);
    incidentStore.announceChange();
  },

  /** Keeps its incidents. */
  async delete(id: string, members: readonly string[]): Promise<void> {
    await caseStore.assign(new Map(members.map(member => [member, null])));
    await putRecords([], [id]);
    incidentStore.announceChange();
  },

  /** @param assignments incident → case, or null for none */
  assign: async (assignments: ReadonlyMap<string, string | null>): Promise<void> =>
    void (await incidentStore.updateAll(
      [...assignments].map(([id, campaign]) => [id, incident => ({ ...incident, campaign })]),
    )),
};
