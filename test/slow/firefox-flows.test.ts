/**
 * Goes the whole way in Firefox: detect, check, warn, report, learn; no request, and nothing that the page can detect.
 */
import axe from 'axe-core';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSharedFirefox, type SharedFirefox } from '../helpers/browser/shared-browsers.ts';
import type { LocalServer } from '../../scripts/browser/server.ts';
import { aPack, mendOf, sealed, throwaway } from '../unit/packs/signed-pack-helpers.ts';
import { SITUATIONS } from '../../src/incidents/situations.ts';
import { eventually, STRICT_HEADERS } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { click, clickInView, textAt, type Tab } from '../helpers/browser/page-actions.ts';

let f: SharedFirefox;
let server: LocalServer;
let page: Page;
let popup: Page;

const MESSAGES = 'https://bsky.app/messages/settings';
const PRIVACY = 'https://mastodon.example/settings/privacy';
const POST = 'https://bsky.app/profile/omar.example/post/3kabc';
const COMPOSE = 'https://bsky.app/intent/compose';

type Api = {
  browser: {
    tabs: { query(o: object): Promise<{ id: number; url?: string }[]> };
    action: { getBadgeText(o: object): Promise<string> };
    runtime: { sendMessage(m: object): Promise<unknown>; getURL(p: string): string };
  };
};

beforeAll(async () => {
  f = await openSharedFirefox({ grant: ['https://mastodon.example/*', '<all_urls>'], openShadowRoot: true });
  ({ server } = f);
  server.serve(MESSAGES, { body: readFixture('bluesky/messages.exposed.es.html'), headers: STRICT_HEADERS });
  server.serve(PRIVACY, { body: readFixture('mastodon/privacy.exposed.ar.html') });
  server.serve(POST, { body: readFixture('bluesky/post.en.html') });
  server.serve('https://bsky.app/d.js', {
    type: 'text/javascript',
    body: "document.querySelector('dialog').showModal()",
  });
  server.serve(COMPOSE, {
    headers: STRICT_HEADERS,
    body:
      '<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky"></head><body><dialog>' +
      '<div data-testid="composePostView"><div class="ProseMirror" contenteditable="true">Hello</div></div>' +
      '</dialog><script src="/d.js"></script></body></html>',
  });
  page = await f.browser.newPage();
});
const folder = mkdtempSync(join(tmpdir(), 'packs-'));
afterAll(async () => {
  await f?.close();
  rmSync(folder, { recursive: true });
});

/** The browser may list a page's new URL a moment after the page has it. */
async function tabOf(url: string): Promise<number> {
  let id: number | undefined;
  await eventually(async () => {
    id = await f.firstPage.evaluate(
      async u => (await (globalThis as unknown as Api).browser.tabs.query({})).find(t => t.url === u)?.id,
      url,
    );
    expect(id).toBeDefined();
  });
  return id!;
}
const badge = async (url: string) => {
  const tab = await tabOf(url);
  return f.firstPage.evaluate(t => (globalThis as unknown as Api).browser.action.getBadgeText({ tabId: t }), tab);
};
/** Reads our text in the page: the copy under test has an open shadow root. */
const marks = () => textAt(page as Tab, '.overlay');
const pressMark = (text: string) => click(page as Tab, '.overlay button', text);
const viewText = () => textAt(popup as Tab, '#app');

