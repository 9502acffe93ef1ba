/**
 * The screens of a capture, each in three languages, light and dark, 320 px wide: nothing is cut off, and axe finds
 * nothing.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SaveResult } from '../../src/incidents/capture/schema.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, axeViolations } from '../helpers/browser/expectations.ts';
import { pressControl } from '../helpers/browser/overlay-actions.ts';

const post = (n: number) =>
  '<article data-testid="tweet" style="height:400px;border-bottom:1px solid #888"><div data-testid="User-Name">' +
  `<a href="/omar_example">Omar Mock</a></div><a href="/omar_example/status/${n}">` +
  '<time datetime="2026-03-01T10:00:00.000Z">1 March</time></a>' +
  `<div data-testid="tweetText">I know which bus you take, number ${n}</div></article>`;
const AT = 'https://x.com/omar_example/status/1';
const LOOKS = [
  ['en', 'light'],
  ['es', 'dark'],
  ['ar', 'light'],
  ['en', 'dark'],
] as const;
const SHOTS = process.env.SHOTS;

let r: ChromiumHarness;
let tab: Page;
let id: number;
let view: Page;
const ask = <T>(message: object): Promise<T> =>
  view.evaluate(m => chrome.runtime.sendMessage(m) as Promise<T>, message);
const keep = async (what: string, adult?: boolean) => {
  await tab.bringToFront();
  const k = await ask<SaveResult>({ type: 'evidence/save', tab: id, what, ...(adult === undefined ? {} : { adult }) });
  if (!k.kept) throw new Error(k.why);
  return k.incident.id;
};

/** Finds each screen by an element, because its text exists in English only. */
async function look(name: string, at: Page, there: string): Promise<void> {
  for (const [lang, scheme] of LOOKS) {
    await at.emulateMedia({ colorScheme: scheme });
    await at.getByRole('combobox').last().selectOption(lang);
    await at.waitForFunction(l => document.documentElement.lang === l, lang);
    await at.locator(there).first().waitFor();
    await at.setViewportSize({ width: 320, height: 640 });
    expect(await at.evaluate(() => document.documentElement.scrollWidth), `${name} ${lang}`).toBeLessThanOrEqual(320);
    expect(await axeViolations(at), `${name} ${lang} ${scheme}`).toEqual([]);
    if (SHOTS) await at.screenshot({ path: join(SHOTS, `${name}-${lang}-${scheme}.png`), fullPage: true });
  }
  await at.getByRole('combobox').last().selectOption('en');
}

beforeAll(async () => {
  r = await openHarness({ grant: ['<all_urls>'], openShadowRoot: true });
  r.server.serve(AT, {
    body:
      '<!doctype html><html lang="en"><head><title>T</title></head>' +
      `<body style="margin:0">${[1, 2, 3, 4].map(post).join('')}</body></html>`,
  });
  tab = await r.context.newPage();
  await tab.goto(AT);
  view = await r.view('src/pages/lesson/index.html?id=none');
  id = await r.tabOf(tab);
});
afterAll(() => r?.close());

