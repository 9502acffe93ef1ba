/**
 * The disk after a browser was killed: nothing that was typed, ticked or selected in our pages is there, and in Firefox
 * nothing of an incident either.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import type { ElementHandle, Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../../scripts/browser/chromium.ts';
import { type Firefox, openFirefox } from '../../scripts/browser/firefox.ts';
import { type LocalServer, startLocalServer } from '../../scripts/browser/server.ts';
import { encryptFile } from '../../src/exports/encrypt.ts';
import { planExport } from '../../src/exports/plan-export.ts';
import {
  addControlField,
  fillAllFields,
  firefoxFilesContaining,
  killBrowser,
  unpackLz4,
} from '../helpers/browser/disk-forensics.ts';
import { evidenceLogScript, listIncidents } from '../../scripts/browser/evidence-log.ts';
import { sampleIncidents } from '../helpers/browser/sample-incidents.ts';
import { eventually, filesContaining } from '../helpers/browser/expectations.ts';
import { clickInView, expectText, type Tab } from '../helpers/browser/page-actions.ts';
import { some } from '../helpers/thorough.ts';
import { anIncident, aSource, aWish } from '../unit/exports/export-helpers.ts';

const MARKER = 'zqx-typed-51907';
const CONTROL = 'zqx-control-51907';
const REVIEW = 'four quiet boats at noon';
const KEPT = sampleIncidents(1)[0]!.id;

/** A page, what is clicked first, the files it needs, and the minimum of fields to fill. */
interface Asked {
  path: string;
  press?: string;
  file?: 'any' | 'review';
  least: Record<string, number>;
}
const PAGES: Asked[] = [
  { path: `src/pages/help/index.html?kept=${KEPT}`, least: { text: 10, select: 3 } },
  { path: 'src/pages/panic/index.html', least: { text: 5 } },
  {
    path: 'src/pages/vault/index.html',
    press: 'section[aria-labelledby=backup] > :last-child > .more',
    file: 'any',
    least: { text: 5 },
  },
  { path: 'src/pages/export/index.html', press: '.choice.audience', least: { text: 2, checkbox: 10 } },
  {
    path: 'src/pages/export/index.html?ids=',
    press: '.choice.audience:last-child',
    least: { text: 3, checkbox: 10 },
  },
  { path: 'src/pages/export/index.html?do=check', file: 'any', least: { text: 1 } },
  { path: 'src/pages/review/index.html', file: 'review', least: { text: 1 } },
  { path: `src/pages/report/index.html?kept=${KEPT}&what=threatened`, file: 'any', least: { text: 1, radio: 1 } },
  { path: `src/pages/log/index.html?id=${KEPT}`, least: { text: 3, radio: 6, select: 1 } },
  { path: 'src/pages/accounts/index.html', press: '.btn.quiet.start', least: { checkbox: 8, select: 2 } },
  { path: 'src/pages/settings/index.html', file: 'any', least: { checkbox: 3 } },
  { path: 'src/popup/index.html?tab=-1&view=learn', least: { text: 1 } },
];

interface Driven {
  profile: string;
  view(path: string): Promise<Tab>;
  choose(tab: Tab, file: string): Promise<void>;
  /** Pages that the browser has stored, by the end of their URL. */
  written(end: string): boolean;
  /** Stored field values by page, or whether there are any if the page is unknown. */
  withFields(): string[];
  filesWith(text: string): string[];
  killed(): Promise<void>;
  close(): Promise<void>;
}

/** Makes session stores write soon, and not ask after a kill. */
const SOON = { 'browser.sessionstore.resume_from_crash': true, 'browser.sessionstore.interval': 300 };

