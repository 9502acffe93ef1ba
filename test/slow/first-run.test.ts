/** The first-run page: opens once after installation, and leads to something useful. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../../scripts/browser/chromium.ts';
import { type LocalServer, startLocalServer } from '../../scripts/browser/server.ts';
import { axeViolations, eventually } from '../helpers/browser/expectations.ts';

const WELCOME = 'src/pages/welcome/index.html';

let server: LocalServer;
let chrome: Chromium;
let welcome: Page;
const isWelcome = (page: Page) => page.url().endsWith(WELCOME);
beforeAll(async () => {
  server = await startLocalServer();
  chrome = await openChromium({ port: server.port, firstRun: true, lang: 'en' });
  await eventually(async () => expect(chrome.context.pages().filter(isWelcome)).toHaveLength(1));
  welcome = chrome.context.pages().find(isWelcome)!;
  await welcome.locator('.platforms button').first().waitFor();
});
afterAll(async () => {
  await chrome?.close();
  await server?.close();
});

it('is one page that says what is read, what never happens and why the browser warns', async () => {
  expect(await welcome.locator('h1').innerText()).toBe('Welcome to Breakwater');
  expect((await welcome.locator('h2').allInnerTexts()).map(title => title.trim())).toEqual(
    expect.arrayContaining(['What Breakwater reads', 'What Breakwater never does', 'Why your browser shows a warning']),
  );
  expect(await axeViolations(welcome)).toEqual([]);
});

it('opens the settings of a platform in one press', async () => {
  const [opened] = await Promise.all([
    chrome.context.waitForEvent('page'),
    welcome.locator('.platforms button', { hasText: /^X$/ }).click(),
  ]);
  await eventually(async () => expect(server.requests.join(' ')).toContain('https://x.com/settings/'));
  await opened.close();
});

it('opens the practice network in one press', async () => {
  const [practice] = await Promise.all([
    chrome.context.waitForEvent('page'),
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
  expect(chrome.context.pages().filter(p => p.url().startsWith('chrome-extension:'))).toEqual([]);
});

it('is found again in the settings', async () => {
  const settings = await chrome.view('src/pages/settings/index.html');
  await settings.locator('a[href$="/welcome/index.html"]').click();
  await settings.waitForURL(`**/${WELCOME}`);
});
