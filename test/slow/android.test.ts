/** Runs the whole way in a narrow Firefox without the features that Firefox for Android lacks. */
import { getBuildFolder } from '../../scripts/browser/built-extension.ts';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirefox, type Firefox } from '../../scripts/browser/firefox.ts';
import { startLocalServer, type LocalServer } from '../../scripts/browser/server.ts';
import { copyBuildForAndroid, MISSING_APIS } from '../helpers/android.ts';
import { eventually, STRICT_HEADERS } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { click, clickInView, textAt, type Tab } from '../helpers/browser/page-actions.ts';

const MESSAGES = 'https://bsky.app/messages/settings';
const POST = 'https://bsky.app/profile/omar.example/post/3kabc';
/** The window of a small phone, in CSS pixels. */
const PHONE = { width: 360, height: 640 };

type Api = { browser: typeof chrome };

let f: Firefox, server: LocalServer, page: Page;

beforeAll(async () => {
  server = await startLocalServer();
  f = await openFirefox({
    port: server.port,
    extension: copyBuildForAndroid(getBuildFolder('firefox')),
    grant: ['<all_urls>'],
    openShadowRoot: true,
  });
  server.serve(MESSAGES, { body: readFixture('bluesky/messages.exposed.es.html'), headers: STRICT_HEADERS });
  server.serve(POST, {
    body: `<script>onbeforeunload = e => e.preventDefault()</script>${readFixture('bluesky/post.en.html')}`,
  });
  page = await f.browser.newPage();
  await page.setViewport(PHONE);
});
afterAll(async () => {
  await f?.close();
  await server?.close();
});

const tabs = () =>
  f.firstPage.evaluate(async () =>
    (await (globalThis as unknown as Api).browser.tabs.query({})).map(t => ({ id: t.id!, url: t.url! })),
  );
/** The browser may list a page's new URL a moment after the page has it. */
async function tabOf(url: string): Promise<number> {
  let id: number | undefined;
  await eventually(async () => {
    id = (await tabs()).find(t => t.url === url)?.id;
    expect(id).toBeDefined();
  });
  return id!;
}
const badge = async (url: string) =>
  f.firstPage.evaluate(t => (globalThis as unknown as Api).browser.action.getBadgeText({ tabId: t }), await tabOf(url));
async function view(path: string): Promise<Tab> {
  const opened = await f.view(path);
  await opened.setViewport(PHONE);
  return opened as Tab;
}
const shown = (tab: Tab, css: string, text: string | RegExp) =>
  eventually(async () => expect(await textAt(tab, css)).toMatch(text));
const fits = (tab: Tab) => tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth, null);

describe('without what Firefox for Android lacks', () => {
  it('they are really missing, for the worker and for the views', async () => {
    const left = () =>
      f.firstPage.evaluate(
        paths =>
          paths.filter(
            path =>
              path
                .split('.')
                .reduce<unknown>(
                  (at, key) => (at as Record<string, unknown> | undefined)?.[key],
                  (globalThis as unknown as Api).browser,
                ) !== undefined,
          ),
        MISSING_APIS,
      );
    expect(await left()).toEqual([]);
  });

  it('a page is read, reported, and ticked', async () => {
    await page.goto(MESSAGES);
    await eventually(async () => expect(await badge(MESSAGES)).toBe('2'));
    await eventually(async () =>
      expect(await textAt(page as Tab, '.overlay')).toContain('2 settings on this page expose you'),
    );
    await click(page as Tab, '.overlay button', 'Show me');
    await page.evaluate(() =>
      document
        .querySelectorAll('[role=radiogroup]')
        .forEach(g =>
          g
            .querySelectorAll('[role=radio]')
            .forEach((o, i, all) => o.setAttribute('aria-checked', String(i === all.length - 1))),
        ),
    );
    await eventually(async () => expect(await badge(MESSAGES)).toBe(''));
  });

  it('the popup leads from a post to saved evidence and the way to report, in a phone’s width', async () => {
    await page.goto(POST);
    const popup = await view(`src/popup/index.html?tab=${await tabOf(POST)}&view=report`);
    await shown(popup, '#app', 'What happened?');
    expect(await fits(popup)).toBe(true);
    await page.bringToFront();
    await clickInView(popup, 'button', 'Someone is threatening or insulting me');
    await shown(popup, '#app', 'Evidence saved');
    await shown(popup, '#app', 'Report it');
    expect(await fits(popup)).toBe(true);
    await popup.close();
  });

  it.each(['settings', 'vault', 'workshop', 'practice', 'log', 'panic'])('%s opens, and fits', async name => {
    const opened = await view(`src/pages/${name}/index.html`);
    await eventually(async () =>
      expect(
        await opened.evaluate(
          () => [!!document.querySelector('h1'), !document.querySelector('.skeleton, progress')],
          null,
        ),
      ).toEqual([true, true]),
    );
    expect(await fits(opened)).toBe(true);
    await opened.close();
  });

  it('the vault accepts a passphrase, locks and opens', async () => {
    const vault = await view('src/pages/vault/index.html');
    const type = (nth: number) =>
      eventually(async () =>
        expect(
          await vault.evaluate(n => {
            const field = document.querySelectorAll<HTMLInputElement>('input[type=password]')[n];
            if (!field) return false;
            field.value = 'seven lamps under a quiet bridge';
            field.dispatchEvent(new Event('input', { bubbles: true }));
            return true;
          }, nth),
        ).toBe(true),
      );
    await type(0);
    await type(1);
    await clickInView(vault, 'button', 'Set passphrase');
    await shown(vault, '#app', 'Your passphrase is set.');
    await clickInView(vault, 'button', 'Lock the vault');
    await shown(vault, '#app', 'Enter your passphrase');
    await type(0);
    await clickInView(vault, 'button', 'Unlock');
    await shown(vault, '#app', 'Lock the vault');
    await vault.close();
  });

  it('quick exit closes all of our pages, also over a page that asks before it is left', async () => {
    await page.bringToFront();
    await page.mouse.click(10, 10); // a page may ask only after input
    const popup = await view(`src/popup/index.html?tab=${await tabOf(POST)}`);
    const ours = async () =>
      (
        await Promise.all((await f.browser.pages()).map(p => p.evaluate(() => location.protocol).catch(() => 'gone')))
      ).filter(at => at === 'moz-extension:');
    expect((await ours()).length).toBeGreaterThan(1);
    await eventually(async () =>
      expect(await popup.evaluate(() => !!document.querySelector('.leave'), null)).toBe(true),
    );
    await popup.evaluate(() => void setTimeout(() => document.querySelector<HTMLElement>('.leave')!.click()), null);
    await eventually(async () => expect(await ours()).toEqual([]));
  });
});
