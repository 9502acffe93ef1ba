/**
 * Quick exit: first in every view and never covered; at once, everywhere, by button and by key; and what remains in the
 * browser.
 */
import { copyBuild } from '../../scripts/browser/build-copy.ts';
import { getBuildFolder } from '../../scripts/browser/built-extension.ts';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../../scripts/browser/chromium.ts';
import { openFirefox } from '../../scripts/browser/firefox.ts';
import { FULL_PAGES } from '../../src/lib/full-pages.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, filesContaining, axeViolations, isRequestOfBrowser } from '../helpers/browser/expectations.ts';
import { pressControl } from '../helpers/browser/overlay-actions.ts';

const PLAIN = 'https://plain.example/',
  WEATHER = 'https://weather.example/today',
  POST = 'https://x.com/omar_example/status/1';
/** Serves a page that asks before it is left, once it has had input. */
const HOLDS = 'https://holds.example/';

const VIEWS = [...FULL_PAGES.map(p => `src/pages/${p}/index.html`), 'src/popup/index.html'];
const SHOTS = process.env.SHOTS;

let r: ChromiumHarness;
beforeAll(async () => {
  r = await openHarness({ grant: ['<all_urls>'], openShadowRoot: true });
  const post =
    '<article data-testid="tweet" style="height:900px"><div data-testid="User-Name">' +
    '<a href="/omar_example">Omar Mock</a></div><a href="/omar_example/status/1">' +
    '<time datetime="2026-03-01T10:00:00.000Z">1 March</time></a>' +
    '<div data-testid="tweetText">I know which bus you take</div></article>';
  r.server.serve(POST, {
    body: `<!doctype html><html lang="en"><title>T</title><body style="margin:0">${post}</body></html>`,
  });
  r.server.serve(PLAIN, { body: '<!doctype html><title>Plain</title><p>Hello</p>' });
  r.server.serve(WEATHER, { body: '<!doctype html><title>Weather</title><p>Rain</p>' });
  r.server.serve(HOLDS, {
    body:
      '<!doctype html><title>Holds</title><textarea></textarea>' +
      '<script>addEventListener("beforeunload", e => e.preventDefault()); onbeforeunload = () => "stay";</script>',
  });
});
afterAll(() => r?.close());

const worker = () => r.worker();
const ours = () => r.context.pages().filter(p => p.url().startsWith('chrome-extension:'));
/** Waits until tabs are closed, not only blank: as many tabs as before. */
const allClosed = (tabs?: number) =>
  eventually(async () => {
    expect(ours().map(p => p.url())).toEqual([]);
    if (tabs !== undefined) expect(r.context.pages().length).toBe(tabs);
  });
const held = () => worker().evaluate(async () => 'vault' in (await chrome.storage.session.get('vault')));
const unlocked = () => worker().evaluate(() => chrome.storage.session.set({ vault: { gen: 1, key: 'x' } }));
const pages = () =>
  r.context
    .pages()
    .map(p => p.url())
    .sort();
/** Passes the command to its listeners, because no driver can press a browser’s own keys. */
const command = (name: string) =>
  worker().evaluate(
    n => void (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(n, undefined),
    name,
  );
const press = (view: Page) => view.locator('.leave').evaluate(b => void setTimeout(() => (b as HTMLElement).click()));

describe.each(VIEWS)('in %s', path => {
  it('comes first, is never scrolled away or covered, in a small window and at 400 %, and fits a finger', async () => {
    const view = await r.view(path);
    // 1280 × 720 at 400 %.
    for (const [width, height] of [
      [320, 640],
      [320, 180],
      [1000, 700],
    ] as const) {
      await view.setViewportSize({ width, height });
      await view.locator('.leave').waitFor();
      for (const end of [false, true]) {
        await view.evaluate(down => {
          for (const el of [document.scrollingElement!, document.querySelector('.content')])
            el?.scrollTo(0, down ? el.scrollHeight : 0);
        }, end);
        // Waits until the layout fits the new size.
        await eventually(async () => {
          const seen = await view.locator('.leave').evaluate(b => {
            const box = b.getBoundingClientRect();
            const corners = [
              [box.left + 4, box.top + box.height / 2],
              [box.left + box.width / 2, box.top + box.height / 2],
              [box.right - 4, box.top + box.height / 2],
            ] as const;
            return {
              tall: box.height,
              inside: box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight,
              met: corners.every(([x, y]) => b.contains(document.elementFromPoint(x, y))),
            };
          });
          expect(seen, `${path} ${width}×${height} ${end ? 'at its end' : 'at its start'}`).toEqual({
            tall: expect.any(Number) as number,
            inside: true,
            met: true,
          });
          expect(seen.tall).toBeGreaterThanOrEqual(44);
        });
      }
    }
    await view.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.removeAllRanges();
    });
    expect(
      await view.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')]
          .find(e => e.tabIndex >= 0 && e.checkVisibility())
          ?.classList.contains('leave'),
      ),
    ).toBe(true);
    await view.close();
  });
});

