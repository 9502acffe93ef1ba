/** Detection and checks: the built extension on settings pages in Chromium. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlatformLabels } from '../../scripts/build/data.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { axeViolations, eventually, STRICT_HEADERS } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { expectText, type Tab } from '../helpers/browser/page-actions.ts';
import { pressControl } from '../helpers/browser/overlay-actions.ts';

const PRIVACY = 'https://mastodon.example/settings/privacy';
const LABELS = readPlatformLabels().mastodon!.settings;
const MESSAGES = 'https://bsky.app/messages/settings';
let r: ChromiumHarness;
let page: Page;

beforeAll(async () => {
  r = await openHarness({ grant: ['https://mastodon.example/*'], openShadowRoot: true });
  r.server.serve(PRIVACY, { body: readFixture('mastodon/privacy.exposed.en.html') });
  r.server.serve('https://mastodon.example/settings/two_factor_authentication_methods', {
    body: readFixture('mastodon/two-factor.protected.en.html'),
  });
  r.server.serve(MESSAGES, { body: readFixture('bluesky/messages.exposed.es.html'), headers: STRICT_HEADERS });
  page = await r.context.newPage();
});
afterAll(() => r?.close());

describe('a settings page', () => {
  it('counts exposed settings on the badge and in a note', async () => {
    await page.goto(PRIVACY);
    await eventually(async () => expect(await r.badge(page)).toBe('7'));
    await expectText(page as Tab, '.note', '7 settings on this page expose you');
  });

  it('follows the control live, and says if a change is not saved', async () => {
    await page.locator('input[name="account[unlocked]"][type=checkbox]').uncheck();
    const popup = await r.popup(page);
    await popup.getByText('Not saved').first().waitFor();
    await popup.close();
  });

  it('leads to the control and is ticked only if the page itself shows the protected value', async () => {
    await page.goto(PRIVACY);
    await pressControl(page.getByRole('button', { name: 'Show me' }));
    await page.locator('.ring').waitFor();
    const box = page.locator('input[name="account[unlocked]"][type=checkbox]');
    await box.uncheck();
    await expectText(page as Tab, '.spotlight', 'Not saved');
    r.server.serve(PRIVACY, { body: readFixture('mastodon/privacy.protected.en.html') });
    await page.reload();
    await eventually(async () => expect(await r.badge(page)).toBe(''));
    r.server.serve(PRIVACY, { body: readFixture('mastodon/privacy.exposed.en.html') });
  });

  it('shows a tick on a control that applies at once, under the strictest policy, in an unknown language', async () => {
    await page.goto(MESSAGES);
    await pressControl(page.getByRole('button', { name: 'Show me' }));
    await page.locator('.spotlight').waitFor();
    await page.evaluate(() => {
      for (const group of document.querySelectorAll('[role=radiogroup]')) {
        const options = group.querySelectorAll('[role=radio]');
        options.forEach((o, i) => o.setAttribute('aria-checked', String(i === options.length - 1)));
      }
    });
    await expectText(page as Tab, '.spotlight', 'Now protected:');
    await eventually(async () => expect(await r.badge(page)).toBe(''));
  });

  it('closes the note for good once it was closed', async () => {
    await page.goto(PRIVACY);
    await page.locator('.note').waitFor();
    await pressControl(page.getByRole('button', { name: 'Close' }));
    await page.locator('.note').waitFor({ state: 'detached' });
    await page.reload();
    await eventually(async () => expect(await r.badge(page)).toBe('7'));
    expect(await page.locator('.note').count()).toBe(0);
  });

  it('is found after navigation inside a single-page site', async () => {
    r.server.serve('https://bsky.app/', { body: readFixture('bluesky/messages.exposed.en.html') });
    await page.goto('https://bsky.app/');
    await eventually(async () => expect(await r.badge(page)).toBe(''));
    await page.evaluate(() => history.pushState({}, '', '/messages/settings'));
    await eventually(async () => expect(await r.badge(page)).toBe('2'));
    await page.evaluate(() => history.pushState({}, '', '/'));
    await eventually(async () => expect(await r.badge(page)).toBe(''));
  });

  it('stores the option, its state and the date, and nothing that names the account', async () => {
    const me =
      '<script id="initial-state" type="application/json">{"meta":{"me":"1"},"accounts":{"1":{"acct":"rana"}}}' +
      '</script>';
    r.server.serve(PRIVACY, {
      body: readFixture('mastodon/privacy.exposed.en.html').replace('</head>', `${me}</head>`),
    });
    await page.goto(PRIVACY);
    await eventually(async () => expect(await r.badge(page)).toBe('7'));
    const view = await r.view('src/pages/lesson/index.html?id=none');
    const keep = async () => JSON.stringify(await view.evaluate(() => chrome.storage.local.get()));
    await eventually(async () => expect(await keep()).toContain('"unlocked":{"at":'));
    const kept = await keep();
    expect(kept).toMatch(/"unlocked":\{"at":\d+,"definition":"\w+","state":"exposed","value":"on"\}/);
    for (const telling of ['rana', 'mastodon.example', 'example.org']) expect(kept).not.toContain(telling);
    await view.close();
  });

  it('names what changed since the last visit, with values and date, until the person has seen it', async () => {
    // Makes the last visit a day older, and one setting what it was then.
    const view = await r.view('src/pages/lesson/index.html?id=none');
    await view.evaluate(async day => {
      const [key, results] = Object.entries(await chrome.storage.local.get()).find(([name]) =>
        name.startsWith('seen:mastodon:'),
      ) as [string, Record<string, { state: string; value: string; at: number }>];
      for (const result of Object.values(results)) result.at -= day;
      Object.assign(results.unlocked!, { state: 'protected', value: 'off' });
      await chrome.storage.local.set({ [key]: results });
    }, 86_400_000);
    await page.reload();
    const popup = await r.popup(page);
    const findChanges = (view: Page) => view.locator('section', { hasText: 'Changed since you last checked' });
    const changed = findChanges(popup);
    await changed.waitFor();
    expect(await changed.locator('li').allInnerTexts()).toEqual([
      expect.stringMatching(/Off\W+\(last seen on .*→\W+On\W+\(seen on /),
    ]);
    expect(await axeViolations(popup)).toEqual([]);
    await changed.getByRole('button', { name: 'I have seen this' }).click();
    await changed.waitFor({ state: 'detached' });
    await popup.close();
    const again = await r.popup(page);
    await again.locator('.site-progress').waitFor();
    expect(await findChanges(again).count()).toBe(0);
    await again.close();
    await view.close();
  });
});

describe('a page that was open before', () => {
  it('is read without a reload, once Breakwater starts', async () => {
    const EARLY = `${PRIVACY}?early`; // a URL that no other tab has
    r.server.serve(EARLY, { body: readFixture('mastodon/privacy.exposed.en.html') });
    const worker = r.worker();
    await worker.evaluate(() => chrome.scripting.unregisterContentScripts());
    const early = await r.context.newPage();
    await early.goto(EARLY);
    const tab = await r.tabOf(early);
    const reads = () =>
      worker.evaluate(
        id =>
          chrome.tabs.sendMessage(id, { type: 'reader/readPage' }).then(
            look => !!look,
            () => false,
          ),
        tab,
      );
    expect(await reads()).toBe(false);
    // Install and start may come together, and repeatedly: one registration remains, and the page is read.
    await worker.evaluate(() => {
      for (const event of [
        chrome.runtime.onInstalled,
        chrome.runtime.onStartup,
        chrome.runtime.onInstalled,
      ] as unknown as { dispatch(details?: object): void }[])
        event.dispatch({ reason: 'install' });
    });
    await eventually(async () => expect(await reads()).toBe(true));
    await eventually(async () =>
      expect(await worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length)).toBe(1),
    );
    await eventually(async () => expect(await r.badge(early)).toBe('7'));
    await early.close();
  });
});

describe('the popup on a site', () => {
  it('has one next step, named by what it achieves, then the list with why, caution and date', async () => {
    await page.goto(PRIVACY);
    const popup = await r.popup(page);
    await popup.locator('.card.next').waitFor();
    await expect.poll(() => popup.locator('.card.next .btn.main').count()).toBe(1);
    expect(Object.values(LABELS).map(({ action }) => action)).toContain(await popup.locator('#next').innerText());
    await expect.poll(() => popup.locator('.site-progress').innerText()).toMatch(/\d+ of \d+ done/);
    const row = popup.locator('details.setting').first();
    await row.locator('summary').click();
    await expect.poll(() => row.innerText()).toMatch(/Tested on .* real software/);
    await expect.poll(() => row.innerText()).toContain('Before you change it');
    await popup.close();
  });

  it('removes deliberately public settings from badge and next step, and adds them again', async () => {
    await page.goto(PRIVACY);
    await eventually(async () => expect(await r.badge(page)).toBe('7'));
    const popup = await r.popup(page);
    const first = await popup.locator('.card.next h1').innerText();
    const { name } = Object.values(LABELS).find(({ action }) => action === first)!;
    const row = popup.locator('details.setting', { hasText: name });
    await row.locator('summary').click();
    await row.getByRole('button', { name: 'Ignore this setting' }).click();
    await row.getByRole('button', { name: 'Leave public on purpose' }).click();
    await popup.getByText('Public on purpose', { exact: true }).waitFor();
    await expect.poll(() => popup.locator('.card.next h1').innerText()).not.toBe(first);
    await eventually(async () => expect(await r.badge(page)).toBe('6'));
    await page.reload();
    await eventually(async () => expect(await r.badge(page)).toBe('6'));
    await popup.locator('details.setting', { hasText: name }).getByRole('button', { name: 'Undo this choice' }).click();
    await eventually(async () => expect(await r.badge(page)).toBe('7'));
    await popup.close();
  });

  it('opens the exact settings page of settings elsewhere', async () => {
    const popup = await r.popup(page);
    await popup
      .locator('details.setting', { hasText: 'Two-step' })
      .or(popup.locator('details.setting', { hasText: 'second step' }))
      .or(popup.locator('details.setting', { hasText: 'Two-factor' }))
      .first()
      .evaluate(d => {
        (d as HTMLDetailsElement).open = true;
      });
    await popup.locator('details.setting[open]').getByRole('button', { name: 'Open this setting' }).click();
    await page.waitForURL('https://mastodon.example/settings/two_factor_authentication_methods');
    await popup.close();
  });

  it('does not run in other web pages', async () => {
    r.server.serve('https://news.example/', { body: '<title>News</title><p>Hello' });
    await page.goto('https://news.example/');
    const view = await r.view('src/pages/lesson/index.html?id=none');
    const scripts = await view.evaluate(async () =>
      [
        ...(chrome.runtime.getManifest().content_scripts ?? []),
        ...(await chrome.scripting.getRegisteredContentScripts()),
      ].flatMap(s => s.matches ?? []),
    );
    expect(scripts.filter(m => /news|all_urls|https:\/\/\*\/|\*:\/\//.test(m))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
    await view.close();
  });

  it('reads again what a killed worker had read', async () => {
    await page.goto(PRIVACY);
    await eventually(async () => expect(await r.badge(page)).toBe('7'));
    const view = await r.view('src/pages/lesson/index.html?id=none');
    const cdp = await r.context.newCDPSession(view);
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    const popup = await r.popup(page);
    await popup.locator('.state.exposed').first().waitFor();
    await expect.poll(() => popup.locator('details.setting .state.exposed:not(:has(svg))').count()).toBe(7);
    await popup.close();
    await view.close();
  });
});
