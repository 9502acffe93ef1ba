/** The side menu reaches every full page, on wide and narrow screens, and leaves no page to go back to. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FULL_PAGES } from '../../src/lib/full-pages.ts';
import { type ChromiumHarness, openHarness } from '../helpers/browser/chromium-harness.ts';

/** Slides belong to a running session, a check is fixed from its page, and the settings lead to the first-run page. */
const NOT_IN_MENU = ['fix-check', 'slides', 'welcome'];
const OWN = ['accounts', 'download', 'packs', 'settings', 'text', 'vault'];

let r: ChromiumHarness;
let view: Page;
beforeAll(async () => {
  r = await openHarness();
  view = await r.view('src/pages/log/index.html');
  await view.locator('.side-menu').waitFor({ state: 'attached' });
});
afterAll(() => r?.close());

const listPages = async (page: Page): Promise<string[]> => [
  ...new Set(
    await page
      .locator('.side-menu a')
      .evaluateAll(links => links.map(a => (a as HTMLAnchorElement).pathname.split('/')[3]!)),
  ),
];

it('leads to every page, and marks the one that is open', async () => {
  expect((await listPages(view)).sort()).toEqual(FULL_PAGES.filter(page => !NOT_IN_MENU.includes(page)).sort());
  expect(await view.locator('.side-menu [aria-current=page]').allInnerTexts()).toEqual(['Evidence log']);
});

it('replaces the page, so that Back does not show it', async () => {
  const before = await view.evaluate(() => history.length);
  await view.locator('.side-menu a', { hasText: 'Check an export' }).click();
  await view.waitForURL('**/export/index.html?do=check');
  await expect.poll(() => view.locator('.side-menu [aria-current=page]').allInnerTexts()).toEqual(['Check an export']);
  expect(await view.evaluate(() => history.length)).toBe(before);
});

it('opens and closes by its button on a narrow screen', async () => {
  await view.setViewportSize({ width: 360, height: 640 });
  const button = view.getByRole('button', { name: 'Menu' });
  const danger = view.locator('.side-menu a', { hasText: 'In danger now?' });
  expect([await button.getAttribute('aria-expanded'), await danger.isVisible()]).toEqual(['false', false]);
  await button.click();
  expect([await button.getAttribute('aria-expanded'), await danger.isVisible()]).toEqual(['true', true]);
  await button.click();
  await danger.waitFor({ state: 'hidden' });
  await view.setViewportSize({ width: 1000, height: 700 });
});

it('keeps “In danger now?” in sight, clear of the page that is open, where the menu scrolls', async () => {
  await view.setViewportSize({ width: 1000, height: 360 });
  await view.goto(view.url().replace(/pages.*/, 'pages/packs/index.html'));
  const [danger, current] = ['.danger-line', '[aria-current=page]'].map(css => view.locator(`.side-menu ${css}`));
  await current!.waitFor();
  await expect.poll(() => view.locator('.menu-groups').evaluate(menu => menu.scrollTop)).toBeGreaterThan(0);
  const expectClear = async (css: string) => {
    const [line, other] = [(await danger!.boundingBox())!, (await view.locator(css).boundingBox())!];
    expect(line.y).toBeGreaterThanOrEqual(0);
    expect(other.y).toBeGreaterThanOrEqual(line.y + line.height);
  };
  await expectClear('.side-menu [aria-current=page]');
  await current!.focus();
  for (let back = 0; back < 8; back++) {
    await view.keyboard.press('Shift+Tab');
    await expectClear('.side-menu :focus');
  }
  await view.setViewportSize({ width: 1000, height: 700 });
});

it('is not on paper', async () => {
  await view.emulateMedia({ media: 'print' });
  expect(await view.locator('.side-menu').isVisible()).toBe(false);
  await view.emulateMedia({ media: 'screen' });
});

it('offers nothing that belongs to the person while they practise', async () => {
  const practice = await r.view('src/pages/log/index.html?practice');
  await practice.locator('.side-menu a').first().waitFor();
  expect((await listPages(practice)).filter(page => OWN.includes(page))).toEqual([]);
  await practice.close();
});