describe('by button', () => {
  it('covers at once, locks, closes our pages in every window, and opens a blank page in front', async () => {
    const plain = await r.context.newPage();
    await plain.goto(PLAIN);
    const view = await r.view('src/pages/vault/index.html');
    await worker().evaluate(async () => {
      await chrome.windows.create({ url: chrome.runtime.getURL('src/pages/log/index.html') });
    });
    await eventually(async () => expect(ours().some(p => p.url().endsWith('/pages/log/index.html'))).toBe(true));
    await unlocked();
    await view.locator('.leave').waitFor();
    const tabs = r.context.pages().length - ours().length;
    const covered = await view.evaluate(() => {
      (document.querySelector('.leave') as HTMLElement).click();
      return [getComputedStyle(document.documentElement).display, document.title];
    });
    expect(covered).toEqual(['none', '']);
    await allClosed(tabs + 1);
    expect(await held()).toBe(false);
    expect(plain.url()).toBe(PLAIN); // not in the same place
    await plain.close();
  });

  it('works if the worker gives no answer: covered, locked, blank', async () => {
    await unlocked();
    const view = await r.view('src/pages/help/index.html');
    await view.locator('.leave').waitFor();
    await view.evaluate(() => {
      chrome.runtime.sendMessage = (() => new Promise(() => undefined)) as never;
    });
    await press(view);
    await view.waitForURL('about:blank');
    expect(await held()).toBe(false);
    await view.close();
    const again = await r.view('src/pages/help/index.html');
    const tabs = r.context.pages().length - ours().length;
    await press(again);
    await allClosed(tabs + 1);
  });

  it('works in our card in a page: covered, then blank', async () => {
    await unlocked();
    const page = await r.context.newPage();
    await page.goto(POST);
    const helper = await r.view('src/pages/lesson/index.html?id=none');
    const tab = await r
      .tabOf(page)
      .catch(async () =>
        helper.evaluate(async url => (await chrome.tabs.query({})).find(t => t.url === url)!.id!, POST),
      );
    await page.bringToFront();
    await page.locator('article').hover();
    await pressControl(page.locator('.report-entry'));
    await page.locator('.ask h2').waitFor();
    if (SHOTS) await page.screenshot({ path: join(SHOTS, 'leave-ask.png') });
    const exit = page.locator('.ask .exit');
    expect(
      await exit.evaluate(
        b => b.parentElement!.parentElement!.querySelector('button') === b && b.getBoundingClientRect().height >= 36,
      ),
    ).toBe(true);
    const tabs = r.context.pages().length - ours().length;
    await exit.click();
    await page.waitForURL('about:blank');
    await allClosed(tabs);
    expect(await held()).toBe(false);
    expect(tab).toBeGreaterThan(0);
    await page.close();
  });
});

describe('by key', () => {
  const front = () =>
    worker().evaluate(async () =>
      (await chrome.tabs.query({ active: true, lastFocusedWindow: true })).map(t => t.url ?? ''),
    );

  it('turns the page in front blank, and closes our pages', async () => {
    const page = await r.context.newPage();
    await page.goto(PLAIN);
    await r.view('src/pages/log/index.html');
    await unlocked();
    await page.bringToFront();
    const tabs = r.context.pages().length - ours().length;
    await command('leave-now');
    await page.waitForURL('about:blank');
    await allClosed(tabs);
    expect(await held()).toBe(false);
    await page.close();
  });

  it('works on a page that asks to stay', async () => {
    const page = await r.context.newPage();
    const asked: string[] = [];
    page.on('dialog', d => {
      asked.push(d.type());
      void d.dismiss();
    });
    await page.goto(HOLDS);
    await page.locator('textarea').pressSequentially('draft');
    await r.view('src/pages/log/index.html');
    await unlocked();
    await page.bringToFront();
    await command('leave-now');
    await allClosed();
    // a URL that we may not see: neither that page nor ours
    await eventually(async () => expect(await front()).toEqual(['']));
    await eventually(async () =>
      expect(
        await worker().evaluate(async url => (await chrome.tabs.query({})).filter(t => t.url === url).length, HOLDS),
      ).toBe(0),
    );
    expect([asked, await held()]).toEqual([[], false]);
  });
});

