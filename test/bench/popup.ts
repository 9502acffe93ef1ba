/** The popup, with the processor slowed: until something to read stands in it, and until the person can act on what it says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium, type Chromium } from '../../scripts/browser/chromium.ts';
import { localServer } from '../../scripts/browser/server.ts';
import { root } from '../../scripts/build/data.ts';
import { addedRow, plainRow, type Measured, type Numbers } from './paired.ts';
import type { Scene, Subject } from './scene.ts';

export const SLOWDOWN = 6;
const URL = 'https://x.com/settings/audience_and_tagging';

interface Manifest {
  action?: { default_popup?: string };
}

const defaultOf = (folder: string): string | undefined =>
  (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest).action?.default_popup;

/** What a press opens: an extension may have set another than its manifest names. */
async function popupOf(chrome: Chromium, fallback: string): Promise<string> {
  const page = await chrome.context.newPage();
  await page.goto(`chrome-extension://${chrome.id}/${fallback}`);
  const set = await page.evaluate(() => globalThis.chrome.action.getPopup({}));
  await page.close();
  return new globalThis.URL(set).pathname.slice(1);
}

/** The page that the popup is about. Asked of a view of ours, which is closed again: it would share its thread with the popup. */
async function tabOf(chrome: Chromium): Promise<number> {
  const view = await chrome.view('src/pages/lesson/index.html?id=none');
  const tab = await view.evaluate(
    async url => (await globalThis.chrome.tabs.query({})).find(t => t.url === url)!.id!,
    URL,
  );
  await view.close();
  return tab;
}

/** First contentful paint as the browser says it: our first words, in the person's language. Looked for without waiting on the page. */
const painted = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>(done => {
        const now = performance.getEntriesByName('first-contentful-paint')[0];
        if (now) return done(now.startTime);
        new PerformanceObserver(l => done(l.getEntries()[0]!.startTime)).observe({ type: 'paint', buffered: true });
      }),
  );

/** When something stands in the page, told by the page itself: asking from here would wait in line behind what it does. As text: what runs this script puts helpers into functions that a page does not have. */
const WATCH = (css: string): string => `new Promise(done => {
  const look = () => { if (document.querySelector(${JSON.stringify(css)})) { seen.disconnect(); done(performance.now()); } };
  const seen = new MutationObserver(look);
  seen.observe(document, { subtree: true, childList: true, attributes: true });
  look();
})`;

const BETWEEN = 500; // ms: nobody opens one upon the other, and what the last one left is over by then; so is what a worker does about a new tab, which no popup is

async function open(chrome: Chromium, path: string, tab: number, ready: string | undefined): Promise<Numbers> {
  const page = await chrome.context.newPage();
  try {
    await page.setViewportSize({ width: 380, height: 580 });
    const cdp = await chrome.context.newCDPSession(page);
    await new Promise(done => setTimeout(done, BETWEEN));
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(`chrome-extension://${chrome.id}/${path}?tab=${tab}`, { waitUntil: 'commit' });
    const usable = ready ? await page.evaluate<number>(WATCH(ready)) : await painted(page);
    return { paint: await painted(page), usable };
  } finally {
    await page.close();
  }
}

/** What the person came for: the one next step on a platform, elsewhere that there is none. */
const READY = '#app:not([aria-busy]) nav.tabs button:not([disabled]), main h1';
const ANSWER = 'main h1#next';

export const popup: Scene = {
  async rows(subjects, rounds) {
    const server = await localServer();
    server.serve(URL, { body: readFileSync(join(root, 'test/fixtures/x/audience.exposed.en.html')) });
    const frame: Measured = {},
      answer: Measured = {};
    try {
      const open4: [Subject, Chromium, string, number][] = [];
      for (const [subject, extension] of Object.entries(subjects) as [Subject, string][]) {
        const fallback = defaultOf(extension);
        if (!fallback || !existsSync(join(extension, fallback))) continue;
        const chrome = await openChromium({ extension, port: server.port, viewport: { width: 1000, height: 700 } });
        const page = await chrome.context.newPage();
        await page.goto(URL);
        await page.waitForTimeout(1_500);
        const tab = subject === 'ours' ? await tabOf(chrome) : -1;
        open4.push([subject, chrome, await popupOf(chrome, fallback), tab]);
      }
      for (let round = 0; round < rounds * 2 + 1; round++)
        for (const [subject, chrome, path, tab] of round % 2 ? [...open4].reverse() : open4) {
          (frame[subject] ??= []).push(await open(chrome, path, -1, subject === 'ours' ? READY : undefined));
          (answer[subject] ??= []).push(await open(chrome, path, tab, subject === 'ours' ? ANSWER : undefined));
        }
      for (const [, chrome] of open4) await chrome.close();
    } finally {
      await server.close();
    }
    const slow = `CPU slowed ${SLOWDOWN} times`;
    return [
      plainRow(frame, 'paint', { what: `popup, first words, ${slow}`, unit: 'ms', budget: { times: 1.5 } }),
      plainRow(frame, 'usable', { what: `popup, usable, ${slow}`, unit: 'ms', budget: 1000 }),
      plainRow(answer, 'paint', {
        what: `popup on a platform, first words, ${slow}`,
        unit: 'ms',
        budget: { times: 1.5 },
      }),
      addedRow(answer, 'usable', { what: `popup on a platform, next step shown, ${slow}`, unit: 'ms', budget: 1000 }),
    ];
  },
};
