/**
 * Discreet mode in both browsers: the button, the menu, the pages and the titles; at once, after a restart, and turned
 * off again.
 */
import { getBuildFolder } from '../../scripts/browser/built-extension.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyBuild } from '../../scripts/browser/build-copy.ts';
import { openSharedFirefox, type SharedFirefox } from '../helpers/browser/shared-browsers.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, axeViolations } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { expectText, type Tab } from '../helpers/browser/page-actions.ts';

const SETTINGS = 'src/pages/settings/index.html';
const PRIVACY = 'https://mastodon.example/settings/privacy';
const SHOTS = process.env.SHOTS;

describe('in Chromium', () => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  // One copy for both starts: Chromium identifies an unpacked extension by its folder.
  const extension = copyBuild(getBuildFolder('chromium'), { grant: ['https://mastodon.example/*'] });
  let r: ChromiumHarness;
  let page: Page;
  const worker = () => r.worker();
  const button = () =>
    worker().evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      return {
        title: await chrome.action.getTitle({}),
        badges: [
          ...new Set([
            await chrome.action.getBadgeText({}),
            ...(await Promise.all(tabs.map(t => chrome.action.getBadgeText({ tabId: t.id! })))),
          ]),
        ],
      };
    });
  /** Tries to change the entry, which fails if it does not exist. */
  const inMenu = () =>
    worker().evaluate(() =>
      chrome.contextMenus.update('keep-proof', {}).then(
        () => true,
        () => false,
      ),
    );
  const hosts = () => page.evaluate(() => document.querySelectorAll('html > div').length);
  const start = async () => {
    r = await openHarness({ extension, launch: { profile } });
    r.server.serve(PRIVACY, { body: readFixture('mastodon/privacy.exposed.en.html') });
    page = await r.context.newPage();
    await eventually(async () =>
      expect(await worker().evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length)).toBe(
        1,
      ),
    );
  };
  beforeAll(start);
  afterAll(async () => {
    await r?.close();
    for (const folder of [profile, extension]) rmSync(folder, { recursive: true, force: true });
  });

  it('off: name, number, note and menu exist', async () => {
    await page.goto(PRIVACY);
    await eventually(async () => expect(await hosts()).toBe(1));
    await eventually(async () => {
      const { title, badges } = await button();
      expect([title, badges.some(b => /\d/.test(b))]).toEqual(['Breakwater', true]);
    });
    await eventually(async () => expect(await inMenu()).toBe(true));
  });

  it('turned on: all of that disappears at once, and titles are a neutral word', async () => {
    const view = await r.view(SETTINGS);
    await view.setViewportSize({ width: 320, height: 640 });
    await eventually(async () => expect(await view.title()).toBe('Breakwater: Settings'));
    await view.getByLabel('Turn on discreet mode').check();
    await eventually(async () => expect(await button()).toEqual({ title: 'Notes', badges: [''] }));
    await eventually(async () => expect(await hosts()).toBe(0));
    await eventually(async () => expect(await inMenu()).toBe(false));
    await eventually(async () =>
      expect([await view.title(), await view.locator('.brand').innerText()]).toEqual(['Notes', 'Notes']),
    );
    expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axeViolations(view)).toEqual([]);
    for (const [lang, scheme] of [
      ['es', 'light'],
      ['ar', 'dark'],
      ['en', 'light'],
    ] as const) {
      await view.emulateMedia({ colorScheme: scheme });
      await view.locator('label:has(option[lang]) select').selectOption(lang);
      await view.waitForFunction(l => document.documentElement.lang === l, lang);
      await eventually(async () =>
        expect((await button()).title).toBe({ es: 'Notas', ar: 'ملاحظات', en: 'Notes' }[lang]),
      );
      if (SHOTS) {
        await view.locator('#discreet').scrollIntoViewIfNeeded();
        await view.screenshot({ path: join(SHOTS, `discreet-${lang}-${scheme}.png`) });
      }
    }
    for (const path of ['src/pages/vault/index.html', 'src/pages/log/index.html', 'src/popup/index.html']) {
      const other = await r.view(path);
      await other.locator('.leave').waitFor();
      await eventually(async () =>
        expect([path, await other.title(), await other.locator('.brand strong').innerText()]).toEqual([
          path,
          'Notes',
          'Notes',
        ]),
      );
      await other.close();
    }
    await view.close();
  });

  it('shows nothing in newly opened pages or after popup actions; the popup has the steps as text', async () => {
    await page.goto(PRIVACY);
    const popup = await r.popup(page);
    await popup.locator('main .card').first().waitFor();
    if (SHOTS) await popup.screenshot({ path: join(SHOTS, 'discreet-popup.png') });
    expect(await popup.getByRole('button', { name: 'Show me' }).count()).toBe(0);
    await popup.getByText('Discreet mode is on. On-page tips are off.').waitFor();
    const tab = await r.tabOf(page);
    expect(
      await popup.evaluate(
        t => chrome.runtime.sendMessage({ type: 'setting/highlight', tab: t, setting: 'discoverable' }),
        tab,
      ),
    ).toBe(false);
    expect([await hosts(), await r.badge(page)]).toEqual([0, '']);
    await popup.close();
  });

  it('lasts over a restart of the browser, for the button from the worker’s start', async () => {
    await r.close();
    await start();
    await eventually(async () => expect(await button()).toEqual({ title: 'Notes', badges: [''] }));
    await page.goto(PRIVACY);
    const popup = await r.popup(page);
    await popup.locator('main .card').first().waitFor();
    expect([await hosts(), (await button()).badges, await inMenu()]).toEqual([0, [''], false]);
    await popup.close();
  });

  it('turned off: everything is back, in open pages too', async () => {
    const view = await r.view(SETTINGS);
    await view.getByLabel('Turn on discreet mode').uncheck();
    await eventually(async () => {
      const { title, badges } = await button();
      expect([title, badges.some(b => /\d/.test(b))]).toEqual(['Breakwater', true]);
    });
    await eventually(async () => expect([await hosts(), await inMenu()]).toEqual([1, true]));
    await eventually(async () => expect(await view.title()).toBe('Breakwater: Settings'));
  });
});

describe('in Firefox', () => {
  let f: SharedFirefox;
  beforeAll(async () => {
    f = await openSharedFirefox();
  });
  afterAll(() => f?.close());
  const button = () =>
    f.firstPage.evaluate(async () => {
      const { browser } = globalThis as unknown as {
        browser: { action: { getTitle(o: object): Promise<string>; getBadgeText(o: object): Promise<string> } };
      };
      return [await browser.action.getTitle({}), await browser.action.getBadgeText({})];
    });

  it('the button and the titles have a neutral word, and then their own again', async () => {
    const view = (await f.view(SETTINGS)) as Tab;
    const press = () =>
      view.evaluate(
        () => (document.querySelector('section[aria-labelledby=discreet] input') as HTMLElement).click(),
        null,
      );
    await expectText(view, '#app', 'Discreet mode');
    await press();
    await eventually(async () => expect(await button()).toEqual(['Notes', '']));
    await eventually(async () => expect(await view.evaluate(() => document.title, null)).toBe('Notes'));
    await press();
    await eventually(async () => expect(await button()).toEqual(['Breakwater', '']));
    await eventually(async () => expect(await view.evaluate(() => document.title, null)).toBe('Breakwater: Settings'));
  });
});
