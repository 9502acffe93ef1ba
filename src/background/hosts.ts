/** Hosts that the person allowed after install get the same script as the built-in ones. */
import browser from 'webextension-polyfill';

const ID = 'allowed-hosts';

/** The manifest's own content script is the model, so that its hashed name need not be known. */
function model(): { js: string[]; matches: string[] } {
  const own = (browser.runtime.getManifest().content_scripts ?? [])[0];
  const base = browser.runtime.getURL(''); // Firefox gives whole addresses here and takes only paths back
  return { js: (own?.js ?? []).map(path => path.replace(base, '')), matches: own?.matches ?? [] };
}

export async function followPermissions(): Promise<void> {
  const { js, matches } = model();
  const granted = (await browser.permissions.getAll()).origins ?? [];
  const extra = granted.filter(o => !matches.includes(o) && /^https?:\/\/|^\*:\/\/|^<all_urls>$/.test(o));
  const now = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (now.length) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (extra.length && js.length)
    await browser.scripting.registerContentScripts([{ id: ID, js, matches: extra, excludeMatches: matches, runAt: 'document_start', allFrames: false }]);
}

/** The browser's question may have closed the popup: the pages that are open are woken from here. */
export async function wakeOpen(origins: string[]): Promise<void> {
  if (!origins.length) return;
  for (const tab of await browser.tabs.query({ url: origins })) if (tab.id !== undefined) await wake(tab.id).catch(() => undefined);
}

/** Just allowed: the page that is open need not be loaded again. */
export async function wake(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: model().js });
}
