/** Every known way to detect an extension, tried by the page itself, with Breakwater and without: the two reports are the same until something of ours is shown. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { openChromium, type Chromium } from '../../scripts/browser/chromium.ts';
import { eventually, fixture, rig, type Rig } from './rig.ts';

interface Row { trick: string; saw: string }

const TRICKS = `<script>${readFileSync(join(import.meta.dirname, 'tricks/tricks.js'), 'utf8')}</script>`;
const withTricks = (html: string): string => html.replace(/<head[^>]*>/, head => `${head}${TRICKS}`);

/** One page of each kind. */
const PAGES = [
  ['a timeline', 'https://x.com/omar_example/status/5002', 'x/post.en.html'],
  ['a post', 'https://bsky.app/profile/omar.example/post/3k', 'bluesky/post.en.html'],
  ['someone’s profile', 'https://github.com/omar-example', 'github/profile.en.html'],
  ['a group chat', 'https://www.reddit.com/r/example/comments/abc/t/', 'reddit/post.en.html'],
  ['settings where nothing exposes', 'https://bsky.app/messages/settings', 'bluesky/messages.protected.en.html'],
  ['a site we do not know', 'https://plain.example/', 'bluesky/post.en.html'],
] as const;

let r: Rig;
let bare: Chromium;
const saved: string[] = [];

beforeAll(async () => {
  r = await rig();
  bare = await openChromium({ port: r.server.port, extension: false, viewport: { width: 1000, height: 700 } });
  for (const [, url, file] of PAGES) r.server.serve(url, { body: withTricks(fixture(file)) });
});
afterAll(async () => {
  await bare?.context.close();
  await r?.close();
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, '.cache/detection.md'), `${saved.join('\n')}\n`);
});

/** What a person does without meaning anything by it. */
async function idle(page: Page): Promise<void> {
  await page.mouse.move(990, 690);
  await page.mouse.wheel(0, 200);
  await page.keyboard.press('Shift');
  await page.evaluate(() => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

const report = (page: Page): Promise<Row[]> => page.evaluate(id => (window as unknown as { tricks: { report(id: string): Promise<Row[]> } }).tricks.report(id), r.id);
const times = (page: Page): Promise<Row[]> => page.evaluate(() => (window as unknown as { tricks: { times(): Row[] } }).tricks.times());

function tell(title: string, ours: Row[], theirs: Row[]): void {
  saved.push(`\n## ${title}\n\n| trick | with | without |\n|---|---|---|`, ...ours.map((row, i) => `| ${row.trick} | ${row.saw.replaceAll('|', '\\|')} | ${theirs[i]!.saw.replaceAll('|', '\\|')} |`));
}

async function bothSee(title: string, url: string, act: (page: Page) => Promise<void>, ready: (page: Page) => Promise<void>): Promise<[Row[], Row[]]> {
  const reports: Row[][] = [];
  for (const [context, ours] of [[r.context, true], [bare.context, false]] as const) {
    const page = await context.newPage();
    await page.goto(url);
    await page.bringToFront();
    if (ours) await ready(page);
    await act(page);
    const rows = await report(page);
    reports.push([...rows]);
    tellTimes.push(await times(page));
    await page.close();
  }
  tell(title, [...reports[0]!, ...tellTimes.at(-2)!], [...reports[1]!, ...tellTimes.at(-1)!]);
  return reports as [Row[], Row[]];
}
const tellTimes: Row[][] = [];

/** The page script has told the worker where it is, so it has done what it does here. */
const told = async (page: Page): Promise<void> => {
  const helper = await r.view('src/pages/lesson.html?id=none');
  const tab = await helper.evaluate(async url => (await globalThis.chrome.tabs.query({})).find(t => t.url === url)?.id, page.url());
  // An address that is not allowed is not even told to us.
  if (tab !== undefined) await helper.evaluate(id => globalThis.chrome.runtime.sendMessage({ type: 'site/get', tab: id }), tab);
  await helper.close();
  await page.bringToFront();
};

describe('a page that looks for us', () => {
  it.each(PAGES)('finds nothing on %s', async (title, url) => {
    const [ours, theirs] = await bothSee(title, url, idle, told);
    expect(ours.length).toBeGreaterThan(30);
    expect(ours.filter((row, i) => row.saw !== theirs[i]!.saw)).toEqual([]);
    expect(ours.filter(row => row.saw.startsWith('"fault') || row.saw.startsWith('fault'))).toEqual([]);
  });

  it('finds one neutral element where something is shown, and nothing else', async () => {
    const url = 'https://bsky.app/messages/settings';
    r.server.serve(url, { body: withTricks(fixture('bluesky/messages.exposed.en.html')) });
    const [ours, theirs] = await bothSee('settings that expose, a note shown', url, idle, async page => eventually(async () => expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(3)));
    const differ = ours.filter((row, i) => row.saw !== theirs[i]!.saw).map(row => row.trick);
    expect(differ.sort()).toEqual(['changes of the document since it was parsed', 'elements', 'the document as text', 'what lies on top, on a grid'].sort());
    const elements = (rows: Row[]) => Number(rows.find(row => row.trick === 'elements')!.saw);
    expect(elements(ours) - elements(theirs)).toBe(1);
  });

  it('finds nothing ever where marks are off: settings that expose, a text that gives away', async () => {
    const view = await r.view('src/pages/lesson.html?id=none');
    await view.evaluate(() => globalThis.chrome.storage.local.set({ marks: { '*': false } }));
    await view.close();
    const settings = await bothSee('marks off: settings that expose', 'https://bsky.app/messages/settings', idle, told);
    expect(settings[0].filter((row, i) => row.saw !== settings[1][i]!.saw)).toEqual([]);
    const url = 'https://github.com/example/tools/issues/7';
    r.server.serve(url, { body: withTricks(fixture('github/composer.en.html')) });
    const write = async (page: Page) => {
      await page.locator('textarea').first().fill('Call me on +1 202 555 0147, I live at 12 Mill Lane');
      await page.keyboard.press('Control+Enter');
      await idle(page);
    };
    const composer = await bothSee('marks off: a text that gives away, sent', url, write, told);
    expect(composer[0].filter((row, i) => row.saw !== composer[1][i]!.saw)).toEqual([]);
  });
});
