/** Keep proof first: address, author, time and text at once, then the picture. Runs from a gesture that grants `activeTab`. */
import browser from 'webextension-polyfill';
import { sha256, write, type Bytes } from '../reporting/log.ts';
import type { Incident } from '../reporting/record.ts';
import { translator } from '../i18n/index.ts';
import { localTime } from '../reporting/moment.ts';
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

/** What is visible now, as the browser paints it. */
async function picture(tab: browser.Tabs.Tab): Promise<Bytes | undefined> {
  try {
    const bytes = bytesOf(await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' }));
    const [now] = await browser.tabs.query({ active: true, windowId: tab.windowId! });
    const moved = now?.id !== tab.id || now?.url !== tab.url;
    return {
      bytes,
      artifact: {
        id: crypto.randomUUID(), name: '01-tab.png', mime: 'image/png', bytes: bytes.length, sha256: await sha256(bytes),
        takenAt: new Date().toISOString(), method: 'tab', ...(moved ? { partial: true as const } : {}),
      },
    };
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
  const now = new Date();
  const post = look?.post;
  const first: Incident = {
    id: crypto.randomUUID(),
    v: 2,
    what,
    keptAt: now.toISOString(),
    local: localTime(now),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: (await translator()).language,
    tool: `Breakwater ${browser.runtime.getManifest().version}`,
    browser: navigator.userAgent,
    item: {
      kind: post ? 'post' : 'page',
      url: tab.url,
      canonicalUrl: post?.permalink ?? null,
      platform: look?.where?.platform ?? await platformOf(tab.url),
      id: look?.where?.params.id ?? null,
      parent: null,
      author: { handle: post?.author ?? look?.where?.params.handle ?? null, name: null, id: null, url: null },
      posted: { shown: post?.time ?? null, utc: null },
      counts: [],
      text: sexual ? null : (post?.text ?? null),
      alts: [],
      language: look?.where?.language ?? null,
      title: sexual ? null : (tab.title ?? null),
      ownReplies: null,
    },
    artifacts: [],
    noPicture: sexual ? 'sexual' : 'pending',
    directedAt: null,
    severity: { dangerNow: null, namesPlace: null, namesTime: null, namesMeans: null, repeated: null, offline: null },
    note: '',
    impact: '',
    campaign: null,
    responses: [],
  };
  try {
    await write(first);
    if (sexual) return { kept: true, incident: first };
    const shot = active?.id === tabId ? await picture(tab) : undefined;
    const { noPicture: _, ...rest } = first;
    const whole: Incident = shot ? { ...rest, artifacts: [shot.artifact] } : { ...rest, noPicture: active?.id === tabId ? 'not-allowed' : 'failed' };
    await write(whole, shot && [shot]);
    return { kept: true, incident: whole };
  } catch (fault) {
    return { kept: false, why: fault instanceof VaultFault ? fault.fault : 'unavailable' };
  }
}
