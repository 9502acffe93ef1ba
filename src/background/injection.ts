/** Injects page scripts: at load on hosts that the person allowed later, and on demand into open tabs. */
import browser from 'webextension-polyfill';
import { runExclusive } from '../lib/run-exclusive.ts';
import type { RequestOf } from '../messaging/contract.ts';

const REGISTRATION_ID = 'allowed-hosts';

/** Reads the load script from the manifest, so that allowed hosts get the same one as the built-in hosts. */
function getLoadScript(): { js: string[]; matches: string[] } {
  const script = (browser.runtime.getManifest().content_scripts ?? [])[0];
  const base = browser.runtime.getURL(''); // Firefox returns absolute URLs here, but accepts only paths
  return { js: (script?.js ?? []).map(path => path.replace(base, '')), matches: script?.matches ?? [] };
}

const isWebOrigin = (origin: string): boolean => /^https?:\/\/|^\*:\/\/|^<all_urls>$/.test(origin);

const getAllowedOrigins = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];

const isSameSet = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

async function updateRegistration(): Promise<void> {
  const { js, matches: builtIn } = getLoadScript();
  const matches = (await getAllowedOrigins()).filter(origin => !builtIn.includes(origin) && isWebOrigin(origin));
  const [current] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION_ID] });
  if (!matches.length || !js.length) {
    if (current) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION_ID] });
    return;
  }
  const wanted = {
    id: REGISTRATION_ID,
    js,
    matches,
    excludeMatches: builtIn,
    runAt: 'document_start' as const,
    allFrames: false,
  };
  const isCurrent =
    isSameSet(current?.matches, matches) && isSameSet(current?.excludeMatches, builtIn) && isSameSet(current?.js, js);
  // Updated in place: a page that opens between unregistering and registering would be missed.
  if (!current) await browser.scripting.registerContentScripts([wanted]);
  else if (!isCurrent) await browser.scripting.updateContentScripts([wanted]);
}

/** One at a time: installation, startup and permission changes may call at once. */
export const syncContentScripts = (): Promise<void> => runExclusive('content-scripts', updateRegistration);

/** Reads pages that were open before their origin was allowed, without a reload. */
export async function injectIntoOpenTabs(origins: string[]): Promise<void> {
  const url = origins.filter(isWebOrigin);
  if (!url.length) return;
  for (const tab of await browser.tabs.query({ url }))
    if (tab.id !== undefined && !tab.discarded) void injectContentScript(tab.id).catch(() => undefined);
}

/** A page that has its script already is left as it is. */
export async function injectIntoAllowedTabs(): Promise<void> {
  await injectIntoOpenTabs([...getLoadScript().matches, ...(await getAllowedOrigins())]);
}

/** @throws Error if the tab shows no page that may be read */
export async function injectContentScript(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: getLoadScript().js, injectImmediately: true });
}

/** @returns false if the tab no longer shows a page that may be read */
export async function injectPageScript(
  tab: number,
  script: RequestOf<'page/injectScript'>['script'] | 'skeleton' | 'page-copy',
): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [0] },
      files: [`content/${script}.js`],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}
