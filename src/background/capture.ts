/** Keep proof first: address, author, time and text at once, then the picture. Runs from a gesture that grants `activeTab`. */
import browser from 'webextension-polyfill';
import { keepIncident, sha256, type Incident, type Picture } from '../reporting/incident.ts';
import { VaultFault } from '../vault/vault.ts';
import { platformIndex } from '../data/platforms.ts';
import { candidates } from '../platforms/index-file.ts';
import type { Kept, Look } from '../protocol/messages.ts';
import type { IncidentKind } from '../reporting/kinds.ts';
import { askPage } from './ask-page.ts';

function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  const binary = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** By the address alone: a page that is not read, because it is switched off or not allowed, has its report routes too. */
const platformOf = async (url: string): Promise<string | null> =>
  candidates(await platformIndex(), new URL(url).hostname).find(e => e.hosts.length)?.id ?? null;

async function picture(tab: browser.Tabs.Tab): Promise<{ png: Uint8Array<ArrayBuffer>; picture: Picture } | undefined> {
  try {
    const png = bytesOf(await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' }));
    const [now] = await browser.tabs.query({ active: true, windowId: tab.windowId! });
    const moved = now?.id !== tab.id || now?.url !== tab.url;
    return { png, picture: { id: crypto.randomUUID(), sha256: await sha256(png), bytes: png.length, ...(moved ? { partial: true as const } : {}) } };
  } catch {
    return undefined;
  }
}

/**
 * @param pointed of the post that the context menu was opened on
 * @param adult for a sexual image: nobody in it could be under 18. Anything else than a clear yes keeps nothing; of harm to a child nothing is ever kept.
 */
export async function keepProof(tabId: number, what: IncidentKind, adult: boolean | undefined, pointed = false): Promise<Kept> {
  if (what === 'child' || (what === 'sexual' && adult !== true)) return { kept: false, why: 'under-age' };
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab?.url) return { kept: false, why: 'no-page' };
  const sexual = what === 'sexual';
  const [active] = await browser.tabs.query({ active: true, windowId: tab.windowId! });
  const look = await askPage<Look>(tabId, { type: 'look', pointed });
  const first: Incident = {
    id: crypto.randomUUID(),
    v: 1,
    what,
    keptAt: new Date().toISOString(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    url: tab.url,
    platform: look?.where?.platform ?? await platformOf(tab.url),
    author: look?.post?.author ?? look?.where?.params.handle ?? null,
    permalink: look?.post?.permalink ?? null,
    time: look?.post?.time ?? null,
    text: sexual ? null : (look?.post?.text ?? null),
    page: { title: sexual ? null : (tab.title ?? null), language: look?.where?.language ?? null },
    tool: `Breakwater ${browser.runtime.getManifest().version}`,
    picture: null,
    noPicture: sexual ? 'sexual' : 'pending',
  };
  try {
    await keepIncident(first);
    if (sexual) return { kept: true, incident: first };
    const shot = active?.id === tabId ? await picture(tab) : undefined;
    const { noPicture: _, ...rest } = first;
    const whole: Incident = shot ? { ...rest, picture: shot.picture } : { ...rest, noPicture: active?.id === tabId ? 'not-allowed' : 'failed' };
    await keepIncident(whole, shot?.png);
    return { kept: true, incident: whole };
  } catch (fault) {
    return { kept: false, why: fault instanceof VaultFault ? fault.fault : 'unavailable' };
  }
}
