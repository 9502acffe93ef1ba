/**
 * Deletion after wrong passphrases, in both browsers: turned on with its warnings, over a restart, and complete after
 * the last attempt.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, type Chromium } from '../../scripts/browser/chromium.ts';
import { openSharedFirefox, type SharedFirefox } from '../helpers/browser/shared-browsers.ts';
import { eventually, axeViolations } from '../helpers/browser/expectations.ts';
import { clickInView, expectText, type Tab } from '../helpers/browser/page-actions.ts';

const PASSPHRASE = 'eight lamps under a quiet bridge';
const VAULT = 'src/pages/vault/index.html';
const SHOTS = process.env.SHOTS;

/** Simulates this many wrong attempts long ago, because the delays between them would take a quarter of an hour. */
const failed = (n: number) =>
  new Promise<void>((done, fail) => {
    const asked = indexedDB.open('vault');
    asked.onerror = () => fail(asked.error!);
    asked.onsuccess = () => {
      const tx = asked.result.transaction('keys', 'readwrite');
      tx.objectStore('keys').put({ failed: n, at: 0 }, 'tries');
      tx.oncomplete = () => {
        asked.result.close();
        done();
      };
    };
  });
const left = async () => {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
  return [
    await api.storage.local.get(),
    await api.storage.session.get(),
    (await indexedDB.databases()).map(d => d.name),
  ];
};

describe('in Chromium', () => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  let c: Chromium;
  let view: Page;
  const open = async () => {
    c = await openChromium({ profile, viewport: { width: 320, height: 640 } });
    view = await c.view(VAULT);
  };
  const tryIt = async (passphrase: string) => {
    await view.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await view.getByRole('button', { name: 'Unlock' }).click();
  };
  const wrong = async () => {
    await tryIt('not that one');
    await view.getByText('That passphrase is not correct').waitFor();
  };
  beforeAll(open);
  afterAll(async () => {
    await c?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('explains what it does, offers a backup first, and is on only after that', async () => {
    await view.getByLabel('New passphrase').fill(PASSPHRASE);
    await view.getByLabel('Confirm passphrase').fill(PASSPHRASE);
    await view.getByRole('button', { name: 'Set passphrase' }).click();
    await view.getByText('Your passphrase is set.').waitFor();
    await view.getByRole('button', { name: 'What this does and how to turn it on' }).click();
    const part = view.locator('section[aria-labelledby=last-try]');
    await part.getByText('Automatic deletion is off.', { exact: true }).waitFor();
    expect(await part.getByRole('button', { name: 'Turn on automatic deletion' }).count()).toBe(0);
    for (const [lang, scheme] of [
      ['en', 'dark'],
      ['ar', 'light'],
      ['en', 'light'],
    ] as const) {
      await view.emulateMedia({ colorScheme: scheme });
      await view.getByRole('combobox').last().selectOption(lang);
      await view.waitForFunction(l => document.documentElement.lang === l, lang);
      expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await axeViolations(view)).toEqual([]);
      if (SHOTS) await view.screenshot({ path: join(SHOTS, `last-try-${lang}-${scheme}.png`), fullPage: true });
    }
    await part.getByLabel('Passphrase for the backup file').fill(`${PASSPHRASE}, twice`);
    await part.getByLabel('Confirm passphrase').fill(`${PASSPHRASE}, twice`);
    const [file] = await Promise.all([
      view.waitForEvent('download'),
      part.getByRole('button', { name: 'Save a backup file' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.bin$/);
    await part.getByRole('button', { name: 'Continue: I have a backup' }).click();
    await expect
      .poll(() => part.getByRole('combobox').locator('option').allTextContents())
      .toEqual(['10', '15', '20', '25', '30']);
    await part.getByRole('button', { name: 'Turn on automatic deletion' }).click();
    await part
      .getByText('Automatic deletion is on. Wrong passphrases in a row before everything is deleted: 10.')
      .waitFor();
    if (SHOTS) await view.screenshot({ path: join(SHOTS, 'last-try-on.png'), fullPage: true });
  });

  it('does not reveal how near it is, and lasts over a restart', async () => {
    await view.getByRole('button', { name: 'Lock the vault' }).click();
    await view.getByText('Enter your passphrase').waitFor();
    await wrong();
    const first = await view.locator('section').first().innerText();
    await view.evaluate(failed, 8);
    await view.reload();
    await wrong();
    const ninth = await view.locator('section').first().innerText();
    const bare = (text: string) =>
      text
        .replace(/\d+/g, '')
        .replace(/Wait.*|Unlock/g, '')
        .trim();
    expect(bare(ninth)).toBe(bare(first));
    await c.close();
    await open();
    await view.evaluate(failed, 9);
    await view.reload();
    await tryIt('the tenth');
    await view.getByText('Everything is deleted').waitFor();
    await eventually(async () => expect(await view.evaluate(left)).toEqual([{}, {}, []]));
    await view.reload();
    await view.getByText('No passphrase').waitFor();
  });
});

describe('in Firefox', () => {
  let f: SharedFirefox;
  beforeAll(async () => {
    f = await openSharedFirefox();
  });
  afterAll(() => f?.close());

  it('deletes at the last wrong attempt', async () => {
    const view = (await f.view(VAULT)) as Tab;
    const type = (n: number, text: string) =>
      view.evaluate(
        ([at, value]) => {
          const input = document.querySelectorAll<HTMLInputElement>('.passphrase input')[at]!;
          input.value = value;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        },
        [n, text] as const,
      );
    await expectText(view, '#app', 'No passphrase');
    for (const n of [0, 1]) await type(n, PASSPHRASE);
    await clickInView(view, 'button', 'Set passphrase');
    await expectText(view, '#app', 'Your passphrase is set.');
    await clickInView(view, 'button', 'What this does and how to turn it on');
    await expectText(view, '#app', 'Before you turn this on');
    await clickInView(view, 'button', 'Continue without a backup');
    await clickInView(view, 'button', 'Turn on automatic deletion');
    await expectText(view, '#app', 'Wrong passphrases in a row before everything is deleted: 10.');
    await clickInView(view, 'button', 'Lock the vault');
    await expectText(view, '#app', 'Enter your passphrase');
    await view.evaluate(failed, 9);
    await type(0, 'the tenth');
    await clickInView(view, 'button', 'Unlock');
    await expectText(view, '#app', 'Everything is deleted');
    await eventually(async () => expect((await view.evaluate(left, null)).slice(0, 2)).toEqual([{}, {}]));
  });
});
