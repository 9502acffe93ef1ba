/** Hours with a browser, without the waiting: five minutes' worth of events a step, and after each what is left in memory. */
import type { Page } from 'playwright-core';
import { openChromium, type Chromium } from '../browser/chromium.ts';
import { localServer } from '../browser/server.ts';
import { leftIn, workerHeap, type Left } from './meters.ts';
import { HOST, PLACES, site } from './page.ts';

export interface Sample { page: Left; view: Left; /** MB */ worker: number; /** Entries of storage.local and storage.session. */ local: number; session: number }

export interface Pace {
  steps: number;
  /** Keys typed, and other tabs opened and closed, in one step. */
  keys: number; tabs: number;
  /** Proof is kept, and the worker dies, each so many steps. */
  capture: number; death: number;
}

/** Four hours: 240 moves, 2400 keys, 96 tabs, 48 popups, 12,000 changes, 12 captures, 24 deaths of the worker. */
export const FOUR_HOURS: Pace = { steps: 48, keys: 50, tabs: 2, capture: 4, death: 2 };

interface Site { visit(path: string): void; change(): void }

async function onPage(page: Page, keys: number): Promise<void> {
  for (const path of PLACES) {
    await page.evaluate(p => (globalThis as unknown as Site).visit(p), path);
    await page.waitForTimeout(200);
    await page.evaluate(() => (globalThis as unknown as Site).change());
    await page.mouse.move(300, 350);
    await page.mouse.move(320, 500);
  }
  await page.locator('[role=textbox]').click();
  await page.keyboard.type('Call me on +44 7700 900456, I live at 14 Mill Lane '.repeat(Math.ceil(keys / 50)).slice(0, keys));
  await page.waitForTimeout(400);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
}

async function otherTab(chrome: Chromium): Promise<void> {
  const other = await chrome.context.newPage();
  await other.goto(`${HOST}${PLACES[1]}`);
  await other.waitForTimeout(200);
  await other.close();
}

async function popup(chrome: Chromium, tab: number): Promise<void> {
  const view = await chrome.view(`src/popup/index.html?tab=${tab}`);
  await view.locator('nav.tabs button').first().waitFor();
  await view.close();
}

/** @param heard each sample, as it is taken */
export async function replay(pace: Pace, heard: (sample: Sample, step: number) => void = () => undefined): Promise<Sample[]> {
  const server = await localServer();
  for (const path of PLACES) server.serve(`${HOST}${path}`, { body: site() });
  const chrome = await openChromium({ port: server.port, grant: ['<all_urls>'], viewport: { width: 1000, height: 800 } });
  const samples: Sample[] = [];
  try {
    const page = await chrome.context.newPage();
    await page.goto(`${HOST}/home`);
    const view = await chrome.view('src/pages/lesson.html?id=none');
    const tab = await view.evaluate(async url => (await globalThis.chrome.tabs.query({})).find(t => t.url?.startsWith(url))!.id!, HOST);
    const devtools = await chrome.context.newCDPSession(view);
    await devtools.send('ServiceWorker.enable');
    const browser = await chrome.context.browser()!.newBrowserCDPSession();
    const [inPage, inView] = [await leftIn(chrome, page), await leftIn(chrome, view)];
    for (let step = 1; step <= pace.steps; step++) {
      await page.bringToFront();
      await onPage(page, pace.keys);
      for (let i = 0; i < pace.tabs; i++) await otherTab(chrome);
      await popup(chrome, tab);
      await page.bringToFront();
      if (step % pace.capture === 0) await view.evaluate(t => globalThis.chrome.runtime.sendMessage({ type: 'incident/keep', tab: t, what: 'threatened' }), tab);
      if (step % pace.death === 0) await devtools.send('ServiceWorker.stopAllWorkers');
      await view.evaluate(t => globalThis.chrome.runtime.sendMessage({ type: 'site/get', tab: t }), tab); // wakes it
      const keys = (area: 'local' | 'session') => view.evaluate(async a => Object.keys(await globalThis.chrome.storage[a].get(null)).length, area);
      samples.push({ page: await inPage(), view: await inView(), worker: await workerHeap(browser, chrome.id) ?? 0, local: await keys('local'), session: await keys('session') });
      heard(samples.at(-1)!, step);
    }
  } finally {
    await chrome.close();
    await server.close();
  }
  return samples;
}
