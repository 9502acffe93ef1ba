/** Summarizes the site of a tab for the popup, from the page, the rules and the check history. */
import browser, { type Tabs } from 'webextension-polyfill';
import { findTab } from '../lib/tab-by-id.ts';
import type { ResponseOf } from '../messaging/contract.ts';
import { sendToTab } from '../messaging/tab-client.ts';
import { isBuiltIn, listCandidates, type PlatformIndexEntry } from '../platforms/host-index.ts';
import { loadPlatformIndex } from '../platforms/load.ts';
import { findLookalike } from '../platforms/lookalike.ts';
import { resolvePath } from '../platforms/match-url.ts';
import { isPracticeUrl } from '../practice/practice-url.ts';
import { getTabAddress } from '../practice/tab-address.ts';
import { disabledChecks } from '../preferences/disabled-checks.ts';
import { discreetMode } from '../preferences/discreet-mode.ts';
import { onPageTips } from '../preferences/on-page-tips.ts';
import { explainNextStep, findNextStep } from '../privacy-checks/next-step.ts';
import { riskCard } from '../privacy-checks/risk-card-store.ts';
import type { SiteSummary } from '../privacy-checks/schema.ts';
import { summarizeCheckup } from './checkup/summary.ts';
import { injectContentScript } from './injection.ts';
import { recordPage } from './page-records.ts';
import { getTabContext } from './storage-contexts.ts';
import { listSiteRows, loadTabPlatform, type TabAccount } from './tab-account.ts';
import { getTabState } from './tab-state.ts';
import { areTipsEnabled } from './tips.ts';

type PageTab = Tabs.Tab & { id: number };
type Contents = ResponseOf<'reader/readPage'>;

const mayRead = async (tab: PageTab, { origin }: URL): Promise<boolean> =>
  isPracticeUrl(tab.url) || browser.permissions.contains({ origins: [`${origin}/*`] });

/** Recognizes software that runs on any host by its signs. Opening the popup grants `activeTab` for this. */
async function recognizePlatform(tab: number, entries: PlatformIndexEntry[]): Promise<PlatformIndexEntry | undefined> {
  const signs = entries.map(entry => entry.signs ?? []);
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: (all: string[][][]) =>
        all.findIndex(groups => groups.some(group => group.every(css => document.querySelector(css)))),
      args: [signs],
    });
    return entries[Number(result?.result ?? -1)];
  } catch {
    return undefined;
  }
}

/** Injects the page script first where the page was open before the extension was installed or the site was allowed. */
async function readPage(tab: PageTab, url: URL): Promise<Contents | undefined> {
  const contents = await sendToTab(tab.id, { type: 'reader/readPage' });
  if (contents || !(await mayRead(tab, url))) return contents;
  await injectContentScript(tab.id).catch(() => undefined);
  return sendToTab(tab.id, { type: 'reader/readPage' });
}

async function summarizeKnownPage(found: TabAccount): Promise<SiteSummary> {
  const { tab, place, state } = found;
  const platform = await loadTabPlatform(found);
  const rows = await listSiteRows(platform, found);
  const checkup = await summarizeCheckup(found, rows);
  const builtIn = isBuiltIn(platform);
  const card = builtIn ? undefined : await riskCard.getReadable();
  const next = findNextStep(rows, card)?.setting.id;
  return {
    kind: 'known',
    host: isPracticeUrl(tab.url) ? platform.name : place.url.hostname,
    platform: platform.id,
    name: platform.name,
    page: state.where.kind,
    named: !!state.where.me || builtIn,
    settingsSeen: platform.settingsSeen,
    policy: platform.policy,
    operatorRisk: !!platform.operatorRisk,
    detectsExtensions: !!platform.detectsExtensions,
    builtIn,
    marks: await areTipsEnabled(platform),
    ...((await discreetMode.get()) && !builtIn ? { discreet: true as const } : {}),
    marksAnywhere: builtIn || (await onPageTips.get()).anywhere,
    profile: state.profile,
    shown: state.shown ?? [],
    ...(platform.profileEdit ? { profileEdit: resolvePath(platform, platform.profileEdit.open, place) } : {}),
    mends: Object.fromEntries(platform.profile.flatMap(field => (field.mend ? [[field.id, field.mend]] : []))),
    rows,
    ...(next ? { next } : {}),
    ...(checkup ? { checkup } : {}),
    card: !!card,
    because: explainNextStep(rows, card),
  };
}

export async function getSiteSummary(tabId: number): Promise<SiteSummary> {
  const found = await findTab(tabId);
  const place = getTabAddress(found?.url);
  if (!found || !place) return { kind: 'none' };
  const tab = { ...found, id: tabId };
  const { hostname: host, origin } = place.url;
  const index = await loadPlatformIndex();
  const possible = listCandidates(index, host);
  const disabled = await disabledChecks.get();

  const askOrOff = ({ id: platform, name }: PlatformIndexEntry): SiteSummary =>
    disabled.isPlatformDisabled(platform)
      ? { kind: 'off', host, platform, name }
      : { kind: 'ask', host, origin, platform, name };

  const named = possible.find(entry => entry.hosts.length);
  if (named && (disabled.isPlatformDisabled(named.id) || !(await mayRead(tab, place.url)))) return askOrOff(named);

  const contents = await readPage(tab, place.url);
  const where = contents?.where;
  // A page is believed about its own platform only.
  if (contents && where && (isPracticeUrl(tab.url) || possible.some(entry => entry.id === where.platform))) {
    await recordPage(tab, where, contents);
    const state = { findings: [], profile: [], ...(await getTabState(tabId)), where };
    return summarizeKnownPage({ tab, place, state, account: { where, host }, context: getTabContext(tab) });
  }

  if (named) return { kind: 'unreadable', host, platform: named.id, name: named.name };
  const recognized = await recognizePlatform(tabId, possible);
  if (recognized) return askOrOff(recognized);
  const alike = findLookalike(host, index);
  return alike
    ? { kind: 'alike', host, name: alike.name, real: alike.real, why: alike.why }
    : { kind: 'unknown', host };
}
