/** What the popup's first view says of a tab, gathered from the tab, the rules and the memory. */
import browser from 'webextension-polyfill';
import { chosen, recall } from '../privacy-checks/history.ts';
import { because, nextStep } from '../privacy-checks/next-step.ts';
import { rowsFrom } from '../privacy-checks/setting-rows.ts';
import { builtIn, candidates, type Entry } from '../platforms/host-index.ts';
import { lookAlike } from '../platforms/lookalike.ts';
import { addressOf, pathAt, type Place } from '../platforms/match-url.ts';
import type { Platform } from '../platforms/schema.ts';
import type { MendedPlatform } from '../platforms/rule-pack.ts';
import { platformIndex } from '../platforms/load.ts';
import { discreetMode } from '../preferences/discreet-mode.ts';
import { isPracticeUrl } from '../practice/practice-url.ts';
import type { SiteSummary, SiteRow } from '../privacy-checks/schema.ts';
import { lookAt } from '../messaging/tab-client.ts';
import { onPageTips } from '../preferences/on-page-tips.ts';
import { injectContentScript } from './injection.ts';
import { readPracticeState, getTabAddress } from '../practice/worker-state.ts';
import { loadEffectivePlatform } from '../packs/effective-rules.ts';
import { riskCard } from '../privacy-checks/risk-card-store.ts';
import { getTabState, type TabState } from './tab-state.ts';
import { disabledChecks } from '../preferences/disabled-checks.ts';
import { findTab } from '../lib/tab-by-id.ts';

const allowedOn = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [`${origin}/*`] });

/** Software that runs anywhere is recognised by its signs; on a host not yet allowed the toolbar press lets us look once. */
async function recognise(tab: number, entries: Entry[]): Promise<Entry | undefined> {
  const signs = entries.map(e => e.signs ?? []);
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

/** The practice pages always have them: what the person chose for real ones is not shown there. */
export async function areTipsEnabled(
  platform: Pick<Platform, 'id' | 'hosts' | 'signs' | 'operatorRisk'>,
): Promise<boolean> {
  if (builtIn(platform)) return true;
  if (await discreetMode.get()) return false;
  const { anywhere, platforms } = await onPageTips.get();
  return anywhere && (platforms[platform.id] ?? !platform.operatorRisk);
}

async function rowsOf(
  file: MendedPlatform,
  { where, findings }: TabState,
  place: Place,
  off: ReadonlySet<string>,
): Promise<SiteRow[]> {
  const [seen, onPurpose] = await Promise.all(
    builtIn(file)
      ? [readPracticeState('seen'), readPracticeState('chosen')]
      : [recall(where, place.url.hostname), chosen(where, place.url.hostname)],
  );
  return rowsFrom(file.settings, { seen, chosen: onPurpose, off, page: where.kind, findings }, Date.now()).map(row => {
    const address = addressOf(file, row.setting.pages, place);
    return address ? { ...row, address } : row;
  });
}

export async function getSiteSummary(tabId: number): Promise<SiteSummary> {
  const tab = await findTab(tabId);
  const place = getTabAddress(tab?.url);
  if (!place) return { kind: 'none' };
  const { url } = place;
  const index = await platformIndex();
  const could = candidates(index, url.hostname);
  const named = could.find(e => e.hosts.length);
  const off = await disabledChecks.get();
  const isOff = ({ id, name }: Entry): SiteSummary => ({ kind: 'off', host: url.hostname, platform: id, name });
  if (named && off.isPlatformDisabled(named.id)) return isOff(named);
  const allowed = isPracticeUrl(tab?.url) || (await allowedOn(url.origin));
  if (named && !allowed)
    return { kind: 'ask', host: url.hostname, origin: url.origin, platform: named.id, name: named.name };
  let look = await lookAt(tabId);
  if (!look && allowed) {
    // The page was open before Breakwater was installed or allowed here.
    await injectContentScript(tabId).catch(() => undefined);
    look = await lookAt(tabId);
  }
  // A page speaks of its own platform only.
  if (!look?.where || !(isPracticeUrl(tab?.url) || could.some(e => e.id === look!.where!.platform))) {
    const entry = named ? undefined : await recognise(tabId, could);
    if (entry && off.isPlatformDisabled(entry.id)) return isOff(entry);
    if (entry) return { kind: 'ask', host: url.hostname, origin: url.origin, platform: entry.id, name: entry.name };
    const alike = lookAlike(url.hostname, index);
    return alike
      ? { kind: 'alike', host: url.hostname, name: alike.name, real: alike.real, why: alike.why }
      : { kind: 'unknown', host: url.hostname };
  }
  const file = await loadEffectivePlatform(look.where.platform);
  const state = (await getTabState(tabId)) ?? { where: look.where as TabState['where'], findings: [], profile: [] };
  const fresh: TabState = {
    ...state,
    where: look.where as TabState['where'],
    findings: look.findings as TabState['findings'],
  };
  const rows = await rowsOf(file, fresh, place, builtIn(file) ? new Set() : off.getDisabledSettings(file.id));
  const card = builtIn(file) ? undefined : await riskCard.getReadable();
  const next = nextStep(rows, card)?.setting.id;
  return {
    kind: 'known',
    host: isPracticeUrl(tab?.url) ? file.name : url.hostname,
    platform: file.id,
    name: file.name,
    page: look.where.kind,
    settingsSeen: file.settingsSeen,
    policy: file.policy,
    operatorRisk: !!file.operatorRisk,
    builtIn: builtIn(file),
    marks: await areTipsEnabled(file),
    ...((await discreetMode.get()) && !builtIn(file) ? { discreet: true as const } : {}),
    marksAnywhere: builtIn(file) || (await onPageTips.get()).anywhere,
    profile: state.profile,
    shown: state.shown ?? [],
    ...(file.profileEdit ? { profileEdit: pathAt(file, file.profileEdit.open, place) } : {}),
    mends: Object.fromEntries(file.profile.flatMap(f => (f.mend ? [[f.id, f.mend]] : []))),
    rows,
    ...(next ? { next } : {}),
    card: !!card,
    because: because(rows, card),
  };
}
