/** The popup on the own profile: what is public, and the official page that changes it; nothing on anyone else’s. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../helpers/browser/expectations.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { some } from '../helpers/thorough.ts';

let r: ChromiumHarness, page: Page;
beforeAll(async () => {
  r = await openHarness({ grant: ['https://mastodon.example/*'] });
  page = await r.context.newPage();
});
afterAll(() => r?.close());

const OWN = [
  [
    'x/own-profile.ar.html',
    'https://x.com/rana_example',
    ['+1 202 555 0147', 'مدينة المثال', 'رنا مثال @rana_example'],
    'https://x.com/settings/profile',
  ],
  [
    'github/own-profile.en.html',
    'https://github.com/rana-example',
    ['Example Organisation', 'Example City', 'rana@example.org', 'rana.example'],
    'https://github.com/settings/profile',
  ],
  [
    'mastodon/own-profile.ar.html',
    'https://mastodon.example/@rana',
    ['+1 202 555 0147'],
    'https://mastodon.example/settings/profile',
  ],
  [
    'instagram/own-profile.ar.html',
    'https://www.instagram.com/rana_example/',
    ['+1 202 555 0147', 'rana@example.org'],
    'https://www.instagram.com/accounts/edit/',
  ],
  [
    'bluesky/own-profile.es.html',
    'https://bsky.app/profile/rana.test',
    ['+1 202 555 0147', 'Rana Ejemplo', 'rana.example'],
    null,
  ],
  [
    'facebook/own-profile.ar.html',
    'https://www.facebook.com/profile.php?id=100000000000147',
    ['+1 202 555 0147'],
    null,
  ],
] as const;

async function open(file: string, url: string, lang = 'en'): Promise<Page> {
  r.server.serve(url, { body: readFixture(file) });
  await page.goto(url);
  const popup = await r.popup(page);
  await popup.locator('select').selectOption(lang);
  await popup.waitForFunction(l => document.documentElement.lang === l, lang);
  return popup;
}

const LANGUAGES = ['en', 'ar'];

describe.each(LANGUAGES)('in %s', lang => {
  it.each(some(OWN, LANGUAGES.length, LANGUAGES.indexOf(lang)))('%s', async (file, url, texts, edit) => {
    const popup = await open(file, url, lang);
    const card = popup.locator('section[aria-labelledby=profile]');
    await card.waitFor();
    const said = await card.innerText();
    for (const text of texts) expect(said).toContain(text);
    const links = await card.locator('a.btn').evaluateAll(all => all.map(a => (a as HTMLAnchorElement).href));
    expect(links).toEqual(edit ? [edit] : []);
    await popup.setViewportSize({ width: 320, height: 560 });
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axeViolations(popup)).toEqual([]);
    if (process.env.SHOTS)
      await card.screenshot({ path: `${process.env.SHOTS}/profile-${file.split('/')[0]}-${lang}.png` });
    await popup.close();
  });
});

it('opens the setting that changes a field', async () => {
  const popup = await open('github/own-profile.en.html', 'https://github.com/rana-example');
  r.server.serve('https://github.com/settings/profile', {
    body: readFixture('github/settings-profile.filled.en.html'),
  });
  await popup.locator('section[aria-labelledby=profile] button', { hasText: 'Show me this setting:' }).first().click();
  await page.waitForURL('https://github.com/settings/profile');
  await popup.close();
});

it.each([
  ['x/profile.en.html', 'https://x.com/omar_example'],
  ['github/profile.en.html', 'https://github.com/omar-example'],
  ['bluesky/profile.en.html', 'https://bsky.app/profile/omar.test'],
])('says nothing on someone else’s profile: %s', async (file, url) => {
  const popup = await open(file, url);
  await popup
    .getByText(/On this page|On other pages/)
    .first()
    .waitFor();
  expect(await popup.locator('section[aria-labelledby=profile]').count()).toBe(0);
  await popup.close();
});
