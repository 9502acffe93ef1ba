/** What the browser tests share: fixtures under real host names, and ways to look without sleeping. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import { openChromium, type Chromium, type Options } from '../../../scripts/browser/chromium.ts';
import { localServer, type LocalServer } from '../../../scripts/browser/server.ts';

export const readFixture = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures', file), 'utf8');

/** The strictest page: nothing inline, no HTML from strings. */
export const STRICT_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
};

export interface ChromiumHarness extends Chromium {
  server: LocalServer;
  popup(page: Page, view?: string): Promise<Page>;
  tabOf(page: Page): Promise<number>;
  badge(page: Page): Promise<string>;
}

export async function openHarness(options: Options = {}): Promise<ChromiumHarness> {
  const server = await localServer();
  const chrome = await openChromium({ port: server.port, viewport: { width: 1000, height: 700 }, ...options });
  const helper = await chrome.view('src/pages/lesson/index.html?id=none');
  if (options.grant?.length)
    await helper.waitForFunction(
      async () => (await globalThis.chrome.scripting.getRegisteredContentScripts()).length > 0,
    );
  const tabOf = (page: Page) =>
    helper.evaluate(async url => (await globalThis.chrome.tabs.query({})).find(t => t.url === url)!.id!, page.url());
  return {
    ...chrome,
    server,
    tabOf,
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
    async close() {
      await chrome.close();
      await server.close();
    },
  };
}

/** Looks until it holds, then goes on at once. @throws what the last look found wrong */
export const eventually = (check: () => Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 40_000, interval: 50 });

/** What axe finds wrong, one line each. */
export async function axeViolations(at: Page): Promise<string[]> {
  await at.evaluate(`${axe.source}; void 0`);
  const result = await at.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return result.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(' | ')}`);
}

/** Files under a folder that hold these bytes, as text or UTF-16. */
export function filesContaining(folder: string, text: string): string[] {
  const utf16 = [...Buffer.from(text, 'utf16le')].map(b => `\\x${b.toString(16).padStart(2, '0')}`).join('');
  const find = (args: string[]) => {
    try {
      return execFileSync('grep', ['-rla', ...args, folder], { encoding: 'utf8' })
        .split('\n')
        .filter(Boolean);
    } catch {
      return [];
    }
  };
  return [...find(['-F', text]), ...find(['-P', utf16])];
}
