/**
 * The popup: its languages, lesson search, size, and quick exit by keyboard. text-layout.test.ts checks its layout in
 * each language.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { axeViolations } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';

let r: ChromiumHarness;
let page: Page;
let popup: Page;

beforeAll(async () => {
  r = await openHarness({ grant: ['https://mastodon.example/*'] });
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
    await go(2);
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
  it('reaches “Leave now” first, then everything else', async () => {
    await popup.locator('select').selectOption('en');
    await popup.waitForFunction(() => document.documentElement.lang === 'en');
    await popup.reload();
    await popup.locator('nav.tabs button').first().waitFor();
    await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Leave now');
  });

  it('exits at once: our pages close, and a blank page replaces the current one', async () => {
    await page.bringToFront();
    await popup.locator('.leave').evaluate(b => void setTimeout(() => (b as HTMLButtonElement).click()));
    await page.waitForURL('about:blank');
  });
});
