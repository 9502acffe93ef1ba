/**
 * Opens the built extension in Chromium for tests: fixtures under real host names, the popup over a page, the badge.
 */
import type { Page, Worker } from 'playwright-core';
import {
  type Chromium,
  type ChromiumLaunchOptions,
  type ExtensionOptions,
  openChromium,
} from '../../../scripts/browser/chromium.ts';
import { type LocalServer, startLocalServer } from '../../../scripts/browser/server.ts';
import { openSharedChromium } from './shared-browsers.ts';

export interface HarnessOptions extends ExtensionOptions {
  /** Launches a browser of its own, for a file that needs a profile, a language or a switch. */
  launch?: ChromiumLaunchOptions;
}

export interface ChromiumHarness extends Chromium {
  server: LocalServer;
  /** The extension's service worker. */
  worker(): Worker;
  popup(page: Page, view?: string): Promise<Page>;
  tabOf(page: Page): Promise<number>;
  badge(page: Page): Promise<string>;
}

async function launchOwn({ launch, ...extension }: HarnessOptions) {
  const server = await startLocalServer();
  const chrome = await openChromium({
    port: server.port,
    viewport: { width: 1000, height: 700 },
    ...launch,
    ...extension,
  });
  return {
    ...chrome,
    server,
    async close() {
      await chrome.close();
      await server.close();
    },
  };
}

export async function openHarness(options: HarnessOptions = {}): Promise<ChromiumHarness> {
  const chrome = await (options.launch ? launchOwn(options) : openSharedChromium(options));
  const helper = await chrome.view('src/pages/lesson/index.html?id=none');
  if (options.grant?.length)
    await helper.waitForFunction(
      async () => (await globalThis.chrome.scripting.getRegisteredContentScripts()).length > 0,
    );
  /** The browser may list a page's new URL a moment after the page has it. */
  const tabOf = async (page: Page): Promise<number> => {
    const found = await helper.waitForFunction(
      async url => (await globalThis.chrome.tabs.query({})).find(t => t.url === url)?.id,
      page.url(),
      { polling: 50 },
    );
    return (await found.jsonValue())!;
  };
  return {
    ...chrome,
    tabOf,
    worker: () => chrome.context.serviceWorkers().find(worker => worker.url().includes(chrome.id))!,
    async popup(page, view = 'site') {
      const popup = await chrome.view(`src/popup/index.html?tab=${await tabOf(page)}&view=${view}`);
      await popup.setViewportSize({ width: 380, height: 580 });
      await popup.locator('nav.tabs button').first().waitFor();
      return popup;
    },
    async badge(page) {
      const tab = await tabOf(page);
      return helper.evaluate(id => globalThis.chrome.action.getBadgeText({ tabId: id }), tab);
    },
  };
}
