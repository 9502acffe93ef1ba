/** Opens windows of the same browser, so that several scenes are visible at once. */
import type { Page as ChromiumPage } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { runExclusive } from '../../../../../src/lib/run-exclusive.ts';
import type { BrowserName } from '../../../../helpers/browser/browser-session.ts';
import type { Tab } from '../../../../helpers/browser/page-actions.ts';

async function openChromiumWindow(page: ChromiumPage): Promise<Tab> {
  const context = page.context();
  const cdp = await context.browser()!.newBrowserCDPSession();
  const url = `about:blank#${crypto.randomUUID()}`;
  await cdp.send('Target.createTarget', { url, newWindow: true });
  const find = () => context.pages().find(opened => opened.url() === url);
  const opened = find() ?? (await context.waitForEvent('page', { predicate: one => one.url() === url }));
  await cdp.detach();
  return opened as Tab;
}

const windows: Record<BrowserName, (tab: Tab) => Promise<Tab>> = {
  Chromium: tab => openChromiumWindow(tab as unknown as ChromiumPage),
  // One after the other: Firefox refuses a window while another is not ready yet.
  Firefox: tab =>
    runExclusive(
      'window',
      async () => (await (tab as unknown as FirefoxPage).browser().newPage({ type: 'window' })) as Tab,
    ),
};

/** @param tab any tab of the browser */
export const openWindow = (name: BrowserName, tab: Tab): Promise<Tab> => windows[name](tab);
