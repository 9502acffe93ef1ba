/** The overlay in the accessibility tree of both browsers: its drawn texts keep their names and roles. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageContents } from '../../src/messaging/page-contents.ts';
import type { SituationChooserViewModel } from '../../src/messaging/overlay-view-models.ts';
import type { AccessibleNode } from '../helpers/browser/accessibility-tree.ts';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { type ChromiumHarness, openHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { click, expectText, isPresent, pressUntilCounted, type Tab, textAt } from '../helpers/browser/page-actions.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { createTranslator } from '../helpers/translator.ts';
import { folder, telling } from '../unit/files/photo-helpers.ts';

const SETTINGS = 'https://bsky.app/messages/settings';
const COMPOSER = 'https://bsky.app/';
const POST = 'https://bsky.app/profile/omar.example/post/3kpost';
const HEAD = '<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky"></head>';
/** The tab bar lies above everything that is not in the top layer, as the platform's own does. */
const COMPOSER_PAGE =
  `${HEAD}<body><div data-testid="composePostView"><textarea data-testid="composerTextInput"></textarea>` +
  '<button data-testid="composerPublishBtn">Post</button></div><input type="file" id="file">' +
  '<nav style="position:fixed;inset:auto 0 0 0;height:60vh;z-index:2147483647;background:#eee">Tabs</nav></body>';

