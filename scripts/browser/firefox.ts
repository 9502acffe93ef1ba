/** The built extension in Debian's Firefox, headless, over WebDriver BiDi, behind a local proxy. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { root } from '../build/data.ts';
import { localProxy } from './proxy.ts';

export const FIREFOX = process.env.FIREFOX ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync) ?? 'firefox';
const UUID = '5b0f2a4e-6d5c-4c8e-9a51-0c1d2e3f4a5b';

export interface Firefox { browser: Browser; hosts: string[]; view(path: string): Promise<Page>; close(): Promise<void> }

/** Loads a copy whose manifest grants what a person would grant on a press; a prompt cannot be answered without a screen. */
function granted(grant: string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'granted-ff-'));
  cpSync(join(root, 'dist/firefox'), copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions = [...new Set([...manifest.host_permissions, ...grant])];
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

export async function openFirefox(options: { port: number; grant?: string[] }): Promise<Firefox> {
  const proxy = await localProxy(options.port);
  const manifest = JSON.parse(readFileSync(join(root, 'dist/firefox/manifest.json'), 'utf8')) as { browser_specific_settings: { gecko: { id: string } } };
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: FIREFOX, headless: true, acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.proxy.type': 1, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': proxy.port, 'network.proxy.allow_hijacking_localhost': true,
      'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: UUID }),
      'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.enabled': false, 'app.normandy.enabled': false,
      'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'browser.safebrowsing.downloads.remote.enabled': false,
      'services.settings.server': 'data:,', 'extensions.getAddons.cache.enabled': false, 'browser.region.update.enabled': false,
    },
  });
  const dist = granted(options.grant ?? []);
  await browser.installExtension(dist);
  return {
    browser, hosts: proxy.hosts,
    async view(path) { const page = await browser.newPage(); await page.goto(`moz-extension://${UUID}/${path}`); return page; },
    async close() { await browser.close(); proxy.close(); rmSync(dist, { recursive: true, force: true }); },
  };
}
