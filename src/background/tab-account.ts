/** Finds whose settings a tab shows, and everything known about them. */
import type { Tabs } from 'webextension-polyfill';
import { findTab } from '../lib/tab-by-id.ts';
import { loadEffectivePlatform } from '../packs/effective-rules.ts';
import type { EffectivePlatform } from '../platforms/apply-rule-pack.ts';
import { findPageUrl, type TabAddress } from '../platforms/match-url.ts';
import { getTabAddress } from '../practice/tab-address.ts';
import type { StorageContext } from '../preferences/storage-context.ts';
import { type CheckedAccount, checkHistory } from '../privacy-checks/history.ts';
import type { SiteRow } from '../privacy-checks/schema.ts';
import { buildSettingRows } from '../privacy-checks/setting-rows.ts';
import { getDisabledSettings } from './page-records.ts';
import { getTabContext } from './storage-contexts.ts';
import { getTabState, type TabState } from './tab-state.ts';

export interface TabAccount {
  tab: Tabs.Tab & { id: number };
  place: TabAddress;
  state: TabState;
  account: CheckedAccount;
  /** Where results about it are stored. */
  context: StorageContext;
}

/** @returns undefined if the tab shows no page of a known platform */
export async function findTabAccount(tabId: number): Promise<TabAccount | undefined> {
  const [tab, state] = [await findTab(tabId), await getTabState(tabId)];
  const place = getTabAddress(tab?.url);
  if (!tab || !state || !place) return undefined;
  const account: CheckedAccount = { where: state.where, host: place.url.hostname };
  return { tab: { ...tab, id: tabId }, place, state, account, context: getTabContext(tab) };
}

/** Lists all settings of the platform, with the address of each page. */
export async function listSiteRows(
  platform: EffectivePlatform,
  { tab, place, state, account, context }: TabAccount,
): Promise<SiteRow[]> {
  const [seen, keptPublic, off] = await Promise.all([
    checkHistory.getResults(account, context),
    checkHistory.getKeptPublic(account, context),
    getDisabledSettings(tab, platform.id),
  ]);
  const known = { seen, chosen: keptPublic, off, page: state.where.kind, findings: state.findings };
  return buildSettingRows(platform.settings, known, Date.now()).map(row => {
    const address = findPageUrl(platform, row.setting.pages, place);
    return address ? { ...row, address } : row;
  });
}

export const loadTabPlatform = ({ state }: TabAccount): Promise<EffectivePlatform> =>
  loadEffectivePlatform(state.where.platform);
