/** The never-post list: stored, found, locked, deleted; and any text checked in the popup. */
import { ORDINARY, PRIVATE } from '../helpers/storage-contexts.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, filesContaining, axeViolations } from '../helpers/browser/expectations.ts';
import { expectText, type Tab, textAt } from '../helpers/browser/page-actions.ts';
import { pressControl } from '../helpers/browser/overlay-actions.ts';

const WORD = 'Zqxblumenstrasse';
const PASSPHRASE = 'seven quiet lamps walk';
let r: ChromiumHarness;
let page: Page;
let settings: Page;

const BODY =
  '<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky">' +
  '<style>[contenteditable]{min-height:80px;border:1px solid}</style></head><body>' +
  '<div data-testid="composePostView"><div class="ProseMirror" contenteditable="true"></div>' +
  '<button data-testid="composerPublishBtn">Post</button></div></body></html>';

beforeAll(async () => {
  r = await openHarness({ openShadowRoot: true, launch: {} });
  r.server.serve('https://bsky.app/', { body: BODY });
  page = await r.context.newPage();
  settings = await r.view('src/pages/settings/index.html#mine');
});
afterAll(() => r?.close());

const write = async (text: string) => {
  await page.bringToFront();
  await page.goto('https://bsky.app/');
  await page.locator('[contenteditable]').click();
  await page.keyboard.type(text);
};
const gives = () => textAt(page as Tab, '.draft-mark');
const list = () => settings.locator('.own-words strong');
const add = async (word: string, kind: string) => {
  await settings.bringToFront();
  const form = settings.locator('form.own-word').last();
  await form.getByLabel('Word or name').fill(word);
  await form.getByLabel('Type').selectOption(kind);
  await form.getByRole('button', { name: 'Add' }).click();
  await settings.locator('.own-words strong', { hasText: word }).waitFor();
};

describe('the list', () => {
  it('adds, changes and removes terms, and undoes that', async () => {
    await add(WORD, 'street');
    await add('Omar Mock', 'name');
    await settings.getByRole('button', { name: 'Remove \u2068Omar Mock\u2069' }).click();
    await eventually(async () => expect(await list().allInnerTexts()).toEqual([WORD]));
    await settings.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => expect(await list().allInnerTexts()).toEqual([WORD, 'Omar Mock']));
    await settings.getByRole('button', { name: 'Edit \u2068Omar Mock\u2069' }).click();
    const form = settings.locator('.own-words form.own-word');
    await form.getByLabel('Word or name').fill('Omar Tkachenko');
    await form.getByRole('button', { name: 'Save' }).click();
    await eventually(async () => expect(await list().allInnerTexts()).toEqual([WORD, 'Omar Tkachenko']));
    // The view shows a change before it is stored.
    await eventually(async () =>
      expect(JSON.stringify(await settings.evaluate(() => chrome.storage.session.get()))).toContain('Omar Tkachenko'),
    );
    await settings.locator('form.own-word').last().getByLabel('Word or name').fill('-');
    await settings.getByRole('button', { name: 'Add' }).click();
    await settings.getByText('Enter at least two letters or digits.').waitFor();
    expect(await axeViolations(settings)).toEqual([]);
  });

  it('wins over any guess, however it is written, and stops the first send', async () => {
    await write('We live in the ZQX-Blumenstraße');
    await eventually(async () => expect(await gives()).toBe('Reveals: street'));
    await page.locator('[data-testid=composerPublishBtn]').click();
    await expectText(page as Tab, '.warning h2', 'Not sent yet');
    await expect.poll(() => textAt(page as Tab, '.warning')).toContain('on your never-post list (street)');
    await write('by Ткаченко and Омар Ткаченко');
    await eventually(async () => expect(await gives()).toBe('Reveals: name'));
  });

  it('never goes to a page: a page script gets the matching text of the page only', async () => {
    await write('nothing here +1 202 555 0147');
    await pressControl(page.locator('.draft-mark'));
    await page.locator('.warning').waitFor();
    expect(
      (
        await page.evaluate(() => [...document.querySelectorAll('*')].map(e => e.shadowRoot?.innerHTML ?? '').join())
      ).toLowerCase(),
    ).not.toContain(WORD.toLowerCase());
  });

  it('is not on disk while there is no passphrase', () => expect(filesContaining(r.profile, WORD)).toEqual([]));
});

describe('an ignored match', () => {
  it('is listed, and can be restored', async () => {
    await write('Mail rana@example.org');
    await pressControl(page.locator('.draft-mark'));
    await pressControl(page.getByRole('button', { name: 'Do not warn about this again' }));
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await settings.bringToFront();
    await settings.getByText('Warnings turned off').click();
    await settings.getByRole('button', { name: 'Warn me about \u2068rana@example.org\u2069 again' }).click();
    await settings.getByText('Warnings turned off').waitFor({ state: 'detached' });
    await write('Mail rana@example.org');
    await eventually(async () => expect(await gives()).toBe('Reveals: email address'));
  });
});

