/** What a page can do that has taken over its process, and speaks to the worker as our script in it does. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listIncidents } from '../../scripts/browser/evidence-log.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually } from '../helpers/browser/expectations.ts';

const POST = 'https://bsky.app/profile/omar.example/post/1';
const SAVE = { type: 'page/saveEvidence', platform: 'bluesky', what: 'threatened' };
const OPEN = { type: 'page/openLesson', platform: 'bluesky', kind: 'phone' };
const EXIT = { type: 'page/quickExit' };

let r: ChromiumHarness;
let hostile: Page;
/** Acts for the page, whose process no driver can take over. */
let view: Page;
let tab: number;
beforeAll(async () => {
  r = await openHarness();
  r.server.serve(POST, { body: '<!doctype html><html lang="en"><title>Post</title><p>Hello</p>' });
});
afterAll(() => r?.close());

beforeEach(async () => {
  hostile = await r.context.newPage();
  await hostile.goto(`${POST}#${Math.random()}`);
  view = await r.view('src/pages/lesson/index.html?id=none');
  // The browser may list a page's new URL a moment after the page has it.
  const found = await view.waitForFunction(
    async url => (await chrome.tabs.query({})).find(t => t.url === url)?.id,
    hostile.url(),
    { polling: 50 },
  );
  tab = (await found.jsonValue())!;
  await stopWorker(); // it goes by its own memory, and writes that at any page's message
  await view.evaluate(() => chrome.storage.session.remove('pageLimits'));
  await startWorker();
  await hostile.bringToFront();
});

async function stopWorker(): Promise<void> {
  const cdp = await r.context.newCDPSession(view);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await cdp.detach();
}

const startWorker = (): Promise<unknown> => view.evaluate(() => chrome.runtime.sendMessage({ type: 'reminders/get' }));

/** @returns the answers to `count` of these messages, sent at once from the page's process */
const flood = (message: object, count: number): Promise<unknown[]> =>
  view.evaluate(
    async ([target, sent, times]) => {
      const [injected] = await chrome.scripting.executeScript({
        target: { tabId: target },
        args: [sent, times],
        func: (m: object, n: number) =>
          Promise.all(Array.from({ length: n }, () => chrome.runtime.sendMessage(m).catch(() => null))),
      });
      return (injected?.result ?? []) as unknown[];
    },
    [tab, message, count] as const,
  );

/** How often a limit has allowed one more since then. @param every seconds */
const countRefills = (since: number, every: number): number => Math.floor((Date.now() - since) / (every * 1_000));

it('saves no more than a person would, and each names the page', async () => {
  const began = Date.now();
  const answers = await flood(SAVE, 100);
  const allowed = 20 + countRefills(began, 6);
  const saved = answers.filter(answer => (answer as { incident?: string } | null)?.incident).length;
  expect(saved).toBeLessThanOrEqual(allowed);
  const incidents = (await listIncidents(view))!;
  expect(incidents.length).toBeGreaterThan(0);
  expect(incidents.length).toBeLessThanOrEqual(allowed);
  expect(incidents.every(incident => incident.via === 'page')).toBe(true);
});

/** As the browser counts them: the driver learns of a new tab later. */
const countOurs = (): Promise<number> =>
  view.evaluate(async base => {
    const tabs = await chrome.tabs.query({});
    return tabs.filter(({ url, pendingUrl }) => [url, pendingUrl].some(address => address?.startsWith(base))).length;
  }, `chrome-extension://${r.id}/`);

it('opens a few of our pages, and not more where the worker was stopped meanwhile', async () => {
  const before = await countOurs();
  const began = Date.now();
  await flood(OPEN, 15);
  const opened = await countOurs();
  expect(opened).toBeGreaterThan(before);
  expect(opened - before).toBeLessThanOrEqual(4 + countRefills(began, 4));
  await hostile.bringToFront();
  await stopWorker();
  await startWorker();
  await flood(OPEN, 15);
  expect((await countOurs()) - before).toBeLessThanOrEqual(4 + Math.max(1, countRefills(began, 4)));
});

it('gets nothing done from the background', async () => {
  await view.bringToFront();
  const before = await countOurs();
  for (const message of [SAVE, OPEN, EXIT])
    for (const answer of await flood(message, 5)) expect(answer).not.toMatchObject({ incident: expect.anything() });
  expect(await countOurs()).toBe(before);
});

// Chromium's process for our pages crashed in every second round while exits ran side by side.
it.each([1, 2, 3, 4, 5, 6])('closes our pages if it asks for several exits at once (round %i)', async () => {
  await r.view('src/pages/log/index.html');
  await hostile.bringToFront();
  const cdp = await r.context.newCDPSession(hostile);
  const ours = async (): Promise<string[]> =>
    (await cdp.send('Target.getTargets')).targetInfos
      .filter(({ type, url }) => type === 'page' && url.startsWith(`chrome-extension://${r.id}/`))
      .map(({ url }) => url);
  expect((await ours()).length).toBeGreaterThan(1);
  flood(EXIT, 5).catch(() => undefined); // the page that asks is closed before it can answer
  await eventually(async () => expect(await ours()).toEqual([]));
  await hostile.waitForURL('about:blank');
});
