/**
 * The popup: its languages, what its first screen leads to, lesson search, size, and quick exit by keyboard.
 * text-layout.test.ts checks its layout in each language.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { injectEvidenceLog } from '../../scripts/browser/evidence-log.ts';
import { axeViolations, eventually } from '../helpers/browser/expectations.ts';
import { sampleIncidents } from '../helpers/browser/sample-incidents.ts';
import { readFixture } from '../helpers/fixtures.ts';

let r: ChromiumHarness;
let page: Page;
let popup: Page;

beforeAll(async () => {
  r = await openHarness({ grant: ['https://mastodon.example/*', 'https://news.example/*'] });
  page = await r.context.newPage();
  r.server.serve('https://mastodon.example/settings/privacy', {
    body: readFixture('mastodon/privacy.exposed.en.html'),
  });
  r.server.serve('https://mastodon.example/settings/two_factor_authentication_methods', {
    body: readFixture('mastodon/two-factor.protected.en.html'),
  });
  await page.goto('https://mastodon.example/settings/privacy');
  popup = await r.popup(page);
});
afterAll(() => r?.close());

const go = (n: number) => popup.locator('nav.tabs button').nth(n).click();

describe.each([
  ['en', 'ltr', 'light'],
  ['ar', 'rtl', 'light'],
  ['ru', 'ltr', 'dark'],
  ['fa', 'rtl', 'dark'],
] as const)('in %s (%s, %s)', (lang, dir, scheme) => {
  it('switches language in place, and the choice lasts', async () => {
    await popup.emulateMedia({ colorScheme: scheme });
    await popup.locator('select').selectOption(lang);
    await popup.waitForFunction(
      ([l, d]) => document.documentElement.lang === l && document.documentElement.dir === d,
      [lang, dir],
    );
    await popup.reload();
    await popup.locator('select').waitFor();
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe(lang);
  });

  it('finds lessons by a word of the language, with a typing error', async () => {
    await go(3);
    const search = popup.locator('input[type=search]');
    await search.fill({ en: 'recovry', ru: 'восстановлние', ar: 'الدليل', fa: 'مدرک' }[lang]);
    await popup.locator('.lesson-link').first().waitFor();
    expect(await axeViolations(popup)).toEqual([]);
    await search.fill('qqqqzzzz');
    await popup.locator('.lesson-link').first().waitFor({ state: 'detached' });
    await search.fill('');
    await popup.locator('.choice').first().waitFor();
  });
});

describe('the first screen', () => {
  /** Selects something that opens a page, and returns the path of that page. */
  const opened = async (css: string): Promise<string> => {
    const [view] = await Promise.all([r.context.waitForEvent('page'), popup.locator(css).click()]);
    await view.waitForLoadState();
    const path = new URL(view.url()).pathname;
    await view.close();
    return path;
  };

  it.each([0, 1, 2, 3])('leads to the panic sheet in one press from tab %i', async n => {
    await go(n);
    expect(await opened('.danger-line')).toBe('/src/pages/panic/index.html');
  });

  it('leads to settings, the photo cleaner and the accounts in one press', async () => {
    await go(0);
    expect(await opened('.bar a')).toBe('/src/pages/settings/index.html');
    expect(await opened('.tool:nth-child(1)')).toBe('/src/pages/photos/index.html');
    expect(await opened('.tool:nth-child(3)')).toBe('/src/pages/accounts/index.html');
  });

  it('leads to saved evidence in one press, and to choosing a photo to clean in two', async () => {
    await popup.locator('select').selectOption('en');
    await go(2);
    await popup.locator('main h1', { hasText: 'Evidence' }).waitFor();
    await go(0);
    const [photos] = await Promise.all([r.context.waitForEvent('page'), popup.locator('.tool:nth-child(1)').click()]);
    await Promise.all([photos.waitForEvent('filechooser'), photos.locator('label.file').first().click()]);
    await photos.close();
  });

  it('counts on its tabs what is exposed and what is saved, but not in discreet mode', async () => {
    const expectCounts = (counts: string[]) =>
      eventually(async () =>
        expect(
          await popup
            .locator('nav.tabs button')
            .evaluateAll(tabs => tabs.map(tab => tab.querySelector('.count')?.textContent ?? '')),
        ).toEqual(counts),
      );
    await popup.locator('select').selectOption('en');
    const exposed = await r.badge(page);
    expect(Number(exposed)).toBeGreaterThan(0);
    await expectCounts([exposed, '', '', '']);
    const helper = await injectEvidenceLog(await r.view('src/pages/lesson/index.html?id=none'));
    await helper.evaluate(
      async list => void (await window.theLog.putAll(list.map(incident => ({ incident })))),
      sampleIncidents(3),
    );
    // At once, whatever tab is open.
    await expectCounts([exposed, '', '3', '']);
    await go(2);
    await popup.locator('main h1', { hasText: 'Evidence' }).waitFor();
    expect(await axeViolations(popup)).toEqual([]);
    const setDiscreet = (on: boolean) => helper.evaluate(discreet => chrome.storage.local.set({ discreet }), on);
    await setDiscreet(true);
    await expectCounts(['', '', '', '']);
    await setDiscreet(false);
    await helper.close();
  });
});

