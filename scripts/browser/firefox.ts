/** The built extension in Debian's Firefox, headless, over WebDriver BiDi, behind a local proxy. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { root } from '../build/data.ts';
import { copyOf } from './copy.ts';
import { localProxy } from './proxy.ts';

export const FIREFOX = process.env.FIREFOX ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync) ?? 'firefox';

export interface Firefox { browser: Browser; hosts: string[]; first: Page; view(path: string): Promise<Page>; close(): Promise<void> }

export interface FirefoxOptions { port: number; grant?: string[]; openMount?: boolean; /** Where files are saved, without asking. */ downloads?: string; prefs?: Record<string, string | number | boolean>; /** A folder to keep. */ profile?: string }

export async function openFirefox(options: FirefoxOptions): Promise<Firefox> {
  const proxy = await localProxy(options.port);
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: FIREFOX, headless: true, ...(options.profile ? { userDataDir: options.profile } : {}), acceptInsecureCerts: true, defaultViewport: { width: 1000, height: 700 },
    extraPrefsFirefox: {
      'network.proxy.type': 1, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': proxy.port, 'network.proxy.allow_hijacking_localhost': true,
      'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.enabled': false, 'app.normandy.enabled': false,
      'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'browser.safebrowsing.downloads.remote.enabled': false,
      'services.settings.server': 'data:,', 'extensions.getAddons.cache.enabled': false, 'browser.region.update.enabled': false,
      ...(options.downloads ? { 'browser.download.folderList': 2, 'browser.download.dir': options.downloads, 'browser.download.useDownloadDir': true, 'browser.download.always_ask_before_handling_new_types': false } : {}),
      ...options.prefs,
    },
  });
  // A driver may not navigate to extension pages, but may work in one that the extension opened.
  const dist = copyOf(join(root, 'dist/firefox'), { ...options, firstView: 'src/pages/lesson.html?id=none' });
  await browser.installExtension(dist);
  const opened = async (wanted: (page: Page) => Promise<boolean>): Promise<Page> => {
    for (const until = Date.now() + 20_000; Date.now() < until; await new Promise(r => setTimeout(r, 100)))
      for (const page of await browser.pages()) if (await wanted(page).catch(() => false)) return page;
    throw new Error('the extension opened no page');
  };
  const inside = (path: string) => (page: Page) => page.evaluate(p => location.protocol === 'moz-extension:' && location.href.endsWith(p) && document.readyState === 'complete', path);
  const first = await opened(inside('lesson.html?id=none'));
  return {
    browser, hosts: proxy.hosts, first,
    async view(path) {
      await first.evaluate(p => void (globalThis as unknown as { browser: { tabs: { create(o: object): void }; runtime: { getURL(p: string): string } } }).browser.tabs.create({ url: (globalThis as unknown as { browser: { runtime: { getURL(p: string): string } } }).browser.runtime.getURL(p) }), path);
      return opened(inside(path));
    },
    async close() { await browser.close(); proxy.close(); rmSync(dist, { recursive: true, force: true }); },
  };
}