const drivers = {
  async Chromium(): Promise<Driven> {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    const chrome = await openChromium({ profile });
    const sessions = (text: string) => filesContaining(profile, text).filter(f => f.includes('Sessions'));
    return {
      profile,
      view: path => chrome.view(path) as Promise<Tab>,
      choose: (tab, file) => (tab as unknown as Page).locator('input[type=file]').setInputFiles(file),
      written: end => sessions(end).length > 0,
      withFields: () => sessions('Blink serialized form state'),
      filesWith: text => filesContaining(profile, text),
      killed() {
        const closed = new Promise<void>(done => void chrome.context.once('close', () => done()));
        killBrowser(profile);
        return closed;
      },
      async close() {
        await chrome.context.close().catch(() => undefined);
        rmSync(profile, { recursive: true, force: true });
      },
    };
  },
  async Firefox(): Promise<Driven> {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    const server = await startLocalServer();
    const firefox = await openFirefox({ port: server.port, profile, prefs: SOON });
    type Session = { windows: { tabs: { entries: { url: string }[]; formdata?: object }[] }[] };
    const session = (): Session => {
      try {
        return JSON.parse(unpackLz4(join(profile, 'sessionstore-backups/recovery.jsonlz4')).toString()) as Session;
      } catch {
        return { windows: [] };
      }
    };
    const tabs = () => session().windows.flatMap(w => w.tabs);
    return {
      profile,
      view: path => firefox.view(path) as Promise<Tab>,
      async choose(tab, file) {
        await (
          (await (tab as unknown as FirefoxPage).waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>
        ).uploadFile(file);
      },
      written: end => tabs().some(t => t.entries.at(-1)?.url.endsWith(end)),
      withFields: () => tabs().flatMap(t => (t.formdata ? [JSON.stringify(t.formdata)] : [])),
      filesWith: text => firefoxFilesContaining(profile, text),
      killed() {
        const closed = new Promise<void>(done => void firefox.browser.once('disconnected', () => done()));
        killBrowser(profile);
        return closed;
      },
      async close() {
        await firefox.close();
        await server.close();
        rmSync(profile, { recursive: true, force: true });
      },
    };
  },
};

const NAMES = Object.keys(drivers) as (keyof typeof drivers)[];

describe.each(NAMES)('%s, killed with every form open', name => {
  let d: Driven;
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  /** Marks the URL, to see that the browser has this state of the page. */
  const stamp = async (tab: Tab, n: number) => {
    await tab.evaluate(m => history.pushState(null, '', `?zqx-written-${m}-`), n);
    return `?zqx-written-${n}-`;
  };
  const stamps: string[] = [];

  beforeAll(async () => {
    d = await drivers[name]();
    const first = await d.view('src/pages/lesson/index.html?id=none&first');
    await first
      .evaluate(
        text => {
          // biome-ignore lint/complexity/noCommaOperator: an indirect call runs the script in the global scope
          // biome-ignore lint/security/noGlobalEval: the script is our own
          (0, eval)(text);
        },
        await evidenceLogScript(),
      )
      .catch(() => undefined);
    await first.evaluate(
      async list => void (await window.theLog.putAll(list.map(incident => ({ incident })))),
      sampleIncidents(1),
    );
    writeFileSync(join(folder, `${MARKER}.eml`), 'From: nobody');
    const { texts } = await planExport(await aSource([anIncident(1)]), await aWish('ally'));
    const shut = await encryptFile(
      new Blob([
        zipSync({
          'incidents.json': strToU8(texts.find(t => t.name === 'incidents.json')!.text),
        }) as Uint8Array<ArrayBuffer>,
      ]),
      { passphrase: REVIEW },
    );
    writeFileSync(join(folder, 'review.age'), new Uint8Array(await shut.blob.arrayBuffer()));
  });
  afterAll(async () => {
    await d?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(some(PAGES, NAMES.length, NAMES.indexOf(name)))('fills $path', async ({ path, press, file, least }) => {
    const tab = await d.view(path);
    if (press) await clickInView(tab, press);
    if (file) await d.choose(tab, join(folder, file === 'review' ? 'review.age' : `${MARKER}.eml`));
    if (file === 'review') {
      // Throws until the field is there.
      await eventually(() =>
        tab.evaluate(words => {
          const input = document.querySelector<HTMLInputElement>('input.mono')!;
          input.value = words;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }, REVIEW),
      );
      await clickInView(tab, 'button', 'Open');
    }
    // Fields of a view can appear one after another.
    await eventually(async () => {
      const filled = await tab.evaluate(fillAllFields, MARKER);
      for (const [kind, n] of Object.entries(least))
        expect(filled[kind] ?? 0, `${kind} in ${JSON.stringify(filled)}`).toBeGreaterThanOrEqual(n);
    });
    stamps.push(await stamp(tab, stamps.length));
  });

  it('stored where each page was, and nothing from a field', async () => {
    await eventually(async () => {
      for (const end of stamps) expect(d.written(end), end).toBe(true);
    });
    expect(d.withFields()).toEqual([]);
    const plain = await d.view('src/pages/lesson/index.html?id=none&plain');
    await plain.evaluate(addControlField, CONTROL);
    await stamp(plain, stamps.length);
    await eventually(async () => expect(d.withFields().length).toBeGreaterThan(0));
    // Confirms that the search works. The browser may be replacing the file.
    await eventually(async () => expect(d.filesWith(CONTROL).length).toBeGreaterThan(0));
    await d.killed();
    expect(d.filesWith(MARKER)).toEqual([]);
    if (name === 'Firefox') expect(d.withFields().length).toBe(1);
  });
});

describe('an incident in Firefox, on disk', () => {
  const POST = 'https://bsky.app/profile/omar.example/post/3kabc';
  const WORDS = 'zqx-words-66012';
  const PASSPHRASE = 'nine lamps under a quiet bridge';
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  let server: LocalServer;
  let firefox: Firefox | undefined;

  beforeAll(async () => {
    server = await startLocalServer();
    // Keeps it out of the browser’s cache, because the test looks for our own stores.
    server.serve(POST, {
      headers: { 'cache-control': 'no-store' },
      body:
        '<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky">' +
        '<title>Post</title></head><body><main>\n      <div data-testid="postThreadItem-by-omar.example">' +
        '<a href="/profile/omar.example">Omar Mock</a>' +
        `<div data-testid="postText">I know where you live ${WORDS}</div></div></main></body></html>`,
    });
  });
  afterAll(async () => {
    await firefox?.close().catch(() => undefined);
    await server?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  /** Keeps the extension’s data, although a test can install it for one start only. */
  const STAYS = {
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.keepStorageOnUninstall': true,
    'toolkit.startup.max_resumed_crashes': -1,
  };
  const open = async () => {
    rmSync(join(profile, 'sessionstore-backups'), { recursive: true, force: true });
    firefox = await openFirefox({ port: server.port, profile, grant: ['<all_urls>'], prefs: { ...SOON, ...STAYS } });
    return firefox;
  };
  const kill = async () => {
    const closed = new Promise<void>(done => void firefox!.browser.once('disconnected', () => done()));
    killBrowser(profile);
    await closed;
  };
  const keep = async (f: Firefox) => {
    const page = await f.browser.newPage();
    await page.goto(POST);
    await page.bringToFront();
    let tab: number | undefined;
    // The browser may list a page's new URL a moment after the page has it.
    await eventually(async () => {
      tab = await f.firstPage.evaluate(async url => (await chrome.tabs.query({})).find(t => t.url === url)?.id, POST);
      expect(tab).toBeDefined();
    });
    return f.firstPage.evaluate(
      id => chrome.runtime.sendMessage({ type: 'evidence/save', tab: id, what: 'threatened' }),
      tab,
    ) as Promise<{ kept: boolean }>;
  };
  const list = (f: Firefox) => listIncidents(f.firstPage as unknown as Tab);
  const type = (view: Tab, n: number, text: string) =>
    view.evaluate(
      ([at, value]) => {
        const input = document.querySelectorAll<HTMLInputElement>('.passphrase input')[at]!;
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      [n, text] as const,
    );
  const says = (view: Tab, text: string) => expectText(view, '#app', text);

  it('is absent before there is a passphrase', async () => {
    const f = await open();
    expect((await keep(f)).kept).toBe(true);
    expect((await list(f))!.map(i => i.item.text).join()).toContain(WORDS);
    // the search itself finds what is there
    await eventually(async () => expect(firefoxFilesContaining(profile, 'bsky.app').length).toBeGreaterThan(0));
    await kill();
    expect(firefoxFilesContaining(profile, WORDS)).toEqual([]);
  });

  it('is absent after a passphrase was set, and so is the passphrase; also if saved while locked', async () => {
    const f = await open();
    const view = (await f.view('src/pages/vault/index.html')) as Tab;
    await says(view, 'No passphrase');
    expect((await list(f))!.length).toBe(1); // the same vault
    await type(view, 0, PASSPHRASE);
    await type(view, 1, PASSPHRASE);
    await clickInView(view, 'button', 'Set passphrase');
    await says(view, 'Your passphrase is set.');
    await clickInView(view, 'button', 'Lock the vault');
    await says(view, 'Enter your passphrase');
    expect((await keep(f)).kept).toBe(true);
    await kill();
    for (const secret of [WORDS, PASSPHRASE]) expect(firefoxFilesContaining(profile, secret), secret).toEqual([]);
  });

  it('is locked at the start, and absent if the browser dies with it open on a page', async () => {
    const f = await open();
    const view = (await f.view('src/pages/vault/index.html')) as Tab;
    await says(view, 'Enter your passphrase');
    await type(view, 0, PASSPHRASE);
    await clickInView(view, 'button', 'Unlock');
    await says(view, 'encrypted with your passphrase.');
    const log = (await f.view('src/pages/log/index.html')) as Tab;
    await clickInView(log, '.entry button');
    await says(log, 'Your notes');
    await clickInView(log, 'button', 'Show: the text');
    await says(log, WORDS);
    await log.evaluate(() => history.pushState(null, '', '?zqx-shown'), null);
    await eventually(async () => expect(firefoxFilesContaining(profile, 'zqx-shown').length).toBeGreaterThan(0));
    await kill();
    for (const secret of [WORDS, PASSPHRASE]) expect(firefoxFilesContaining(profile, secret), secret).toEqual([]);
  });
});
