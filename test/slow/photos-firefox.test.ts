/** The same in Firefox: what the page's own form receives after the person's answer. */
import { rmSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSharedFirefox, type SharedFirefox } from '../helpers/browser/shared-browsers.ts';
import { inspectFile } from '../../src/files/inspect.ts';
import { bytesOf, folder, MARKER, plain, telling } from '../unit/files/photo-helpers.ts';
import { platform, type Platform } from '../helpers/browser/upload-platform.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { click, textAt, type Tab } from '../helpers/browser/page-actions.ts';

let f: SharedFirefox, site: Platform, page: Page;
let photo: string, second: string, quiet: string;

beforeAll(async () => {
  [photo, second, quiet] = [telling('jpg'), telling('png'), plain('png')];
  [f, site] = await Promise.all([openSharedFirefox({ openMount: true }), platform()]);
  f.server.upstream('bsky.app', site.port);
  page = await f.browser.newPage();
});
afterAll(async () => {
  await f?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const ways = () => page.evaluate(() => (window as unknown as { seen: { way: string }[] }).seen.map(s => s.way));
const clean = (file: string) => Buffer.from(inspectFile(bytesOf(file)).copy!);
const marks = () => textAt(page as Tab, '.overlay');
const answer = async (words: string) => {
  await eventually(async () => expect(await marks()).toContain(words));
  await click(page as Tab, '.overlay button', words);
};

async function open(): Promise<void> {
  site.received.length = 0;
  await page.goto('https://bsky.app/');
  // The page script has its rules once the worker knows of the page: then a menu of ours would show, and the tab has its state.
  await eventually(async () =>
    expect(
      await f.first.evaluate(async () => {
        const { browser } = globalThis as unknown as {
          browser: {
            tabs: {
              query(o: object): Promise<{ id: number; url?: string }[]>;
              sendMessage(t: number, m: object): Promise<{ where: unknown } | undefined>;
            };
          };
        };
        const tab = (await browser.tabs.query({})).find(t => t.url === 'https://bsky.app/');
        return !!(
          tab && (await browser.tabs.sendMessage(tab.id, { type: 'reader/readPage' }).catch(() => undefined))?.where
        );
      }),
    ).toBe(true),
  );
}
const choose = async (...files: string[]) => {
  await ((await page.waitForSelector('form input')) as ElementHandle<HTMLInputElement>).uploadFile(...files);
};
async function sent(): Promise<Buffer[]> {
  // Not at once: an answer to the driver can be lost with the page that is left.
  await page.evaluate(() => void setTimeout(() => document.querySelector('form')!.submit()));
  await eventually(async () => expect(site.received.length).toBe(1));
  return site.received[0]!.map(x => x.bytes);
}

it('the form receives the clean copy, and the page can read it', async () => {
  await open();
  await choose(photo);
  await eventually(async () => expect(await marks()).toContain(MARKER));
  expect(await ways()).toEqual([]);
  await answer('Use a clean copy');
  await eventually(async () => expect(await ways()).toEqual(['input', 'delegated', 'change']));
  await eventually(async () =>
    expect(await page.evaluate(() => (window as unknown as { read: number }).read)).toBe(clean(photo).length),
  );
  const [bytes] = await sent();
  expect(bytes!.equals(clean(photo))).toBe(true);
});

it('several at once, and the original where the person says so', async () => {
  await open();
  await choose(photo, quiet, second);
  await answer('Use 2 clean copies');
  await eventually(async () => expect((await ways()).length).toBe(3));
  expect(
    (await sent()).map((b, i) => b.equals([clean(photo), Buffer.from(bytesOf(quiet)), clean(second)][i]!)),
  ).toEqual([true, true, true]);
  await open();
  await choose(photo);
  await answer('Use the original');
  await eventually(async () => expect((await ways()).length).toBe(3));
  expect((await sent())[0]!.equals(Buffer.from(bytesOf(photo)))).toBe(true);
});

it('nothing telling goes on at once; “Cancel” leaves the input empty', async () => {
  await open();
  await choose(quiet);
  await eventually(async () => expect(await ways()).toEqual(['input', 'delegated', 'change']));
  await open();
  await choose(photo);
  await answer('Cancel');
  await eventually(async () => expect(await marks()).toBe(''));
  expect(await ways()).toEqual([]);
  expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('form input')!.files!.length)).toBe(0);
});