describe('the popup checks any text', () => {
  let popup: Page;
  beforeAll(async () => {
    await page.goto('https://bsky.app/');
    popup = await r.popup(page);
  });
  const check = async (text: string) => {
    await popup.getByRole('textbox', { name: 'Your text' }).fill(text);
  };

  it('with its matches marked, what they reveal together, and nothing stored', async () => {
    await popup.getByRole('button', { name: 'Check a text' }).click();
    await check(`I am Omar Tkachenko, ${WORD} 5, call +1 202 555 0147`);
    await popup.locator('mark').first().waitFor();
    expect(await popup.locator('mark').allInnerTexts()).toEqual(
      expect.arrayContaining(['Omar Tkachenko', '+1 202 555 0147']),
    );
    await expect
      .poll(() => popup.locator('.card.warn').first().innerText())
      .toContain('Together, these can give someone’s name, contact details and where to find them.');
    expect(await axeViolations(popup)).toEqual([]);
    await check('A quiet day with 12 people');
    await popup.getByRole('heading', { name: 'No private details found' }).waitFor();
    await popup.getByText('Your text was also checked against your never-post list.').waitFor();
    expect(
      JSON.stringify(
        await popup.evaluate(async () => [await chrome.storage.local.get(), await chrome.storage.session.get()]),
      ),
    ).not.toContain('quiet day');
  });

  it('and fits 320 pixels', async () => {
    await popup.setViewportSize({ width: 320, height: 560 });
    await check(`Averyveryveryveryverylongwordwithoutanyspace ${WORD} rana@example.org`);
    await popup.locator('mark').first().waitFor();
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('and never claims that nothing was found while the terms are locked', async () => {
    const vault = await r.view('src/pages/vault/index.html');
    await vault.getByLabel('New passphrase').fill(PASSPHRASE);
    await vault.getByLabel('Confirm passphrase').fill(PASSPHRASE);
    await vault.getByRole('button', { name: 'Set passphrase' }).click();
    await vault.getByText('Your passphrase is set.').waitFor();
    await eventually(async () =>
      expect(JSON.stringify(await vault.evaluate(() => chrome.storage.session.get()))).not.toContain(WORD),
    );
    await vault.getByRole('button', { name: 'Lock the vault' }).first().click();
    await vault.getByLabel('Passphrase', { exact: true }).waitFor();
    await check('A quiet day with 13 people');
    await popup.getByText('Not checked against your never-post list').waitFor();
    await vault.close();
  });
});

describe('while the vault is locked', () => {
  it('each composer says once that the terms are not checked, and leads to the view that unlocks', async () => {
    await write('A quiet day');
    await eventually(async () => expect(await gives()).toBe('Not checked against your never-post list'));
    await pressControl(page.locator('.draft-mark'));
    const opened = r.context.waitForEvent('page');
    await pressControl(page.getByRole('button', { name: 'Unlock' }));
    const unlock = await opened;
    await unlock.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await unlock.getByRole('button', { name: 'Unlock' }).click();
    await unlock.locator('.own-words strong', { hasText: WORD }).waitFor();
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await page.locator('[contenteditable]').click();
    await page.keyboard.type(` in ${WORD}`);
    await eventually(async () => expect(await gives()).toBe('Reveals: street'));
  });

  it('stores the terms in the vault alone, never in plain text on disk', () =>
    expect(filesContaining(r.profile, WORD)).toEqual([]));
});

describe.each([
  ['ar', 'dark'],
  ['es', 'light'],
] as const)('in %s, %s', (lang, scheme) => {
  it('list and check have no accessibility violation, and fit 320 pixels', async () => {
    const popup = await r.view('src/popup/index.html?view=check&tab=-1');
    await popup.evaluate(l => chrome.storage.local.set({ language: l }), lang);
    for (const at of [settings, popup]) {
      await at.emulateMedia({ colorScheme: scheme });
      await at.setViewportSize({ width: 320, height: 640 });
      await at.reload();
    }
    await popup.locator('textarea').fill(`${WORD} 5, rana@example.org, +963 933 123 456`);
    await popup.locator('mark').first().waitFor();
    await settings.locator('.own-words').waitFor();
    for (const at of [settings, popup]) {
      expect(
        await at.evaluate(() => [document.documentElement.lang, document.documentElement.scrollWidth <= 320]),
      ).toEqual([lang, true]);
      expect(await axeViolations(at)).toEqual([]);
    }
    await popup.evaluate(() => chrome.storage.local.set({ language: 'en' }));
    await popup.close();
  });
});

it('says in a private window that changes are in memory only', async () => {
  await settings.reload();
  const ask = (message: object) => settings.evaluate(m => chrome.runtime.sendMessage(m), message);
  const mine = (await ask({ type: 'personalTerms/get', context: PRIVATE })) as {
    words: { id: string; kind: string; text: string }[];
  };
  await ask({
    type: 'personalTerms/set',
    words: [...mine.words, { id: 'x', kind: 'alias', text: 'seaqxlion' }],
    context: PRIVATE,
  });
  await eventually(async () =>
    expect(JSON.stringify(await settings.evaluate(() => chrome.storage.session.get()))).toContain('seaqxlion'),
  );
  expect(filesContaining(r.profile, 'seaqxlion')).toEqual([]);
});

it('says that a list without a passphrase ended with the browser, until the person has seen it', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const ask = (at: Page, message: object) => at.evaluate(m => chrome.runtime.sendMessage(m), message);
  let again = await openHarness({ launch: { profile } });
  await ask(await again.view('src/pages/settings/index.html'), {
    type: 'personalTerms/set',
    context: ORDINARY,
    words: [{ id: '1', kind: 'name', text: 'Zqxname' }],
  });
  await again.close();
  again = await openHarness({ launch: { profile } });
  const at = await again.view('src/pages/settings/index.html');
  await at.getByText('Your list was lost').waitFor();
  expect(await ask(at, { type: 'text/check', text: 'Zqxname' })).toMatchObject({ watch: 'gone', lines: [] });
  await at.getByRole('button', { name: 'OK' }).click();
  await at.getByText('Your list was lost').waitFor({ state: 'detached' });
  expect(await ask(at, { type: 'text/check', text: 'Zqxname' })).toMatchObject({ watch: 'none' });
  expect(filesContaining(profile, 'Zqxname')).toEqual([]);
  await again.close();
  rmSync(profile, { recursive: true });
});