let photo: string;
beforeAll(() => {
  photo = telling('jpg');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(BROWSERS)('in %s', browser => {
  let session: BrowserSession;
  beforeAll(async () => {
    session = await openSession(browser, { openShadowRoot: true });
    session.server.serve(SETTINGS, { body: readFixture('bluesky/messages.exposed.en.html') });
    session.server.serve(COMPOSER, { body: COMPOSER_PAGE });
    session.server.serve(POST, { body: readFixture('bluesky/post.en.html') });
  });
  afterAll(() => session?.close());

  /** Expects these nodes, each as "role: name". */
  const expectNodes = (...wanted: string[]): Promise<void> =>
    eventually(async () => {
      const nodes = await session.readAccessibilityTree(session.tab);
      const found = nodes.map(({ role, name }: AccessibleNode) => `${role}: ${name}`);
      expect(
        wanted.filter(node => !found.includes(node)),
        found.join('\n'),
      ).toEqual([]);
    });
  async function screenshot(name: string): Promise<void> {
    const { SHOTS } = process.env;
    if (!SHOTS) return;
    const path = join(SHOTS, `${browser}-${name}.png`) as `${string}.png`;
    await (session.tab as unknown as { screenshot(options: { path: string }): Promise<void> }).screenshot({ path });
  }
  async function open(url: string): Promise<void> {
    await session.tab.goto(url);
    await eventually(async () =>
      expect((await session.askPage<PageContents | undefined>({ type: 'reader/readPage' }))?.where).toBeTruthy(),
    );
  }

  it('a note is a status with its text and buttons', async () => {
    await open(SETTINGS);
    await expectText(session.tab, '.note', '2 settings on this page expose you');
    await expectNodes(
      'status: Breakwater',
      'button: Quick exit',
      'StaticText: 2 settings on this page expose you',
      'button: Show me',
      'button: Close',
    );
    await screenshot('note');
  });

  it('the guide to a control is a region with a heading', async () => {
    await click(session.tab, '.note button', 'Show me');
    await expectNodes('region: Breakwater: Who can message you', 'button: Quick exit', 'button: Close');
    await screenshot('guide');
  });

  it('a warning beside a composer is a region, above the bars of the page, with named buttons in a list', async () => {
    await open(COMPOSER);
    await click(session.tab, 'textarea');
    await session.tab.keyboard.type('Call me on +1 202 555 0147');
    await expectText(session.tab, '.draft-mark', 'phone number');
    await expectNodes('button: Reveals: phone number');
    await screenshot('mark');
    await click(session.tab, '.draft-mark');
    await expectNodes(
      'region: What this text reveals',
      'heading: This text reveals a private detail',
      'button: Close',
      'StaticText: +1 202 555 0147',
      'button: Select it in the text: +1 202 555 0147',
      'button: Leave in: +1 202 555 0147',
    );
    await screenshot('warning');
  });

  it('a press that comes too early is refused, which is shown and read out; the next one counts', async () => {
    await open(COMPOSER);
    await click(session.tab, 'textarea');
    await session.tab.keyboard.type('Call me on +1 202 555 0147');
    await expectText(session.tab, '.draft-mark', 'phone number');
    await click(session.tab, '.draft-mark');
    // A browser is slow to describe a page for the first time, and the refusal is shown for a few seconds only.
    await expectNodes('region: What this text reveals');
    const keep = await session.tab.evaluate(async () => {
      const find = () =>
        [...document.querySelectorAll('*')]
          .map(el => el.shadowRoot?.querySelector('.warning-lines button'))
          .find(Boolean);
      while (!find()) await new Promise(resolve => setTimeout(resolve, 5));
      const { left, top, width, height } = find()!.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, null);
    // A page that was busy has to be still again before a press counts.
    await session.tab.evaluate(
      () =>
        void setTimeout(() => {
          const until = performance.now() + 3_000;
          while (performance.now() < until) Math.random();
        }),
      null,
    );
    await session.tab.mouse.click(keep.x, keep.y);
    await expectNodes('StaticText: Nothing has happened yet. Select it again.');
    await screenshot('refusal');
    // The card is placed anew when the sentence leaves it.
    await eventually(async () => expect(await isPresent(session.tab, '.unseen [data-t]')).toBe(false));
    await click(session.tab, '.warning-lines button', 'Leave in');
    await expectText(session.tab, '.warning-lines', 'You left this in.');
  });

  it('the question what happened is a dialog with a heading and buttons', async () => {
    await open(POST);
    const chooser = await session.ask<SituationChooserViewModel>({
      type: 'page/getSituationChooser',
      platform: 'bluesky',
    });
    await session.askPage({ type: 'overlay/chooseSituation', chooser });
    await expectText(session.tab, '.ask', chooser.title);
    await expectNodes(
      `dialog: ${chooser.label}`,
      `heading: ${chooser.title}`,
      `group: ${chooser.title}`,
      ...chooser.first.map(({ text }) => `button: ${text}`),
    );
    await screenshot('dialog');
  });

  it('the question about a photo is a dialog with what the photo tells, as a list', async () => {
    await open(COMPOSER);
    await session.chooseFiles(session.tab, '#file', [photo]);
    await expectText(session.tab, '.photo', 'Where it was taken');
    await expectNodes(
      'heading: This file reveals more than it shows',
      'StaticText: Where it was taken:',
      'StaticText: This page may already have read the original. Websites can read a file as soon as you choose it.',
      'button: Use a clean copy',
      'button: Use the original',
      'button: Cancel',
    );
    await screenshot('photo');
  });

  it('can be used by keyboard alone, and by what assistive technology does with a button', async () => {
    await open(POST);
    const chooser = await session.ask<SituationChooserViewModel>({
      type: 'page/getSituationChooser',
      platform: 'bluesky',
    });
    await session.askPage({ type: 'overlay/chooseSituation', chooser });
    await expectText(session.tab, '.ask', chooser.title);
    for (let tabs = 0; tabs < chooser.first.length; tabs++) await session.tab.keyboard.press('Tab');
    await pressUntilCounted(session.tab, () => session.tab.keyboard.press('Enter')); // "Something else happened"
    await expectText(session.tab, '.ask', chooser.more[0]!.text);
    await session.tab.keyboard.press('Escape');
    await eventually(async () => expect(await textAt(session.tab, '.overlay')).toBe(''));
  });

  it('is read from right to left in Arabic', async () => {
    await session.helper().evaluate(() => chrome.storage.local.set({ language: 'ar' }), null);
    // A card keeps the language that the worker has when it opens.
    await eventually(async () =>
      expect(await session.ask({ type: 'page/getSituationChooser', platform: 'bluesky' })).toMatchObject({
        dir: 'rtl',
      }),
    );
    await open(COMPOSER);
    await session.chooseFiles(session.tab, '#file', [photo]);
    const ar = await createTranslator('ar');
    const [title, clean] = [ar('photo.told', { count: 1 }), ar('photo.clean', { count: 1 })];
    await expectText(session.tab, '.photo[dir=rtl] h2', title);
    await expectNodes(`heading: ${title}`, `button: ${clean}`, `button: ${ar('photo.cancel')}`);
    await screenshot('arabic');
    await session.helper().evaluate(() => chrome.storage.local.remove('language'), null);
  });
});

describe('in Chromium', () => {
  let r: ChromiumHarness;
  let page: Page;
  beforeAll(async () => {
    r = await openHarness({ openShadowRoot: true });
    r.server.serve(SETTINGS, { body: readFixture('bluesky/messages.exposed.en.html') });
    r.server.serve(COMPOSER, { body: COMPOSER_PAGE });
    page = await r.context.newPage();
  });
  afterAll(() => r?.close());

  const screenshot = async (name: string): Promise<void> => {
    const { SHOTS } = process.env;
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  };

  it.each([
    ['at 200 %', { width: 500, height: 350 }],
    ['at 320 pixels', { width: 320, height: 480 }],
  ])('a warning fits the window %s, and its buttons work', async (name, size) => {
    await page.setViewportSize(size);
    await page.goto(COMPOSER);
    await page.locator('textarea').click();
    await page.keyboard.type('Call me on +1 202 555 0147');
    await click(page as Tab, '.draft-mark');
    await expectText(page as Tab, '.warning', '+1 202 555 0147');
    const box = (await page.locator('.warning').boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(size.width);
    expect(box.y + box.height).toBeLessThanOrEqual(size.height);
    await screenshot(`warning ${name}`);
    await page.locator('.warning-lines button').nth(1).scrollIntoViewIfNeeded();
    await click(page as Tab, '.warning-lines button', 'Leave in');
    await expectText(page as Tab, '.warning', 'You left this in.');
    await page.setViewportSize({ width: 1000, height: 700 });
  });

  it('forced colors keep texts, borders and the ring around the focus', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(SETTINGS);
    await click(page as Tab, '.note button', 'Show me');
    await expectText(page as Tab, '.spotlight', 'Close');
    await page.locator('.spotlight .row button').first().focus();
    const { border, outline } = await page.locator('.spotlight').evaluate(card => ({
      border: getComputedStyle(card).borderTopWidth,
      outline: getComputedStyle(card.querySelector('.row button')!).outlineStyle,
    }));
    expect([border, outline]).toEqual(['2px', 'solid']);
    await screenshot('forced colors');
    await page.emulateMedia({ forcedColors: null });
  });

  it('dark colors are those of the person’s system', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(SETTINGS);
    await expectText(page as Tab, '.note', '2 settings');
    const background = await page.locator('.note').evaluate(card => getComputedStyle(card).backgroundColor);
    expect(background).toBe('rgb(34, 37, 38)');
    await screenshot('dark');
    await page.emulateMedia({ colorScheme: null });
  });
});
