/**
 * Exports of the built extension: a ZIP that ordinary tools open and verify, paper in four scripts, and an ally who
 * reviews it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page as FirefoxPage } from 'puppeteer-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SaveResult } from '../../src/incidents/capture/schema.ts';
import type { Incident } from '../../src/incidents/model.ts';
import { openFirefox } from '../../scripts/browser/firefox.ts';
import { startLocalServer, type LocalServer } from '../../scripts/browser/server.ts';
import { openHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, axeViolations } from '../helpers/browser/expectations.ts';
import { clickInView, textAt, type Tab } from '../helpers/browser/page-actions.ts';

const POSTS = {
  en: 'I know where you live, say it to @lina.example and +1 202 555 0147',
  ar: 'سأجدك غدا في الطريق',
  my: 'မင်းဘယ်မှာနေတယ်ဆိုတာ ငါသိတယ်',
  zh: '我知道你住在哪里',
};
const post = (lang: string, text: string) =>
  `<!doctype html><html lang="${lang}"><head><meta name="application-name" content="Bluesky">` +
  '<title>Post</title></head><body><main>\n  <div data-testid="postThreadItem-by-omar.example">' +
  '<a href="/profile/omar.example">Omar Mock</a>' +
  `<div data-testid="postText">${text}</div></div></main></body></html>`;
const addressOf = (lang: string) => `https://bsky.app/profile/omar.example/post/3k${lang}`;

/**
 * Uses a font in a file of its own: from a font collection (.ttc) Firefox on Linux writes glyphs into a PDF that cannot
 * be turned back into text.
 */
const PLAIN_FACE = Object.fromEntries(
  ['serif', 'sans-serif', 'monospace'].flatMap(kind =>
    ['name', 'name-list'].map(what => [`font.${what}.${kind}.zh-CN`, 'AR PL SungtiL GB']),
  ),
);

