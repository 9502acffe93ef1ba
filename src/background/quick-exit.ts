/** Quick exit, from a button in a view, a button in a page, or a keyboard shortcut. */
import browser, { type Tabs } from 'webextension-polyfill';
import { BLANK_PAGE, broadcastQuickExit, quickExitSite } from '../preferences/quick-exit.ts';
import { lockVault } from '../vault/record-store.ts';

/** The exit waits for no step longer than this while the person's page is in sight. */
const MAX_WAIT = 300; // ms
/** For our own pages, which are covered. A list that comes too late would leave them open, blank. */
const MAX_WAIT_COVERED = 3_000; // ms

const withTimeout = <T>(result: Promise<T>, limit = MAX_WAIT): Promise<T | undefined> => {
  const timeout = new Promise<undefined>(resolve => setTimeout(() => resolve(undefined), limit));
  return Promise.race([result, timeout]).catch(() => undefined);
};

/** Asks the page's own handlers, as the browser would, whether it wants to ask "Leave site?". */
async function asksBeforeLeaving(tab: number): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId: tab },
    injectImmediately: true,
    func: () => {
      const event = document.createEvent('BeforeUnloadEvent');
      event.initEvent('beforeunload', false, true);
      return !dispatchEvent(event) || !!(event as BeforeUnloadEvent).returnValue;
    },
  });
  return answer?.result === true;
}

/** Opens a tab in front of a page that would ask first, and unloads the page behind it. */
async function coverPage(tab: number, url: string): Promise<void> {
  await browser.tabs.create({ url });
  // Firefox for Android cannot unload tabs: there the page stays behind the new tab.
  const discard = browser.tabs.discard as typeof browser.tabs.discard | undefined;
  // Chromium resolves with the unloaded tab, which has a new id; the polyfill's types do not say so.
  const unloaded = (await discard?.(tab).catch(() => undefined)) as Tabs.Tab | undefined;
  if (unloaded?.id !== undefined && unloaded.discarded)
    await browser.tabs.update(unloaded.id, { url: BLANK_PAGE }).catch(() => undefined);
}

/**
 * Replaces the page of a tab, or covers it if it would ask first.
 * @returns false if the tab is gone
 */
async function replacePage(tab: number, url: string): Promise<boolean> {
  const answer = asksBeforeLeaving(tab).catch(() => false);
  const asks = await withTimeout(answer);
  if (asks) {
    await coverPage(tab, url);
    return true;
  }
  // A busy page answers late, and may then ask and stay.
  if (asks === undefined) void answer.then(asksLate => (asksLate ? coverPage(tab, url) : undefined));
  return !!(await browser.tabs.update(tab, { url, active: true }).catch(() => undefined));
}

const showsExtensionPage = ({ url, pendingUrl }: Tabs.Tab): boolean =>
  [url, pendingUrl].some(address => address?.startsWith(browser.runtime.getURL('')));

/** Waits until these tabs are blank, so that the browser has nothing to show if they are reopened. */
const waitUntilBlank = (tabs: number[]): Promise<void> =>
  new Promise(resolve => {
    const left = new Set(tabs);
    const onUpdated = (id: number, _: unknown, tab: Tabs.Tab): void => {
      if (!showsExtensionPage(tab)) left.delete(id);
      if (!left.size) stop();
    };
    const stop = (): void => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      resolve();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    setTimeout(stop, MAX_WAIT);
    if (!left.size) stop();
  });

let closing = Promise.resolve();

/** Closes pages of the extension. One exit at a time, because Chromium's process for them can crash under several. */
function closeExtensionPages(): Promise<void> {
  closing = closing.then(async () => {
    const tabs = (await withTimeout(browser.tabs.query({}), MAX_WAIT_COVERED)) ?? [];
    const ours = tabs.filter(showsExtensionPage).flatMap(({ id }) => id ?? []);
    broadcastQuickExit('go');
    await withTimeout(waitUntilBlank(ours));
    await Promise.allSettled(ours.map(id => browser.tabs.remove(id)));
  });
  return closing;
}

async function exit(tab: number | undefined): Promise<void> {
  const locked = lockVault();
  const [shown, site] = await Promise.all([
    tab === undefined ? undefined : withTimeout(browser.tabs.get(tab)),
    withTimeout(quickExitSite.get()),
  ]);
  const url = site || BLANK_PAGE;
  const isOurs = !!shown && showsExtensionPage(shown);
  const isReplaced = tab !== undefined && !isOurs && (await replacePage(tab, url));
  if (!isReplaced) await browser.tabs.create({ url });
  await closeExtensionPages();
  await Promise.allSettled([locked]);
}

const underWay = new Map<number | undefined, Promise<void>>();

/**
 * Covers the views and locks the vault at once, replaces the person's page with a blank one or the site they chose,
 * then closes every page of the extension in all windows. The browser's history is left as it is. A second request for
 * the same tab joins the first.
 * @param tab the person's tab; without it, or if it shows a page of the extension, a new tab is opened
 */
export function quickExit(tab: number | undefined): Promise<void> {
  broadcastQuickExit('cover');
  const started = underWay.get(tab) ?? exit(tab).finally(() => underWay.delete(tab));
  underWay.set(tab, started);
  return started;
}

/** For the keyboard shortcut. */
export async function quickExitActiveTab(): Promise<void> {
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  await quickExit(active?.id);
}
