/** Leave now, for every way that leads to it: a button in a view, one in a page, a key of the browser. */
import browser from 'webextension-polyfill';
import { BLANK_PAGE, quickExitSite, broadcastQuickExit } from '../preferences/quick-exit.ts';
import { lockVault } from '../vault/record-store.ts';

const SOON = 300; // ms; whatever takes longer is not waited for

const soon = <T>(what: Promise<T>): Promise<T | undefined> =>
  Promise.race([
    what,
    new Promise<undefined>(done => {
      setTimeout(done, SOON);
    }),
  ]).catch(() => undefined);

/** Would this page ask "leave this site?"? Its own handlers are asked, as the browser would ask them; where we may not look, no. */
async function holdsBack(tab: number): Promise<boolean> {
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

/** The page where the person was. One that would hold them back is not asked: something else is put in front of it, and it is unloaded behind that. */
async function turn(tab: number, url: string): Promise<boolean> {
  if (!(await soon(holdsBack(tab))))
    return !!(await browser.tabs.update(tab, { url, active: true }).catch(() => undefined));
  await browser.tabs.create({ url });
  // Firefox for Android unloads nothing: there it stays behind the new tab.
  const unloaded = await (browser.tabs.discard as typeof browser.tabs.discard | undefined)?.(tab).then(
    now => now as browser.Tabs.Tab | undefined,
    () => undefined,
  );
  if (unloaded?.id !== undefined && unloaded.discarded)
    await browser.tabs.update(unloaded.id, { url: BLANK_PAGE }).catch(() => undefined);
  return true;
}

const isOurs = ({ url, pendingUrl }: browser.Tabs.Tab): boolean =>
  [url, pendingUrl].some(at => at?.startsWith(browser.runtime.getURL('')));

/** Until none of them shows a page of ours: what the browser would open again is then blank. */
async function turnedBlank(tabs: number[]): Promise<void> {
  const still = new Set(tabs);
  await new Promise<void>(done => {
    const changed = (id: number, _: unknown, tab: browser.Tabs.Tab) => {
      if (!isOurs(tab)) still.delete(id);
      if (!still.size) end();
    };
    const end = () => {
      browser.tabs.onUpdated.removeListener(changed);
      done();
    };
    browser.tabs.onUpdated.addListener(changed);
    setTimeout(end, SOON);
    if (!still.size) end();
  });
}

/**
 * Covers and locks at once; where the person was turns into a blank page or the site that they chose; then every tab of ours closes, in every
 * window. The browser's history keeps what it has.
 * @param tab where the person was; without it, and where that is a page of ours, there is a new tab
 */
export async function quickExit(tab: number | undefined): Promise<void> {
  broadcastQuickExit('cover');
  const locked = lockVault();
  const [tabs = [], site] = await Promise.all([soon(browser.tabs.query({})), soon(quickExitSite.get())]);
  const url = site || BLANK_PAGE;
  const ours = tabs.filter(isOurs).flatMap(t => (t.id === undefined ? [] : [t.id]));
  const landed = tab !== undefined && !ours.includes(tab) && (await turn(tab, url));
  if (!landed) await browser.tabs.create({ url });
  broadcastQuickExit('go');
  await soon(turnedBlank(ours));
  await Promise.allSettled([locked, ...ours.map(id => browser.tabs.remove(id))]);
}

/** By key, from anywhere in the browser. */
export async function quickExitActiveTab(): Promise<void> {
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  await quickExit(active?.id);
}
