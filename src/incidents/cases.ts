/** Campaigns: incidents that belong together, by the person's own judgement and under their own name. */
import { getRecordsOfKind, putRecords } from '../vault/record-store.ts';
import { changeAll, decode, encode, tell } from './store.ts';
import type { Case } from './model.ts';

/** By name. @throws VaultError */
export const campaigns = async (): Promise<Case[]> =>
  (await getRecordsOfKind('campaign')).map(b => decode<Case>(b)).sort((a, b) => a.name.localeCompare(b.name));

export async function makeCampaign(name: string): Promise<Case> {
  const made: Case = { id: crypto.randomUUID(), v: 1, name, madeAt: new Date().toISOString() };
  await keepCampaign(made);
  return made;
}

export async function keepCampaign(campaign: Case): Promise<void> {
  await putRecords([{ id: campaign.id, kind: 'campaign', plain: encode(campaign) }]);
  tell([]);
}

/** The campaign goes, its incidents stay. */
export async function dropCampaign(id: string, members: readonly string[]): Promise<void> {
  await changeAll(members.map(m => [m, i => ({ ...i, campaign: null })]));
  await putRecords([], [id]);
  tell([]);
}

/** Puts each incident where it says; undo is the same with what was before. */
export const place = async (where: ReadonlyMap<string, string | null>): Promise<void> =>
  void (await changeAll([...where].map(([id, campaign]) => [id, i => ({ ...i, campaign })])));
