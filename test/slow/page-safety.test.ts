/** What a page can detect of the extension, and whether a hostile page can make it report something wrong. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, isRequestOfBrowser } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';

let r: ChromiumHarness;
let page: Page;
beforeAll(async () => {
  r = await openHarness();
  page = await r.context.newPage();
});
afterAll(() => r?.close());

/** Runs in the page: lists what it can see that is not its own. */
const probe = async (id: string) => {
  const found: string[] = [];
  for (const file of [
    'manifest.json',
    'content/overlay.js',
    'content/page-reader.js',
    'src/content/bootstrap.iife.js',
    'icons/16.png',
    'platforms/index.json',
    'locales/en/ui.json',
    'src/popup/index.html',
  ])
    await fetch(`chrome-extension://${id}/${file}`).then(
      () => found.push(file),
      () => undefined,
    );
  const clean = document.createElement('iframe');
  document.body.append(clean);
  const plain = new Set(Object.getOwnPropertyNames(clean.contentWindow!));
  clean.remove();
  found.push(
    ...Object.getOwnPropertyNames(window).filter(
      n => !plain.has(n) && !(window as unknown as { own: string[] }).own.includes(n) && !/^\d+$/.test(n),
    ),
  );
  return found;
};

const SPY = `<script>var own = ['own','changes','heard']; var changes = 0; var heard = 0;
new MutationObserver(l => { changes += l.length; }).observe(document, {
  subtree: true, childList: true, attributes: true, characterData: true,
});
addEventListener('message', () => heard++);</script>`;

it('a timeline reveals nothing to the page: no resource, no global, no change, no message', async () => {
  const html = readFixture('bluesky/post.en.html').replace('</head>', `${SPY}</head>`);
  r.server.serve('https://bsky.app/', { body: html });
  await page.goto('https://bsky.app/');
  const popup = await r.popup(page); // the page script has answered by the time the popup has
  await popup.getByText('On other pages of Bluesky').waitFor();
  await popup.close();
  const before = await page.evaluate(() => (window as unknown as { changes: number }).changes);
  await page.mouse.move(600, 650);
  expect(await page.evaluate(probe, r.id)).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { heard: number }).heard)).toBe(0);
  expect(await page.evaluate(() => document.querySelectorAll('html > *').length)).toBe(2);
  // The probe’s own frame makes two changes; the parser made the rest earlier.
  expect((await page.evaluate(() => (window as unknown as { changes: number }).changes)) - before).toBe(2);
});

it('shows one neutral element with a closed root if it has something to show', async () => {
  r.server.serve('https://bsky.app/messages/settings', { body: readFixture('bluesky/messages.exposed.en.html') });
  await page.goto('https://bsky.app/messages/settings');
  await eventually(async () => expect(await page.evaluate(() => document.querySelectorAll('html > *').length)).toBe(3));
  const host = await page.evaluate(() => {
    const el = document.querySelector('html > :last-child')!;
    return {
      tag: el.tagName,
      attributes: el.getAttributeNames(),
      open: !!el.shadowRoot,
      text: el.textContent,
      children: el.childElementCount,
    };
  });
  expect(host).toEqual({ tag: 'DIV', attributes: ['popover'], open: false, text: '', children: 0 });
});

it('keeps every key pressed in it from the page', async () => {
  await page.evaluate(() => {
    const w = window as unknown as { keys: string[] };
    w.keys = [];
    for (const t of ['keydown', 'keyup', 'keypress']) {
      window.addEventListener(t, e => w.keys.push((e as KeyboardEvent).key), true);
      document.addEventListener(t, e => w.keys.push((e as KeyboardEvent).key));
    }
  });
  const tab = await r.tabOf(page);
  const view = await r.view('src/pages/lesson/index.html?id=none');
  await view.evaluate(id => chrome.tabs.sendMessage(id, { type: 'overlay/focus' }), tab);
  await view.close();
  await page.bringToFront();
  for (const key of ['j', 'k', 'Escape']) await page.keyboard.press(key);
  // Escape closed the note
  await eventually(async () => expect(await page.evaluate(() => document.querySelectorAll('html > *').length)).toBe(2));
  expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([]);
});

it('makes no request', async () => {
  // Ignores the browser’s own requests to its maker.
  expect(r.server.requests.filter(u => !u.startsWith('https://bsky.app/') && !isRequestOfBrowser(u))).toEqual([]);
});

it.each([
  ['a million nodes', `<main>${'<i></i>'.repeat(1e6)}</main>`],
  [
    'a name with HTML',
    '<main data-testid="messagesSettingsScreen">' +
      '<div role="radiogroup" aria-label="&lt;img src=x onerror=alert(1)&gt;">' +
      '<div role=radio aria-checked=true></div></div></main>',
  ],
  [
    'a lying attribute',
    '<main data-testid="messagesSettingsScreen"><p role="radiogroup" aria-label="Allow direct messages from">' +
      '<span aria-checked="true">No one</span><span aria-checked="false">a</span>' +
      '<span aria-checked="false">b</span></p></main>',
  ],
  ['a control that never comes', '<main data-testid="messagesSettingsScreen"></main>'],
])('reports nothing for %s', async (_, body) => {
  r.server.serve('https://bsky.app/messages/settings', {
    body:
      '<!doctype html><html lang=en><head><meta name="application-name" content="Bluesky"></head>' +
      `<body>${body}</body></html>`,
  });
  await page.goto('https://bsky.app/messages/settings');
  const popup = await r.popup(page);
  await popup.getByRole('heading', { name: 'On this page' }).waitFor();
  expect(await popup.locator('.state.protected, .state.exposed').count()).toBe(0);
  await popup.close();
});

it('follows a page that changes while it is read', async () => {
  r.server.serve('https://bsky.app/messages/settings', { body: readFixture('bluesky/messages.exposed.en.html') });
  await page.goto('https://bsky.app/messages/settings');
  await eventually(async () => expect(await r.badge(page)).toBe('2'));
  await page.evaluate(() => {
    document.querySelector('[data-testid=messagesSettingsScreen]')!.remove();
  });
  await eventually(async () => expect(await r.badge(page)).toBe(''));
});
