/** Hosts that the person allowed after install get the same script as the built-in ones. */
import browser from 'webextension-polyfill';

const ID = 'allowed-hosts';

/** The manifest's own content script is the model, so that its hashed name need not be known. */
function model(): { js: string[]; matches: string[] } {
  const own = (browser.runtime.getManifest().content_scripts ?? [])[0];
  const base = browser.runtime.getURL(''); // Firefox gives whole addresses here and takes only paths back
  return { js: (own?.js ?? []).map(path => path.replace(base, '')), matches: own?.matches ?? [] };
}

const isWeb = (origin: string): boolean => /^https?:\/\/|^\*:\/\/|^<all_urls>$/.test(origin);

const same = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

async function register(): Promise<void> {
  const { js, matches } = model();
  const granted = (await browser.permissions.getAll()).origins ?? [];
  const extra = granted.filter(o => !matches.includes(o) && isWeb(o));
  const [now] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const wanted = {
    id: ID,
    js,
    matches: extra,
    excludeMatches: matches,
    runAt: 'document_start' as const,
    allFrames: false,
  };
  if (!extra.length || !js.length) {
    if (now) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  // Never taken away and put back: a page that opens in between would be missed.
  if (!now) await browser.scripting.registerContentScripts([wanted]);
  else if (!same(now.matches, extra) || !same(now.excludeMatches, matches) || !same(now.js, js))
    await browser.scripting.updateContentScripts([wanted]);
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other: install, start and permissions may call at once. */
export function syncContentScripts(): Promise<void> {
  const next = turn.then(register, register);
  turn = next;
  return next;
}

/** Pages that were open before Breakwater might look at them: they need not be loaded again. */
export async function injectIntoOpenTabs(origins: string[]): Promise<void> {
  const web = origins.filter(isWeb);
  if (!web.length) return;
  for (const tab of await browser.tabs.query({ url: web }))
    if (tab.id !== undefined && !tab.discarded) void injectContentScript(tab.id).catch(() => undefined);
}

/** At install and at start: every open page that may be looked at. One that has its script stays as it is. */
export async function injectIntoAllowedTabs(): Promise<void> {
  await injectIntoOpenTabs([...model().matches, ...((await browser.permissions.getAll()).origins ?? [])]);
}

export async function injectContentScript(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: model().js, injectImmediately: true });
}

/** @returns false if the tab no longer shows a page that may be read */
export async function injectPageScript(
  tab: number,
  script: 'page-reader' | 'overlay' | 'file-check',
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
