/** The first-run page: opens once after installation, and leads to something useful. */
import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../../scripts/browser/chromium.ts';
import { type LocalServer, startLocalServer } from '../../scripts/browser/server.ts';
import { openFirefox } from '../../scripts/browser/firefox.ts';
import { axeViolations, eventually } from '../helpers/browser/expectations.ts';
import { click, expectText, type Tab } from '../helpers/browser/page-actions.ts';
import { readFixture } from '../helpers/fixtures.ts';

const CONTACTS = 'https://x.com/settings/contacts';
const WELCOME = 'src/pages/welcome/index.html';

let server: LocalServer;
let chromium: Chromium;
let welcome: Page;
const isWelcome = (page: Page) => page.url().endsWith(WELCOME);
beforeAll(async () => {
  server = await startLocalServer();
  chromium = await openChromium({ port: server.port, firstRun: true, openShadowRoot: true, lang: 'en' });
  await eventually(async () => expect(chromium.context.pages().filter(isWelcome)).toHaveLength(1));
  welcome = chromium.context.pages().find(isWelcome)!;
  await welcome.locator('.platforms button').first().waitFor();
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

it('is one page that says what is read, what never happens and why the browser warns', async () => {
  expect(await welcome.locator('h1').innerText()).toBe('Welcome to Breakwater');
  expect((await welcome.locator('h2').allInnerTexts()).map(title => title.trim())).toEqual(
    expect.arrayContaining(['What Breakwater reads', 'What Breakwater never does', 'Why your browser shows a warning']),
  );
  expect(await axeViolations(welcome)).toEqual([]);
});

it('leads in two presses to a setting that is protected: one for the platform, one on its page', async () => {
  server.serve(CONTACTS, { body: readFixture('x/contacts.exposed.en.html') });
  const [opened] = await Promise.all([
    chromium.context.waitForEvent('page'),
    welcome.locator('.platforms button', { hasText: /^X$/ }).click(),
  ]);
  await opened.waitForURL(CONTACTS);
  await expectText(opened as Tab, '.spotlight', 'Select the ticked box');
  await click(opened as Tab, 'input[type=checkbox]');
  await expectText(opened as Tab, '.spotlight', 'Now protected');
  await opened.close();
});

it('opens the practice network in one press', async () => {
  const [practice] = await Promise.all([
    chromium.context.waitForEvent('page'),
    welcome.getByRole('button', { name: 'Open the practice network' }).click(),
  ]);
  await eventually(async () => expect(practice.url()).toContain('/src/pages/practice/'));
  await practice.close();
});

it('lets the person try Quick exit, which closes it', async () => {
  const closed = welcome.waitForEvent('close');
  await welcome
    .getByRole('button', { name: 'Try Quick exit' })
    .evaluate(b => void setTimeout(() => (b as HTMLElement).click()));
  await closed;
  expect(chromium.context.pages().filter(p => p.url().startsWith('chrome-extension:'))).toEqual([]);
});

it('is found again in the settings', async () => {
  const settings = await chromium.view('src/pages/settings/index.html');
  await settings.locator('a[href$="/welcome/index.html"]').click();
  await settings.waitForURL(`**/${WELCOME}`);
});

it('opens once in Firefox too, and not again when the extension restarts', async () => {
  const firefox = await openFirefox({ port: server.port, firstRun: true });
  const countWelcomeTabs = (page: FirefoxPage) =>
    page.evaluate(
      async path => (await chrome.tabs.query({})).filter(tab => tab.url === chrome.runtime.getURL(path)).length,
      WELCOME,
    );
  try {
    await eventually(async () => expect(await countWelcomeTabs(firefox.firstPage)).toBe(1));
    const page = await firefox.restart();
    // The tab of before closes in its own time; one that opened again would stay.
    await eventually(async () => expect(await countWelcomeTabs(page)).toBe(0));
  } finally {
    await firefox.close();
  }
});