describe('in Firefox', () => {
  it('reads a settings page under the strictest policy, says so, and ticks once the page does', async () => {
    await page.goto(MESSAGES);
    await eventually(async () => expect(await badge(MESSAGES)).toBe('2'));
    await eventually(async () => expect(await marks()).toContain('2 settings on this page expose you'));
    await pressMark('Show me');
    await page.evaluate(() =>
      document
        .querySelectorAll('[role=radiogroup]')
        .forEach(g =>
          g
            .querySelectorAll('[role=radio]')
            .forEach((o, i, all) => o.setAttribute('aria-checked', String(i === all.length - 1))),
        ),
    );
    await eventually(async () => expect(await marks()).toContain('Now protected:'));
    await eventually(async () => expect(await badge(MESSAGES)).toBe(''));
  });

  it('recognises Mastodon on an allowed host, in Arabic', async () => {
    await page.goto(PRIVACY);
    await eventually(async () => expect(await badge(PRIVACY)).toBe('7'));
  });

  it('shows the popup with one next step, without accessibility violations', async () => {
    popup = await f.view(`src/popup/index.html?tab=${await tabOf(PRIVACY)}`);
    await eventually(async () => expect(await viewText()).toContain('Next step'));
    await popup.evaluate(`${axe.source}; void 0`);
    const bad = await popup.evaluate(async () =>
      (
        await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
        })
      ).violations.map(v => v.id),
    );
    expect(bad).toEqual([]);
    await popup.close();
  });

  it('installs a signed pack from a file, reads by it, and removes it at once', async () => {
    const file = join(folder, 'pack.json');
    writeFileSync(
      file,
      sealed(
        aPack({
          mends: mendOf('mastodon', 'discoverable', {
            evidence: 'high',
            locate: [{ css: "input[type=checkbox][name='account[listed]']" }],
          }),
        }),
        throwaway(),
      ),
    );
    server.serve(PRIVACY, {
      body: readFixture('mastodon/privacy.exposed.ar.html').replaceAll('account[discoverable]', 'account[listed]'),
    });
    await page.reload();
    await eventually(async () => expect(await badge(PRIVACY)).toBe('6'));
    popup = await f.view('src/pages/settings/index.html');
    const input = await popup.waitForSelector('input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await eventually(async () => expect(await viewText()).toContain('Changes 1 check on Mastodon'));
    await clickInView(popup as Tab, 'button', 'The fingerprint matches');
    await eventually(async () => expect(await badge(PRIVACY)).toBe('7'));
    await clickInView(popup as Tab, 'button', 'Remove all rule packs');
    await eventually(async () => expect(await badge(PRIVACY)).toBe('6'));
    await popup.close();
  });

  it('warns inside a modal dialog under the strictest policy', async () => {
    await page.goto(COMPOSE);
    await page.evaluate(() => {
      const box = document.querySelector<HTMLElement>('[contenteditable]')!;
      box.focus();
      box.textContent = 'Call me on +1 202 555 0147';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await eventually(async () => expect(await marks()).toContain('Reveals: phone number'));
    await pressMark('Reveals');
    await eventually(async () => expect(await marks()).toContain('+1 202 555 0147'));
    expect(await page.evaluate(() => [...document.querySelectorAll('dialog > div')].some(d => d.shadowRoot))).toBe(
      true,
    );
    await pressMark('Leave in');
    await pressMark('Close');
    await eventually(async () => expect(await marks()).toBe(''));
  });

  it('saves evidence with a screenshot and a hash, and shows the way to report', async () => {
    await page.goto(POST);
    popup = await f.view(`src/popup/index.html?tab=${await tabOf(POST)}&view=report`);
    await eventually(async () => expect(await viewText()).toContain('What happened?'));
    await page.bringToFront();
    await clickInView(popup as Tab, 'button', 'Someone is threatening or insulting me');
    await eventually(async () => expect(await viewText()).toContain('Evidence saved'));
    await eventually(async () => expect(await viewText()).toContain('What was saved'));
    await popup.evaluate(() =>
      document.querySelectorAll('details').forEach(d => {
        d.open = true;
      }),
    );
    await eventually(async () => expect(await viewText()).toMatch(/[0-9a-f]{64}/));
    await eventually(async () => expect(await viewText()).toContain('Report it'));
    await popup.close();
  });

  it('does nothing on a platform that is turned off, until it is turned on again', async () => {
    await page.goto(MESSAGES);
    await eventually(async () => expect(await badge(MESSAGES)).toBe('2'));
    popup = await f.view(`src/popup/index.html?tab=${await tabOf(MESSAGES)}`);
    await eventually(async () => expect(await viewText()).toContain('Turn off Breakwater on Bluesky'));
    await clickInView(popup as Tab, 'button', 'Turn off Breakwater on Bluesky');
    await eventually(async () => expect(await viewText()).toContain('Breakwater is turned off on Bluesky'));
    await page.reload();
    await eventually(async () => expect([await badge(MESSAGES), await marks()]).toEqual(['', '']));
    await clickInView(popup as Tab, 'button', 'Turn on Breakwater on Bluesky');
    await eventually(async () => expect(await badge(MESSAGES)).toBe('2'));
    await popup.close();
  });

  it('serves lessons offline in Arabic, right to left', async () => {
    popup = await f.view('src/popup/index.html?view=learn&tab=-1');
    await popup.waitForSelector('select');
    await popup.evaluate(() => {
      const s = document.querySelector('select')!;
      s.value = 'ar';
      s.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await eventually(async () => expect(await popup.evaluate(() => document.documentElement.dir)).toBe('rtl'));
    await eventually(async () =>
      expect(await popup.evaluate(() => document.querySelectorAll('.choice').length)).toBeGreaterThan(
        SITUATIONS.length,
      ),
    );
    await popup.evaluate(() => document.querySelector<HTMLButtonElement>('.choice')!.click());
    await eventually(async () =>
      expect(await popup.evaluate(() => document.querySelectorAll('.lesson-link').length)).toBeGreaterThan(3),
    );
    await popup.evaluate(() => document.querySelector<HTMLButtonElement>('.lesson-link')!.click());
    await eventually(async () =>
      expect(await popup.evaluate(() => document.querySelectorAll('article.lesson .check').length)).toBeGreaterThan(3),
    );
    await popup.evaluate(() => document.querySelector<HTMLInputElement>('.check input')!.click());
    await eventually(async () =>
      expect(await popup.evaluate(() => document.querySelectorAll('.check.done').length)).toBe(1),
    );
    expect(
      await popup.evaluate(async () =>
        JSON.stringify(await (globalThis as unknown as { browser: typeof chrome }).browser.storage.local.get()),
      ),
    ).not.toContain('12/');
    await popup.close();
  });

  it('requested nothing but the pages themselves', () => {
    expect(
      [...new Set(f.hosts)].filter(
        h => !['bsky.app', 'mastodon.example'].includes(h) && !/(^|\.)(mozilla\.(com|org|net)|firefox\.com)$/.test(h),
      ),
    ).toEqual([]);
  });
});
