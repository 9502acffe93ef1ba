/** "Help fix this check": from the popup to the saved file, in both browsers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Skeleton } from '../../src/skeletons/schema.ts';
import { type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { axeViolations, eventually } from '../helpers/browser/expectations.ts';
import { clickInView, expectText, textAt } from '../helpers/browser/page-actions.ts';
import { readFixture } from '../helpers/fixtures.ts';

const PRIVACY = 'https://mastodon.example/settings/privacy';
const SECRET = 'Rana Haddad, +1 202 555 0147';
/** Without a state that can be read, and with something that must not survive. */
const BROKEN = readFixture('mastodon/privacy.exposed.en.html')
  .replaceAll('account[discoverable]', 'account[reach_changed]')
  .replace('</body>', `<p title="${SECRET}">${SECRET}</p><input value="${SECRET}"></body>`);

function expectNothingWritten(file: string): void {
  const skeleton = v.parse(Skeleton, JSON.parse(file));
  expect(skeleton).toMatchObject({ platform: 'mastodon', page: 'settings:privacy', language: 'en', cut: false });
  for (const part of [...SECRET.split(/[ ,]+/), 'mastodon.example', 'reach_changed']) expect(file).not.toContain(part);
}

describe('in Chromium', () => {
  let r: ChromiumHarness;
  let page: Page;
  let view: Page;
  beforeAll(async () => {
    r = await openHarness({ grant: ['https://mastodon.example/*'] });
    r.server.serve(PRIVACY, { body: BROKEN });
    page = await r.context.newPage();
    await page.goto(PRIVACY);
  });
  afterAll(() => r?.close());

  it('is offered beside a setting that could not be read, and only there', async () => {
    await eventually(async () => expect(await r.badge(page)).not.toBe(''));
    const popup = await r.popup(page);
    await popup.locator('details.setting').first().waitFor();
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const offered = popup.locator('details.setting', { has: popup.getByText('Help fix this check') });
    await offered.first().waitFor();
    expect(await offered.locator('summary').allInnerTexts()).toEqual([expect.stringContaining('Not checked')]);
    const opened = r.context.waitForEvent('page');
    await offered.getByRole('link', { name: 'Help fix this check' }).click();
    view = await opened;
    await view.getByRole('heading', { name: 'The whole file' }).waitFor();
    await popup.close();
  });

  it('opens a page whose URL says nothing', () => {
    expect(new URL(view.url()).search).toMatch(/^\?for=[0-9a-f]{8}$/);
  });

  it('shows all of the file, which holds nothing that was written on the page', async () => {
    const shown = await view.locator('.file-contents').innerText();
    const download = view.waitForEvent('download');
    await view.getByRole('link', { name: 'Save the file' }).click();
    const file = readFileSync(await (await download).path(), 'utf8');
    expect((await download).suggestedFilename()).toBe('breakwater-skeleton.json');
    expect(shown.trim()).toBe(file.trim());
    expectNothingWritten(file);
  });

  it('changes nothing on the page, and is open to keyboards and screen readers', async () => {
    expect(await page.content()).toContain('reach_changed');
    expect(await axeViolations(view)).toEqual([]);
    await view.locator('.file-contents').focus();
    await view.keyboard.press('Tab');
    expect(await view.evaluate(() => document.activeElement?.textContent)).toBe('Save the file');
  });

  it('says so when the settings page is gone', async () => {
    await page.goto('about:blank');
    await view.reload();
    await view.getByRole('heading', { name: 'The settings page cannot be read' }).waitFor();
  });
});

describe('in Firefox', () => {
  let session: BrowserSession;
  beforeAll(async () => {
    session = await openSession('Firefox', { grant: ['https://mastodon.example/*'] });
    session.server.serve(PRIVACY, { body: BROKEN });
    await session.tab.goto(PRIVACY);
  });
  afterAll(() => session?.close());

  it('is offered in the popup, shows the whole file, and saves it', async () => {
    await eventually(async () => expect(await session.badge()).not.toBe(''));
    const popup = await session.popup();
    await clickInView(popup, 'details.setting summary', 'Your account in suggestions');
    await clickInView(popup, 'details[open] a', 'Help fix this check');
    const findPath = async () => (await session.tabUrls()).find(url => url.includes('/fix-check/'))?.split('/src/')[1];
    await eventually(async () => expect(await findPath()).toMatch(/\?for=[0-9a-f]{8}$/));
    // The driver does not see a tab that an extension page opened.
    const view = await session.view(`src/${await findPath()}`);
    await expectText(view, 'h2', 'The whole file');
    const shown = await textAt(view, '.file-contents');
    await clickInView(view, 'a', 'Save the file');
    const saved = join(session.downloads, 'breakwater-skeleton.json');
    await eventually(async () => expect(existsSync(saved) && readFileSync(saved, 'utf8').trim()).toBe(shown.trim()));
    expectNothingWritten(shown);
  });
});
