/** Firefox’s keyboard commands and its private windows, through the browser’s own window. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirefox, type Firefox } from '../../scripts/browser/firefox.ts';
import { startLocalServer, type LocalServer } from '../../scripts/browser/server.ts';
import { eventually, filesContaining } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { clickInView, expectText, textAt, type Tab } from '../helpers/browser/page-actions.ts';
import { listArchives } from '../unit/downloads/archives/index.ts';
import { packArchive } from '../unit/downloads/archives/pack-archive.ts';

const SETTINGS = 'https://bsky.app/messages/settings',
  POST = 'https://bsky.app/profile/omar.example/post/3kabc';

const profile = mkdtempSync(join(tmpdir(), 'profile-'));
let f: Firefox, server: LocalServer;
beforeAll(async () => {
  server = await startLocalServer();
  server.serve(SETTINGS, { body: readFixture('bluesky/messages.exposed.en.html') });
  server.serve(POST, { body: readFixture('bluesky/post.en.html') });
  f = await openFirefox({ port: server.port, openShadowRoot: true, system: true, profile });
});
afterAll(async () => {
  await f?.close();
  await server?.close();
  rmSync(profile, { recursive: true, force: true });
});

type Api = { browser: typeof chrome };
const ours = <T, A>(run: (given: A) => T, given: A): Promise<Awaited<T>> =>
  f.firstPage.evaluate(run as never, given as never) as Promise<Awaited<T>>;
const kept = (area: 'local' | 'session') =>
  ours(a => (globalThis as unknown as Api).browser.storage[a].get(null), area);

/** Presses keys in the browser’s window, with the focus in the page in front. */
const press = (digit: number): Promise<null> =>
  f.asBrowser(`
  window.focus();
  gBrowser.selectedBrowser.focus();
  const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!keys.beginInputTransactionForTests(window)) throw new Error('no keys');
  const all = [
    ['Alt', 'AltLeft', 18],
    ['Shift', 'ShiftLeft', 16],
    ['${digit}', 'Digit${digit}', ${48 + digit}],
  ].map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
  for (const key of all) keys.keydown(key);
  for (const key of all.reverse()) keys.keyup(key);`);

describe('a private window', () => {
  let window: number, popup: Page;
  beforeAll(async () => {
    window = await ours(
      async url => (await (globalThis as unknown as Api).browser.windows.create({ incognito: true, url }))!.id!,
      SETTINGS,
    );
    const tab = () =>
      ours(async id => (await (globalThis as unknown as Api).browser.tabs.query({ windowId: id }))[0]!.id!, window);
    await eventually(async () =>
      expect(
        await ours(tabId => (globalThis as unknown as Api).browser.action.getBadgeText({ tabId }), await tab()),
      ).toBe('2'),
    );
    const known = new Set(await f.browser.pages());
    await ours(
      async ([id, tabId]) => {
        const { browser } = globalThis as unknown as Api;
        await browser.tabs.create({ windowId: id!, url: browser.runtime.getURL(`src/popup/index.html?tab=${tabId}`) });
      },
      [window, await tab()],
    );
    await eventually(async () => {
      popup = (
        await Promise.all(
          (
            await f.browser.pages()
          )
            .filter(p => !known.has(p))
            .map(async p => ({ p, ready: await textAt(p as Tab, '#app').catch(() => '') })),
        )
      ).find(x => x.ready.includes('Next step'))!.p;
    });
  });
  afterAll(() => ours(id => (globalThis as unknown as Api).browser.windows.remove(id), window));

  it('is private for our views', async () =>
    expect(await popup.evaluate(() => (globalThis as unknown as Api).browser.extension.inIncognitoContext)).toBe(true));

  it('keeps settings in memory', async () => {
    await popup.evaluate(() => {
      const select = [...document.querySelectorAll('select')].at(-1)!;
      select.value = 'fr';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await eventually(async () => expect(await kept('session')).toMatchObject({ language: 'fr' }));
    await popup.evaluate(() =>
      [...document.querySelectorAll('button')].find(b => b.textContent!.includes('Bluesky'))!.click(),
    );
    await eventually(async () => expect(JSON.stringify(await kept('session'))).toContain('"bluesky":true'));
    expect(await kept('local')).not.toHaveProperty('language');
    expect(JSON.stringify(await kept('local'))).not.toContain('bluesky');
  });

  it('stores nothing of a data download, and offers no way to', async () => {
    await ours(() => (globalThis as unknown as Api).browser.storage.session.remove('language'), null);
    const before = await kept('local');
    const archive = await packArchive(listArchives().find(({ name }) => name.startsWith('facebook-rana'))!);
    const file = join(mkdtempSync(join(tmpdir(), 'export-')), archive.name);
    writeFileSync(file, new Uint8Array(await archive.slice(0, archive.size).arrayBuffer()));
    // As one of its links would.
    await popup.evaluate(() => location.assign('../pages/download/index.html'));
    await expectText(popup as Tab, 'h1', 'Read my data download');
    const input = (await popup.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    const view = popup as Tab;
    await expectText(view, 'main', '192.0.2.10');
    await expectText(view, 'main', 'This is a private window, so Breakwater does not store these settings');
    await clickInView(view, '.login input');
    await expectText(view, '[aria-labelledby=marked]', 'nothing from this download can be saved');
    expect(await textAt(view, 'main button')).not.toMatch(/Save evidence|Add \d/);
    expect(await kept('local')).toEqual(before);
    expect(filesContaining(profile, '192.0.2.10')).toEqual([]);
  });

  it('leaves nothing of the site on disk', async () => {
    expect(filesContaining(profile, 'messages/settings')).toEqual([]);
    await ours(() => (globalThis as unknown as Api).browser.storage.session.remove(['language', 'off']), null);
  });
});

describe('keyboard commands', () => {
  let page: Page;
  beforeAll(async () => {
    page = await f.browser.newPage();
  });
  afterAll(() => page.close().catch(() => undefined));

  it('lead to the marker on a page', async () => {
    await page.goto(SETTINGS);
    await eventually(async () =>
      expect(await textAt(page as Tab, '.overlay')).toContain('2 settings on this page expose you'),
    );
    await page.bringToFront();
    await press(8);
    await eventually(async () =>
      expect(await page.evaluate(() => !!document.activeElement?.shadowRoot?.activeElement?.closest('.overlay'))).toBe(
        true,
      ),
    );
  });

  it('ask what happened, for the post in front', async () => {
    await page.goto(POST);
    await page.bringToFront();
    await eventually(async () =>
      expect(
        await ours(async url => {
          const { browser } = globalThis as unknown as Api;
          const tab = (await browser.tabs.query({})).find(t => t.url === url)!.id!;
          return browser.runtime.sendMessage({ type: 'tab/inspect', tab });
        }, POST),
      ).toMatchObject({ platform: 'bluesky' }),
    );
    await press(9);
    await expectText(page as Tab, '.overlay', 'What happened?');
  });

  it('exit: the page turns blank, and all of ours close', async () => {
    await f.view('src/pages/help/index.html');
    await page.bringToFront();
    await press(1);
    await eventually(async () =>
      expect(
        await f.asBrowser<string[]>(
          'return gBrowser.browsers.map(b => b.currentURI.spec).filter(url => !/^about:/.test(url))',
        ),
      ).toEqual([]),
    );
  });
});