interface Driven {
  server: LocalServer;
  keep(url: string): Promise<SaveResult>;
  view(path: string): Promise<Tab>;
  choose(tab: Tab, file: string): Promise<void>;
  pdf(tab: Tab): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Saves the page at this URL, as the popup does, and waits for its text and a screenshot, which a slow page gives after
 * the record was written.
 * @param helper a page of the extension
 */
async function keepPage(helper: Tab, url: string): Promise<SaveResult> {
  let tab: number | undefined;
  // The browser may list a page's new URL a moment after the page has it.
  await eventually(async () => {
    tab = await helper.evaluate(async u => (await chrome.tabs.query({})).find(t => t.url === u)?.id, url);
    expect(tab).toBeDefined();
  });
  const saved = await helper.evaluate(
    id => chrome.runtime.sendMessage({ type: 'evidence/save', tab: id, what: 'threatened' }) as Promise<SaveResult>,
    tab,
  );
  if (saved.kept)
    await eventually(async () => {
      const now = await helper.evaluate(
        id => chrome.runtime.sendMessage({ type: 'incidents/get', id }) as Promise<Incident>,
        saved.incident.id,
      );
      expect([now.notRead, now.noPicture]).toEqual([undefined, undefined]);
    });
  return saved;
}

const drivers = {
  async Chromium(downloads: string): Promise<Driven> {
    const r = await openHarness({ grant: ['<all_urls>'] });
    const helper = await r.view('src/pages/lesson/index.html?id=none');
    const page = await r.context.newPage();
    return {
      server: r.server,
      async keep(url) {
        await page.goto(url);
        await page.bringToFront();
        return keepPage(helper as Tab, url);
      },
      async view(path) {
        const view = await r.view(path);
        view.on('download', file => {
          const target = join(downloads, file.suggestedFilename());
          // Under another name until it is complete, as in Firefox. A page may close before that.
          file.saveAs(`${target}.part`).then(
            () => renameSync(`${target}.part`, target),
            () => undefined,
          );
        });
        return view as Tab;
      },
      choose: (tab, file) => (tab as unknown as Page).locator('input[type=file]').setInputFiles(file),
      pdf: tab => (tab as unknown as Page).pdf({ preferCSSPageSize: true }),
      close: () => r.close(),
    };
  },
  async Firefox(downloads: string): Promise<Driven> {
    const server = await startLocalServer();
    const f = await openFirefox({ port: server.port, grant: ['<all_urls>'], downloads, prefs: PLAIN_FACE });
    const page = await f.browser.newPage();
    return {
      server,
      async keep(url) {
        await page.goto(url);
        await page.bringToFront();
        return keepPage(f.firstPage as Tab, url);
      },
      view: async path => (await f.view(path)) as Tab,
      async choose(tab, file) {
        await (
          (await (tab as unknown as FirefoxPage).waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>
        ).uploadFile(file);
      },
      pdf: tab => (tab as unknown as FirefoxPage).pdf({ format: 'a4', waitForFonts: false }),
      async close() {
        await f.close();
        await server.close();
      },
    };
  },
};

/**
 * Normalises the text of a PDF: folds presentation forms, and accepts Arabic in visual order, which some writers store.
 */
function readBack(pdf: Uint8Array, folder: string): string {
  const file = join(folder, 'x.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).normalize('NFKC');
}
/**
 * Removes what layout and bidi insert between letters, and reorders the Burmese vowel that is displayed before its
 * letter, which Firefox writes first.
 */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/([\u1000-\u1021][\u1039\u103b-\u103e]*)\u1031/g, '\u1031$1');

describe.each(Object.keys(drivers) as (keyof typeof drivers)[])('exports in %s', name => {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  const downloads = mkdtempSync(join(tmpdir(), 'saved-'));
  let d: Driven;
  let tab: Tab;
  const text = () => textAt(tab, '#app');
  const press = (label: string) => clickInView(tab, 'button', label);
  const shows = (what: string) => eventually(async () => expect(await text()).toContain(what));
  const type = (selector: string, value: string) =>
    tab.evaluate(
      ([s, v]) => {
        const el = document.querySelector<HTMLInputElement>(s!)!;
        el.value = v!;
        el.dispatchEvent(new Event('input', { bubbles: true }));
        el.dispatchEvent(new Event('change', { bubbles: true }));
      },
      [selector, value],
    );
  /** Clicks the link and waits for the file. */
  const saved = async (label: string, file: RegExp): Promise<string> => {
    await clickInView(tab, 'a', label);
    let found = '';
    await eventually(async () => {
      found = readdirSync(downloads).find(f => file.test(f)) ?? '';
      expect(found).not.toBe('');
      expect(existsSync(join(downloads, `${found}.part`))).toBe(false);
      expect(readFileSync(join(downloads, found)).length).toBeGreaterThan(0);
    });
    return join(downloads, found);
  };
  const open = async (path: string, first: string) => {
    await tab?.close();
    tab = await d.view(path);
    await shows(first);
  };

  beforeAll(async () => {
    d = await drivers[name](downloads);
    for (const [lang, words] of Object.entries(POSTS)) d.server.serve(addressOf(lang), { body: post(lang, words) });
  });
  afterAll(async () => {
    await d?.close();
    rmSync(folder, { recursive: true });
    rmSync(downloads, { recursive: true });
  });

  it('says so if there is no evidence', async () => {
    await open('src/pages/export/index.html', 'Nothing to export yet');
  });

  it('prints in English, Arabic, Burmese and Chinese, and the text can be read back', async () => {
    for (const lang of Object.keys(POSTS)) expect(await d.keep(addressOf(lang)), lang).toMatchObject({ kept: true });
    await open('src/pages/export/index.html', '4 incidents');
    await press('The police or a court');
    await shows('Table of original files');
    await press('Print or save as PDF');
    await eventually(async () =>
      expect(
        await tab.evaluate(() => document.querySelectorAll('.picture[data-drawn] canvas').length, undefined),
      ).toBeGreaterThanOrEqual(4),
    );
    const pdf = await d.pdf(tab);
    if (process.env.KEEP_PDF) writeFileSync(join(process.env.KEEP_PDF, `${name}.pdf`), pdf);
    const read = readBack(pdf, folder);
    expect(read).toContain('Timeline of incidents');
    expect(read).toContain('I know where you live');
    expect(read).not.toContain('Quick exit');
    const found = letters(read);
    for (const lang of ['my', 'zh'] as const) expect(found, lang).toContain(letters(POSTS[lang]));
    const seen = [...letters(POSTS.ar)].reverse().join('');
    expect([found.includes(letters(POSTS.ar)), found.includes(seen)], 'ar').toContain(true);
  });

  it('lists what it replaces and where, what stays, and says so if there is nothing', async () => {
    await open('src/pages/export/index.html', '4 incidents');
    await press('The police or a court');
    await shows('What is replaced');
    const replaced = () => textAt(tab, '[aria-labelledby=replaced]');
    expect(await replaced()).toMatch(/\[person 1\]\s*@lina\.example\s*1 time/);
    expect(await replaced()).toMatch(/\[phone 1\]\s*\+1 202 555 0147\s*1 time/);
    await clickInView(tab, 'summary', '[person 1]');
    await eventually(async () => expect(await replaced()).toContain('Incident 1, Text: 1 time'));
    await press('Show what is not replaced');
    await eventually(async () => expect(await replaced()).toContain('omar.example'));
    await open('src/pages/export/index.html', '4 incidents');
    await press('Your own team');
    await shows('Nothing was replaced');
    expect(await replaced()).not.toContain('lina');
  });

  it('gives an ally an encrypted file, and reads the answers without showing the evidence', async () => {
    await open('src/pages/export/index.html', '4 incidents');
    await press('Someone you trust, to review it');
    await shows('Incidents as machine-readable data (JSON)');
    await press('Generate a passphrase');
    const passphrase = await tab.evaluate(
      () => document.querySelector<HTMLInputElement>('input.mono')!.value,
      undefined,
    );
    expect(passphrase).toMatch(/^[a-z2-9-]{29}$/);
    await eventually(async () =>
      expect(
        await tab.evaluate(() => document.querySelector<HTMLButtonElement>('.btn.main.wide')!.disabled, undefined),
      ).toBe(false),
    );
    await press('Create the file');
    await shows('The file is ready');
    const file = await saved('Save the file', /\.zip\.age$/);
    expect(readFileSync(file).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(readFileSync(file).includes('incidents.json')).toBe(false);

    await open('src/pages/review/index.html', 'Review evidence for someone');
    await d.choose(tab, file);
    await type('input.mono', 'not the passphrase');
    await press('Open the file');
    await shows('This passphrase does not open the file');
    await type('input.mono', passphrase);
    await press('Open the file');
    await shows('1 of 4');
    expect(await tab.evaluate(() => document.querySelector('.veil > div')!.hasAttribute('inert'), undefined)).toBe(
      true,
    );
    await tab.evaluate(() => {
      for (const at of [0, 6]) document.querySelectorAll('fieldset')[at]!.querySelector('button')!.click();
    }, undefined);
    await type('textarea', 'Go to your sister tonight');
    await press('Create the answers file');
    await shows('It opens with the passphrase');
    const answers = await saved('Save the answers', /^answers-.*\.age$/);
    expect(readFileSync(answers).includes('sister')).toBe(false);
    // Opened again it is empty, because nothing was saved.
    await open('src/pages/review/index.html', 'Review evidence for someone');
    await d.choose(tab, file);
    await type('input.mono', passphrase);
    await press('Open the file');
    await shows('1 of 4');
    expect(await tab.evaluate(() => document.querySelector('textarea')!.value, undefined)).toBe('');

    await open('src/pages/export/index.html?do=answers', 'Import a reviewer');
    await d.choose(tab, answers);
    await type('input.mono', passphrase);
    await press('Open the file');
    await shows('someone is in danger now');
    const home = await text();
    expect(home).toContain('1 answer about your evidence');
    expect(home).toContain('Go to your sister tonight');
    for (const words of Object.values(POSTS)) expect(home).not.toContain(words.slice(0, 12));
    await press('Add the answers to my evidence log');
    await shows('The answers are in your evidence log');
    await shows('Open the evidence log');
    await open('src/pages/export/index.html', '4 incidents');
    await press('The platform');
    await clickInView(tab, 'summary', 'Ten-line summary');
    await shows('Urgency: someone is in danger now');
  });
});

describe('the screens', () => {
  it.each([
    ['en', 'light'],
    ['ar', 'light'],
    ['es', 'dark'],
  ] as const)('have no accessibility violation and fit 320 pixels (%s, %s)', async (lang, colorScheme) => {
    const r = await openHarness({ grant: ['<all_urls>'] });
    try {
      r.server.serve(addressOf('en'), { body: post('en', POSTS.en) });
      const page = await r.context.newPage();
      await page.goto(addressOf('en'));
      const helper = await r.view('src/pages/lesson/index.html?id=none');
      const tab = await r.tabOf(page);
      await page.bringToFront();
      await helper.evaluate(
        id => chrome.runtime.sendMessage({ type: 'evidence/save', tab: id, what: 'threatened' }),
        tab,
      );
      await helper.evaluate(language => chrome.storage.local.set({ language }), lang);
      const look = async (view: Page, name: string) => {
        await view.emulateMedia({ colorScheme });
        await view.setViewportSize({ width: 320, height: 700 });
        expect(await view.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
        // What the fixed header covers half of would count as too small a target.
        await view.evaluate(() => scrollTo(0, 0));
        expect(await axeViolations(view), name).toEqual([]);
        if (process.env.KEEP_PDF) {
          await view.setViewportSize({ width: 420, height: 900 });
          await view.screenshot({
            path: join(process.env.KEEP_PDF, `${name}-${lang}-${colorScheme}.png`),
            fullPage: true,
          });
        }
      };
      const view = await r.view('src/pages/export/index.html');
      await view.locator('.audience').first().waitFor();
      await look(view, 'who');
      await view.locator('.audience').nth(3).click();
      await view.locator('.files summary').first().waitFor();
      await look(view, 'lawyer');
      await view.locator('.files summary').nth(2).click();
      await view.locator('button.more').last().click();
      await look(view, 'opened');
      await view.locator('.btn.main.wide').click();
      await view.locator('a[download]').waitFor();
      await look(view, 'made');
      for (const path of ['export/index.html?do=check', 'export/index.html?do=answers', 'review/index.html']) {
        const other = await r.view(`src/pages/${path}`);
        await other.locator('h1').waitFor();
        await look(other, path.replace(/\W/g, '-'));
        await other.close();
      }
    } finally {
      await r.close();
    }
  });
});