describe('a site that is not known', () => {
  it('offers to save evidence and report, helplines, and the checkup of other platforms', async () => {
    const other = await r.context.newPage();
    r.server.serve('https://news.example/', { body: '<!doctype html><title>News</title>' });
    await other.goto('https://news.example/');
    const view = await r.popup(other);
    await view.locator('main .lead').first().waitFor();
    const links = await view
      .locator('main .lead')
      .evaluateAll(all => all.map(a => new URL((a as HTMLAnchorElement).href)));
    expect(links.map(url => url.pathname.split('/')[3])).toEqual(['help', 'accounts']);
    await view.getByRole('button', { name: 'Save evidence and report' }).click();
    await view.getByRole('heading', { name: 'What happened?' }).waitFor();
    expect(await view.getByRole('button', { name: 'Someone is threatening or insulting me' }).isEnabled()).toBe(true);
    await view.close();
    await other.close();
  });

  it('is not said of a known one whose page cannot be read', async () => {
    const broken = await r.context.newPage();
    // The server answers with an error and an empty page, in place of which the browser shows its own.
    await broken.goto('https://bsky.app/broken').catch(() => undefined);
    const findTab = () =>
      popup.evaluate(
        async () => (await chrome.tabs.query({})).find(({ url }) => url === 'https://bsky.app/broken')?.id ?? null,
      );
    await eventually(async () => expect(await findTab()).not.toBeNull());
    const view = await r.view(`src/popup/index.html?tab=${await findTab()}`);
    await view.getByRole('heading', { name: 'Breakwater could not read this page' }).waitFor();
    await view.getByRole('button', { name: 'Try again' }).waitFor();
    await view.close();
    await broken.close();
  });
});

describe('the popup as the browser opens it', () => {
  it('has its own size, whatever small window it is measured in', async () => {
    await popup.setViewportSize({ width: 60, height: 60 });
    await popup.evaluate(() => document.body.classList.remove('tab'));
    expect(
      await popup.evaluate(() => [document.body.offsetWidth, document.getElementById('app')!.offsetHeight]),
    ).toEqual([380, 580]);
    await popup.setViewportSize({ width: 380, height: 580 });
  });
});

describe('the keyboard', () => {
  it('reaches Quick exit first, then the settings and everything else', async () => {
    await popup.locator('select').selectOption('en');
    await popup.waitForFunction(() => document.documentElement.lang === 'en');
    await popup.reload();
    await popup.locator('nav.tabs button').first().waitFor();
    await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Quick exit');
    await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.ariaLabel)).toBe('Settings');
  });

  it('exits at once: our pages close, and a blank page replaces the current one', async () => {
    await page.bringToFront();
    await popup.locator('.leave').evaluate(b => void setTimeout(() => (b as HTMLButtonElement).click()));
    await page.waitForURL('about:blank');
  });
});
