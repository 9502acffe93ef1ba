/** Rule packs in Chromium: from a file on the settings page to a reading on a platform’s page, and removed at once. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprintOfPem } from '../../scripts/packs/sign.ts';
import { formatFingerprint } from '../../src/lib/key-fingerprint.ts';
import { aPack, mendOf, sealed, throwaway } from '../unit/packs/signed-pack-helpers.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, axeViolations } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';

const PRIVACY = 'https://mastodon.example/settings/privacy';
const SETTINGS = 'src/pages/settings/index.html';
const key = throwaway();
const found = mendOf('mastodon', 'discoverable', {
  evidence: 'high',
  locate: [{ css: "input[type=checkbox][name='account[listed]']" }],
  steps: { en: ['Open the new page.'] },
  caution: { en: 'The new page saves at once.' },
});
const foundAndOff = {
  mastodon: { ...found.mastodon, ...mendOf('mastodon', 'show_application', { off: true }).mastodon },
};
const pack = (version: number, mends = found) => sealed(aPack({ version, mends }), key);

let r: ChromiumHarness;
let page: Page;
let settings: Page;

beforeAll(async () => {
  r = await openHarness({ grant: ['https://mastodon.example/*'] });
  // The platform has changed: a control has another name, and the built-in rule does not find it.
  r.server.serve(PRIVACY, {
    body: readFixture('mastodon/privacy.exposed.en.html').replaceAll('account[discoverable]', 'account[listed]'),
  });
  page = await r.context.newPage();
  await page.goto(PRIVACY);
  settings = await r.view(SETTINGS);
  await settings.setViewportSize({ width: 320, height: 700 });
});
afterAll(() => r?.close());

const choose = (text: string) =>
  settings
    .locator('input[type=file]')
    .setInputFiles({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(text) });
const press = (name: string) => settings.getByRole('button', { name, exact: true }).click();
const speak = async (lang: string) => {
  await settings.locator('[aria-labelledby=language] select').selectOption(lang);
  await settings.waitForFunction(l => document.documentElement.lang === l, lang);
};

describe('a rule pack', () => {
  it('is missing at first, and the settings page says so', async () => {
    await settings.getByText('No rule pack is in use.').waitFor();
    await eventually(async () => expect(await r.badge(page)).toBe('6'));
    expect(await axeViolations(settings)).toEqual([]);
  });

  it.each([
    ['that was changed', pack(1).replace('Spring', 'Sprung'), 'The signature does not match.'],
    ['that is no pack', 'hello', 'This is not a rule pack'],
    ['that is too large', 'x'.repeat(1_000_001), 'This file is too large'],
  ])('%s is rejected in plain words', async (_, text, words) => {
    await choose(text);
    const alert = settings.locator('[aria-labelledby=packs] [role=alert]');
    await alert.getByText(words).waitFor();
    await expect.poll(() => alert.innerText()).toContain('Nothing was changed.');
    expect(await axeViolations(settings)).toEqual([]);
  });

  it('is shown with its contents, and with a fingerprint to compare', async () => {
    await choose(pack(2));
    await settings.getByText('Changes 1 check on Mastodon').waitFor();
    const preview = settings.locator('.card.next');
    await expect.poll(() => preview.innerText()).toContain(formatFingerprint(await fingerprintOfPem(key)));
    // The first list has the changes of this pack; the others say what any pack can do.
    expect(await preview.getByRole('list').first().getByRole('listitem').allInnerTexts()).toEqual([
      'Your account in suggestions: a new way to read it · new steps · one more warning',
    ]);
    await preview.getByText('What a rule pack cannot do').waitFor();
    await expect.poll(() => settings.evaluate(() => document.activeElement?.textContent)).toBe('Spring mends');
    expect(await r.badge(page)).toBe('6');
  });

  it.each(['ar', 'es', 'en'])('is shown in %s without accessibility violations, at 320 pixels', async lang => {
    await speak(lang);
    await settings.locator('.card.next .btn.main').waitFor();
    expect(await settings.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axeViolations(settings)).toEqual([]);
  });

  it('changes nothing if the person declines', async () => {
    await press('Do not use this pack');
    await settings.getByText('No rule pack is in use.').waitFor();
    await eventually(async () =>
      expect(await settings.evaluate(() => chrome.storage.local.get())).not.toHaveProperty('packs:rules'),
    );
  });

  it('changes a reading at once on the open page', async () => {
    await choose(pack(2));
    await press('The fingerprint matches: accept this maker and use the pack');
    await settings.getByText('The pack is now in use.').waitFor();
    await eventually(async () => expect(await r.badge(page)).toBe('7'));
    const popup = await r.popup(page);
    const row = popup.locator('details.setting', { hasText: 'Your account in suggestions' });
    await row.getByText('Exposed', { exact: true }).waitFor();
    await expect.poll(() => row.locator('summary').innerText()).toContain('From a rule pack');
    await row.locator('summary').click();
    const body = await row.locator('.body').innerText();
    for (const words of [
      'Spring mends',
      'Harbour Helpdesk',
      formatFingerprint(await fingerprintOfPem(key)),
      'Open the new page.',
      'The new page saves at once.',
      'Other servers may ignore this request.',
    ])
      expect(body).toContain(words);
    expect(await axeViolations(popup)).toEqual([]);
    await expect.poll(() => popup.locator('details.setting', { hasText: 'From a rule pack' }).count()).toBe(1);
    await popup.close();
  });

  it('is rejected in an older version, and does not ask about its publisher again in a newer one', async () => {
    await choose(pack(1));
    await settings
      .getByRole('alert')
      .getByText('You already have this version of the pack or a newer one, or you had one before.')
      .waitFor();
    await choose(pack(3, foundAndOff));
    await settings.getByText('You have accepted this maker before.').waitFor();
    await press('Use this pack');
    await settings.getByText('Version 3').waitFor();
    await expect.poll(() => settings.getByRole('button', { name: 'Remove this pack' }).count()).toBe(1);
  });

  it('can turn a reading off, and says whose decision that is', async () => {
    await eventually(async () => expect(await r.badge(page)).toBe('6'));
    const popup = await r.popup(page);
    const row = popup.locator('details.setting', { hasText: 'This pack turns off the check for this setting.' });
    await row.getByText('Not checked', { exact: true }).waitFor();
    await popup.close();
  });

  it.each(['ar', 'es', 'en'])('in the list has no accessibility violations in %s', async lang => {
    await speak(lang);
    expect(await settings.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // What the fixed header covers half of would count as too small a target.
    await settings.evaluate(() => scrollTo(0, 0));
    expect(await axeViolations(settings)).toEqual([]);
  });

  it('is removed at once, and the page is read by the built-in rules', async () => {
    await press('Remove all rule packs');
    await settings.getByText('Only the built-in checks are in use now.').waitFor();
    const popup = await r.popup(page);
    await popup
      .locator('details.setting', { hasText: 'Your account in suggestions' })
      .getByText('Not checked', { exact: true })
      .waitFor();
    await eventually(async () => expect(await r.badge(page)).toBe('6'));
    expect(await popup.getByText('From a rule pack').count()).toBe(0);
    await popup.close();
  });

  it('leaves its publisher trusted, until it is removed too', async () => {
    await press('Remove this maker and their pack');
    await settings.getByRole('heading', { name: 'Accepted makers' }).waitFor({ state: 'detached' });
    expect(JSON.stringify(await settings.evaluate(() => chrome.storage.local.get()))).not.toContain(
      await fingerprintOfPem(key),
    );
  });

  it('can be closed at once', async () => {
    const other = await r.view(SETTINGS);
    const closed = settings.waitForEvent('close');
    await other.locator('.leave').evaluate(b => void setTimeout(() => (b as HTMLButtonElement).click()));
    await closed;
  });
});