describe('a view', () => {
  const report = (query: string) => r.view(`src/pages/report/index.html?${query}`);

  it('what happened', async () => {
    const at = await report(`tab=${id}`);
    await look('choose', at, '.choice');
    await at.close();
  });
  it('a sexual image', async () => {
    const at = await report(`what=sexual&tab=${id}`);
    await look('age', at, '.btn.main');
    await at.close();
  });
  it('saved evidence, with its contents, and what can be added', async () => {
    const at = await report(`kept=${await keep('threatened')}&what=threatened`);
    await at.locator('#kept').waitFor();
    await at.getByText('What was saved').click();
    await at.locator('.thumbnail[data-drawn]').waitFor({ state: 'attached' });
    await at.locator('progress, .card h2').first().waitFor();
    await look('kept', at, '#kept');
    for (const pill of await at.locator('.veil .pill').all()) await pill.click();
    await look('kept-open', at, '#kept');
    await at.close();
  });
  it('a file that was added', async () => {
    const at = await report(`kept=${await keep('threatened')}&what=threatened#files`);
    await at.locator('input[type=file]').setInputFiles({
      name: 'a very long name of a voice message that somebody sent.ogg',
      mimeType: 'audio/ogg',
      buffer: Buffer.from('x'),
    });
    await at.locator('#files [role=status]').waitFor();
    await look('file', at, '#files [role=status]');
    await at.close();
  });
  it('a screenshot of a sexual image, confirmed again', async () => {
    const at = await report(`kept=${await keep('sexual', true)}&what=sexual`);
    await at.getByText('Take a screenshot anyway?').click();
    await look('sexual', at, '.card.warn .btn');
    await at.close();
  });
  it('a capture in progress', async () => {
    const kept = await keep('swarm');
    const at = await report(`kept=${kept}&what=swarm`);
    await at.locator('#kept').waitFor();
    await view.evaluate(key => chrome.storage.session.set({ [key]: { done: 3, of: 7 } }), `capture:${kept}`);
    await at.locator('progress').waitFor();
    await look('running', at, 'progress');
    await view.evaluate(key => chrome.storage.session.remove(key), `capture:${kept}`);
    await at.close();
  });
  it('a failure', async () => {
    const at = await report(`failed=no-page&what=threatened&tab=${id}`);
    await look('failed', at, '[role=alert]');
    await at.close();
  });
});

describe('in the page', () => {
  const shotHere = async (name: string, there: string) => {
    for (const [lang, scheme] of LOOKS) {
      await tab.emulateMedia({ colorScheme: scheme });
      await tab.setViewportSize({ width: 320, height: 640 });
      const box = async () => (await tab.locator(there).boundingBox())!;
      await eventually(async () => {
        const b = await box();
        expect(
          b.x >= 0 && b.x + b.width <= 320 && b.y >= 0 && b.y + b.height <= 640,
          `${name} ${lang} ${JSON.stringify(b)}`,
        ).toBe(true);
      });
      expect(
        (await axeViolations(tab)).filter(v => /html > div/.test(v)),
        `${name} ${lang}`,
      ).toEqual([]);
      if (SHOTS) await tab.screenshot({ path: join(SHOTS, `page-${name}-${scheme}.png`) });
      if (scheme === 'dark') break;
    }
  };
  const choose = async (lang: string) => {
    await view.evaluate(l => chrome.storage.local.set({ language: l }), lang);
    await tab.reload();
    await tab.bringToFront();
    await tab.setViewportSize({ width: 320, height: 640 });
    await eventually(async () =>
      expect(await view.evaluate(t => chrome.tabs.sendMessage(t, { type: 'reader/readPage' }), id)).toMatchObject({
        where: { kind: 'post' },
      }),
    );
    const words = await view.evaluate(() =>
      chrome.runtime.sendMessage({ type: 'page/getSituationChooser', platform: 'x' }),
    );
    expect(
      await view.evaluate(
        ([t, w]) => chrome.tabs.sendMessage(t as number, { type: 'overlay/chooseSituation', chooser: w }),
        [id, words] as const,
      ),
    ).toBe(true);
    await tab.locator('.ask').waitFor();
  };

  it.each(['en', 'ar', 'es'])('asks, saves, and shows the steps in %s', async lang => {
    await choose(lang);
    await shotHere(`ask-${lang}`, '.ask');
    await pressControl(tab.locator('.ask .row button').first());
    await tab.locator('.pick').nth(8).waitFor();
    await shotHere(`more-${lang}`, '.ask');
    await pressControl(tab.locator('.pick').first());
    await tab.locator('.ask .row .main').waitFor();
    await shotHere(`kept-${lang}`, '.ask');
    await pressControl(tab.locator('.ask .row .main'));
    await tab.locator('.steps').waitFor();
    await shotHere(`steps-${lang}`, '.steps');
    await tab.keyboard.press('Escape');
  });
});