describe('the site that the person chose', () => {
  it('is rejected if it is no https URL, and opened by quick exit only', async () => {
    let view = await r.view('src/pages/settings/index.html');
    await view.setViewportSize({ width: 320, height: 640 });
    const field = view.getByLabel('Site to open instead of a blank page');
    await view.getByText('Quick exit opens a blank page.').waitFor();
    await field.fill('http://weather.example');
    await view.getByRole('button', { name: 'Use this site' }).click();
    await view.getByText('Enter a link that starts with https://').waitFor();
    await field.fill('weather.example/today');
    await view.getByRole('button', { name: 'Use this site' }).click();
    await view.getByText('This site is loaded over the internet').waitFor();
    await view.getByText(WEATHER).waitFor();
    expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axeViolations(view)).toEqual([]);
    if (SHOTS)
      for (const [lang, scheme] of [
        ['en', 'light'],
        ['en', 'dark'],
        ['ar', 'light'],
      ] as const) {
        await view.emulateMedia({ colorScheme: scheme });
        await view.locator('label:has(option[lang]) select').selectOption(lang);
        await view.waitForFunction(l => document.documentElement.lang === l, lang);
        await view.screenshot({ path: join(SHOTS, `leaving-${lang}-${scheme}.png`), fullPage: true });
      }
    await view.locator('label:has(option[lang]) select').selectOption('en');
    const before = r.server.requests.length;
    expect(r.server.requests.join()).not.toContain('weather');
    await press(view);
    await eventually(async () => expect(pages()).toContain(WEATHER));
    await allClosed();
    expect(r.server.requests.slice(before).filter(u => !u.endsWith('favicon.ico') && !isRequestOfBrowser(u))).toEqual([
      WEATHER,
    ]);
    view = await r.view('src/pages/settings/index.html');
    await view.getByRole('button', { name: 'Use a blank page' }).click();
    await view.getByText('Quick exit opens a blank page.').waitFor();
    await eventually(async () => expect(await view.evaluate(() => chrome.storage.local.get('leaveTo'))).toEqual({}));
    await view.close();
  });
});

describe('what remains in the browser', () => {
  it('Chromium: that our pages were open, and nothing more; a closed tab reopens blank', async () => {
    const extension = copyBuild(getBuildFolder('chromium'), {});
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    try {
      const file = join(extension, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
      // Lets the test reopen closed tabs; the extension itself does not ask for this permission.
      writeFileSync(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, 'sessions'] }));
      const c = await openChromium({ extension, profile });
      const view = await c.view('src/pages/log/index.html');
      await view.locator('.leave').waitFor();
      await view.evaluate(() => {
        document.title = 'zqx-shown-title';
      });
      await press(view);
      await eventually(async () =>
        expect(c.context.pages().filter(p => p.url().startsWith('chrome-extension:'))).toEqual([]),
      );
      const reopened = await c.context.serviceWorkers()[0]!.evaluate(async () => {
        const closed = await chrome.sessions.getRecentlyClosed();
        const back = closed.length
          ? await chrome.sessions.restore(closed[0]!.tab?.sessionId ?? closed[0]!.window!.sessionId)
          : undefined;
        return { closed: closed.map(c => c.tab?.url ?? c.window?.tabs?.map(t => t.url)), back: back?.tab?.url ?? null };
      });
      expect(JSON.stringify(reopened)).not.toContain('src/pages');
      await c.close();
      expect(
        filesContaining(join(profile, 'Default'), 'src/pages/log/index.html').map(f => f.split('/').at(-1)),
      ).toContain('History');
    } finally {
      for (const folder of [extension, profile]) rmSync(folder, { recursive: true, force: true });
    }
  });

  it('Firefox: all of our pages close, and its history has none of them', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    try {
      const f = await openFirefox({ port: 1, profile, system: true });
      const view = await f.view('src/pages/log/index.html');
      await view.waitForSelector('.leave');
      await view.evaluate(() => void setTimeout(() => document.querySelector<HTMLElement>('.leave')!.click()));
      const tabUrls = () =>
        f.asBrowser<string[]>('return gBrowser.tabs.map(tab => tab.linkedBrowser.currentURI.spec);');
      await eventually(async () =>
        expect((await tabUrls()).filter(url => url.startsWith('moz-extension:'))).toEqual([]),
      );
      await f.close();
      const places = readdirSync(profile).filter(n => n.startsWith('places.sqlite'));
      expect(places).not.toEqual([]);
      expect(
        filesContaining(profile, 'src/pages/log/index.html')
          .map(n => n.split('/').at(-1))
          .filter(n => places.includes(n!)),
      ).toEqual([]);
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});
