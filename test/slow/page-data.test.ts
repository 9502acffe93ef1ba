/** Settings in the data of a page: read when it was just loaded, and no longer once anything may have changed. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { pressControl } from '../helpers/browser/overlay-actions.ts';
import { readFixture } from '../helpers/fixtures.ts';

const PRIVACY = 'https://www.instagram.com/accounts/settings/v2/account_privacy/';
const PROFILE = 'https://www.tiktok.com/@rana.example';

let r: ChromiumHarness, page: Page, view: Page;
beforeAll(async () => {
  r = await openHarness({ openShadowRoot: true });
  r.server.serve(PRIVACY, { body: readFixture('instagram/account-privacy-data.protected.ar.html') });
  r.server.serve(PROFILE, { body: readFixture('tiktok/own-profile-data.exposed.en.html') });
  page = await r.context.newPage();
  view = await r.view('src/pages/lesson/index.html?id=none');
});
afterAll(() => r?.close());

interface Seen {
  page: string;
  settings: { id: string; state: string; seems: string | null }[];
}

async function listSeeming(): Promise<string[]> {
  const tab = await r.tabOf(page);
  const seen: Seen = await view.evaluate(id => chrome.runtime.sendMessage({ type: 'tab/inspect', tab: id }), tab);
  expect(seen.settings.filter(({ state }) => state !== 'unread')).toEqual([]);
  return seen.settings.flatMap(({ id, seems }) => (seems ? [`${id} ${seems}`] : []));
}

const load = async (url: string, expected: string[]): Promise<void> => {
  await page.goto(url);
  await eventually(async () => expect(await listSeeming()).toEqual(expected));
};

it('shows what the data says as likely, and saves nothing', async () => {
  await load(PRIVACY, ['private_account protected']);
  const popup = await r.popup(page);
  const row = popup.locator('details.setting', { hasText: 'Private account' }).first();
  await row.locator('summary').click();
  await row.getByText('This page seems to say').first().waitFor();
  await expect.poll(() => row.locator('summary .state').last().innerText()).toContain('Not checked');
  await popup.close();
});

it('reads it on the own profile, beside what is public there', async () => {
  await load(PROFILE, [
    'private_account exposed',
    'comments exposed',
    'duet_remix exposed',
    'following_list exposed',
    'liked_videos exposed',
    'downloads exposed',
  ]);
});

it('drops it when the person uses a control, until the page is loaded again', async () => {
  await load(PRIVACY, ['private_account protected']);
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('select')));
  await page.locator('main select').click();
  await eventually(async () => expect(await listSeeming()).toEqual([]));
  await load(PRIVACY, ['private_account protected']);
});

it('drops it when the URL changes without a load, also after it has changed back', async () => {
  await load(PRIVACY, ['private_account protected']);
  await page.evaluate(() => history.pushState(null, '', '/accounts/edit/'));
  await page.evaluate(url => history.pushState(null, '', url), PRIVACY);
  await eventually(async () => expect(await listSeeming()).toEqual([]));
  await page.reload();
  await eventually(async () => expect(await listSeeming()).toEqual(['private_account protected']));
});

it('asks about it on its page, once, and then reads it without asking', async () => {
  await load(PRIVACY, ['private_account protected']);
  await page.bringToFront();
  const card = page.locator('.card');
  const says = (text: string) => card.locator(`[data-t*="${text}"]`);
  await says('not sure about one setting').waitFor();
  await pressControl(page.getByRole('button', { name: 'Show me' }));
  await says('This page seems to say “On”').waitFor();
  await pressControl(page.getByRole('button', { name: 'Yes, that is what I see' }));
  await says('Protected').waitFor();
  await pressControl(page.getByRole('button', { name: 'Close' }));
  await card.waitFor({ state: 'detached' });
  await page.reload();
  const popup = await r.popup(page);
  const row = popup.locator('details.setting', { hasText: 'Private account' }).first();
  await row.getByText('you confirmed this check').waitFor();
  await expect.poll(() => row.locator('summary .state').last().innerText()).toBe('Protected');
  await popup.close();
  expect(await card.count()).toBe(0);
});
