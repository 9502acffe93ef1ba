/** What the popup's first view says of a tab, gathered from the tab, the rules and the memory. */
import browser from 'webextension-polyfill';
import { chosen, isOld, recall } from '../checks/remembered.ts';
import { nextStep } from '../checks/next-step.ts';
import { candidates, type Entry } from '../platforms/index-file.ts';
import { lookAlike } from '../platforms/lookalike.ts';
import { pathOf } from '../platforms/pages.ts';
import type { Platform } from '../platforms/platform.ts';
import { ruleName, type MendedPlatform } from '../platforms/rule-pack.ts';
import { platformIndex } from '../data/platforms.ts';
import type { Look, ToPage } from '../protocol/messages.ts';
import type { Site, SiteRow } from '../protocol/site.ts';
import { wake } from './hosts.ts';
import { isPractice, placeOf } from './practice.ts';
import { rulesOf } from './rules.ts';
import { tabState, type TabState } from './session.ts';

export async function askPage<T>(tab: number, message: ToPage): Promise<T | undefined> {
  try {
    return await browser.tabs.sendMessage(tab, message, { frameId: 0 }) as T;
  } catch {
    return undefined;
  }
}

const allowedOn = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [`${origin}/*`] });

/** Software that runs anywhere is recognised by its signs; on a host not yet allowed the toolbar press lets us look once. */
async function recognise(tab: number, entries: Entry[]): Promise<Entry | undefined> {
  const signs = entries.map(e => e.signs ?? []);
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: (all: string[][][]) => all.findIndex(groups => groups.some(group => group.every(css => document.querySelector(css)))),
      args: [signs],
    });
    return entries[Number(result?.result ?? -1)];
  } catch {
    return undefined;
  }
}

async function marksKept(): Promise<Record<string, boolean>> {
  const [kept, now] = await Promise.all([browser.storage.local.get('marks'), browser.storage.session.get('marks')]);
  return { ...(kept.marks as Record<string, boolean> | undefined), ...(now.marks as Record<string, boolean> | undefined) };
}

const anywhere = (kept: Record<string, boolean>): boolean => kept['*'] !== false;

export async function marksOn(platform: Pick<Platform, 'id' | 'operatorRisk'>): Promise<boolean> {
  const kept = await marksKept();
  return anywhere(kept) && (kept[platform.id] ?? !platform.operatorRisk);
}

async function rowsOf(file: MendedPlatform, state: TabState | undefined, url: URL, open: (path: string) => string): Promise<SiteRow[]> {
  const where = state?.where;
  const memory = where ? await recall(where, url.hostname) : {};
  const onPurpose = where ? await chosen(where, url.hostname) : [];
  const now = Date.now();
  return file.settings.map(setting => {
    const finding = state?.findings.find(f => f.id === setting.id);
    // What another rule read, before a pack came or went, counts no more.
    const seen = memory[setting.id]?.by === ruleName(setting) ? memory[setting.id] : undefined;
    const path = pathOf(file, setting.pages);
    return {
      setting,
      ...(onPurpose.includes(setting.id) ? { chosen: true as const } : {}),
      here: !!where && setting.pages.includes(where.kind),
      ...(finding ? { finding } : {}),
      ...(seen ? { remembered: { ...seen, old: isOld(seen, now) } } : {}),
      ...(path ? { address: open(path) } : {}),
    };
  });
}

export async function siteOf(tabId: number): Promise<Site> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const place = placeOf(tab?.url);
  if (!place) return { kind: 'none' };
  const { url, open } = place;
  const index = await platformIndex();
  const could = candidates(index, url.hostname);
  const named = could.find(e => e.hosts.length);
  const allowed = isPractice(tab?.url) || await allowedOn(url.origin);
  if (named && !allowed) return { kind: 'ask', host: url.hostname, origin: url.origin, platform: named.id, name: named.name };
  let look = await askPage<Look>(tabId, { type: 'look' });
  if (!look && allowed) {
    // The page was open before Breakwater was installed or allowed here.
    await wake(tabId).catch(() => undefined);
    look = await askPage<Look>(tabId, { type: 'look' });
  }
  if (!look?.where) {
    const entry = named ? undefined : await recognise(tabId, could);
    if (entry) return { kind: 'ask', host: url.hostname, origin: url.origin, platform: entry.id, name: entry.name };
    const alike = lookAlike(url.hostname, index);
    return alike ? { kind: 'alike', host: url.hostname, name: alike.name, real: alike.real, why: alike.why } : { kind: 'unknown', host: url.hostname };
  }
  const file = await rulesOf(look.where.platform);
  const state = (await tabState(tabId)) ?? { where: look.where as TabState['where'], findings: [], profile: [] };
  const fresh: TabState = { ...state, where: look.where as TabState['where'], findings: look.findings as TabState['findings'] };
  const rows = await rowsOf(file, fresh, url, open);
  const next = nextStep(rows)?.setting.id;
  return {
    kind: 'known',
    host: isPractice(tab?.url) ? file.name : url.hostname,
    platform: file.id,
    name: file.name,
    page: look.where.kind,
    settingsSeen: file.settingsSeen,
    policy: file.policy,
    operatorRisk: !!file.operatorRisk,
    marks: await marksOn(file),
    marksAnywhere: anywhere(await marksKept()),
    profile: state.profile,
    rows,
    ...(next ? { next } : {}),
  };
}

