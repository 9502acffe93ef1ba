/** Measures how soon the popup and the panic sheet can be read and used, with the CPU slowed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium, type Chromium } from '../../scripts/browser/chromium.ts';
import { startLocalServer } from '../../scripts/browser/server.ts';
import { root } from '../../scripts/build/data.ts';
import { plainRow, type Measured, type Numbers, type Row, type Scene, type Subject } from './measure.ts';

export const SLOWDOWN = 6;
const SITE = 'https://x.com/settings/audience_and_tagging';
const POPUP = 'src/popup/index.html';
const PANIC_SHEET = 'src/pages/panic/index.html';

/** Selectors that exist once the person can act. */
const USABLE = {
  popup: '#app:not([aria-busy]) nav.tabs button:not([disabled])',
  nextStep: 'main h1#next',
  panicSheet: 'main ol li',
};

/** Reads the browser's own first contentful paint, in ms since the navigation began. */
const firstContent = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>(done => {
        const now = performance.getEntriesByName('first-contentful-paint')[0];
        if (now) return done(now.startTime);
        new PerformanceObserver(list => done(list.getEntries()[0]!.startTime)).observe({
          type: 'paint',
          buffered: true,
        });
      }),
  );

/** Lets the page itself report when a selector appears, because a query from outside would wait for its work. */
const whenPresent = (css: string): string => `new Promise(done => {
  const look = () => {
    if (!document.querySelector(${JSON.stringify(css)})) return;
    observer.disconnect();
    done(performance.now());
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  look();
})`;

const PAUSE = 500; // ms, so that work caused by the last page is over

async function open(chrome: Chromium, path: string, usable: string | undefined): Promise<Numbers> {
  const page = await chrome.context.newPage();
  try {
    await page.setViewportSize({ width: 380, height: 580 });
    const cdp = await chrome.context.newCDPSession(page);
    await new Promise(done => setTimeout(done, PAUSE));
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(`chrome-extension://${chrome.id}/${path}`, { waitUntil: 'commit' });
    const ready = usable ? await page.evaluate<number>(whenPresent(usable)) : undefined;
    const paint = await firstContent(page);
    return { paint, usable: ready ?? paint };
  } finally {
    await page.close();
  }
}

/** Finds the tab of the site through a view, which is closed again because it would share its thread with the popup. */
async function siteTab(chrome: Chromium): Promise<number> {
  const view = await chrome.view('src/pages/lesson/index.html?id=none');
  const tab = await view.evaluate(
    async url => (await globalThis.chrome.tabs.query({})).find(t => t.url === url)!.id!,
    SITE,
  );
  await view.close();
  return tab;
}

async function afterInstall(subjects: Record<string, string>, port: number, rounds: number): Promise<Measured> {
  const all: Measured = {};
  for (let round = 0; round < rounds; round++)
    for (const subject of ['ours', 'empty'] as const) {
      const chrome = await openChromium({
        extension: subjects[subject]!,
        port,
        viewport: { width: 1000, height: 700 },
      });
      const usable = subject === 'ours' ? USABLE.popup : undefined;
      (all[subject] ??= []).push(await open(chrome, `${POPUP}?tab=-1`, usable));
      await chrome.close();
    }
  return all;
}

export const opening: Scene = {
  async rows(subjects, rounds) {
    const server = await startLocalServer();
    server.serve(SITE, { body: readFileSync(join(root, 'test/fixtures/x/audience.exposed.en.html')) });
    const anywhere: Measured = {},
      onSite: Measured = {},
      panic: Measured = {};
    let first: Measured;
    try {
      first = await afterInstall({ ...subjects }, server.port, Math.min(rounds, 5));
      const opened: [Subject, Chromium, number][] = [];
      for (const subject of ['ours', 'empty'] as const) {
        const chrome = await openChromium({
          extension: subjects[subject],
          port: server.port,
          viewport: { width: 1000, height: 700 },
        });
        const page = await chrome.context.newPage();
        await page.goto(SITE);
        opened.push([subject, chrome, subject === 'ours' ? await siteTab(chrome) : -1]);
      }
      for (let round = 0; round < rounds * 2 + 1; round++)
        for (const [subject, chrome, tab] of round % 2 ? [...opened].reverse() : opened) {
          const ours = subject === 'ours';
          (anywhere[subject] ??= []).push(await open(chrome, `${POPUP}?tab=-1`, ours ? USABLE.popup : undefined));
          (onSite[subject] ??= []).push(await open(chrome, `${POPUP}?tab=${tab}`, ours ? USABLE.nextStep : undefined));
          if (ours) (panic[subject] ??= []).push(await open(chrome, PANIC_SHEET, USABLE.panicSheet));
        }
      for (const [, chrome] of opened) await chrome.close();
    } finally {
      await server.close();
    }
    const slow = `CPU slowed ${SLOWDOWN} times`;
    const times = { times: 2 };
    const sheet = panic.ours!.map(n => n.usable!).sort((a, b) => a - b);
    const rows: Row[] = [
      plainRow(first, 'paint', { what: `popup after install, first content, ${slow}`, unit: 'ms', budget: times }),
      plainRow(first, 'usable', { what: `popup after install, usable, ${slow}`, unit: 'ms', budget: 1000 }),
      plainRow(anywhere, 'paint', { what: `popup, first content, ${slow}`, unit: 'ms', budget: times }),
      plainRow(anywhere, 'usable', { what: `popup, usable, ${slow}`, unit: 'ms', budget: 1000 }),
      plainRow(onSite, 'paint', { what: `popup on a platform, first content, ${slow}`, unit: 'ms', budget: times }),
      plainRow(onSite, 'usable', { what: `popup on a platform, next step shown, ${slow}`, unit: 'ms', budget: 1000 }),
      { what: `panic sheet, usable, ${slow}`, unit: 'ms', ours: sheet[sheet.length >> 1]!, budget: 400 },
    ];
    return rows;
  },
};
