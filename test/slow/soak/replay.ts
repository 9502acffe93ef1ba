/** Replays hours of use without the waiting: the events of five minutes per step, and a memory sample after each. */
import type { CDPSession, Page } from 'playwright-core';
import { openChromium, type Chromium } from '../../../scripts/browser/chromium.ts';
import { startLocalServer } from '../../../scripts/browser/server.ts';
import { createLeftoverMeter, workerHeap, type Leftovers } from './meters.ts';
import { BATCHES, SOAK_HOST, SOAK_PATHS, renderSoakPage } from './page.ts';

export interface Sample {
  page: Leftovers;
  view: Leftovers;
  /** MB */
  worker: number;
  /** Entries of storage.local and storage.session. */
  local: number;
  session: number;
}

export interface ReplayPace {
  steps: number;
  /** Keys typed, and other tabs opened and closed, in one step. */
  keys: number;
  tabs: number;
  /** Saves evidence at every n-th step, and kills the worker after each navigation of every n-th step. */
  capture: number;
  death: number;
}

/** Counts actions as they happen. `changes`: times that the page adds or removes posts by itself. */
export interface Events {
  moves: number;
  keys: number;
  changes: number;
  tabs: number;
  popups: number;
  captures: number;
  deaths: number;
}

/** The actions of a constantly active person in an hour: a navigation per minute, ten keys per minute, and so on. */
export const EVENTS_PER_HOUR: Events = {
  moves: 60,
  keys: 600,
  changes: 300,
  tabs: 24,
  popups: 12,
  captures: 3,
  deaths: 30,
};

/** Twelve steps an hour. */
export const FOUR_HOURS: ReplayPace = { steps: 48, keys: 50, tabs: 2, capture: 4, death: 2 };

/** An extension, with a page of its own that stays open, and a selector that shows that its popup is there. */
export interface Subject {
  extension?: string;
  grant?: string[];
  view: string;
  ready: string;
}
export const OURS: Subject = {
  grant: ['<all_urls>'],
  view: 'src/pages/lesson/index.html?id=none',
  ready: 'nav.tabs button',
};
/** @param extension the folder of `emptyExtension` */
export const describeEmptyExtension = (extension: string): Subject => ({
  extension,
  view: 'src/popup/index.html',
  ready: 'p',
});

interface Site {
  visit(path: string): void;
  change(): void;
}

/** Drives one browser with one subject. */
interface Stage {
  chrome: Chromium;
  page: Page;
  view: Page;
  tab: number;
  devtools: CDPSession;
  look(): Promise<Sample>;
}

async function stageFor(subject: Subject, port: number): Promise<Stage> {
  const { view: path, extension, grant } = subject;
  const chrome = await openChromium({
    port,
    viewport: { width: 1000, height: 800 },
    ...(extension ? { extension } : {}),
    ...(grant ? { grant } : {}),
  });
  const page = await chrome.context.newPage();
  await page.goto(`${SOAK_HOST}/home`);
  const view = await chrome.view(path);
  const tab = await view.evaluate(
    async url => (await globalThis.chrome.tabs.query({})).find(t => t.url?.startsWith(url))?.id ?? 0,
    SOAK_HOST,
  );
  const devtools = await chrome.context.newCDPSession(view);
  await devtools.send('ServiceWorker.enable');
  const browser = await chrome.context.browser()!.newBrowserCDPSession();
  const [inPage, inView] = [await createLeftoverMeter(chrome, page), await createLeftoverMeter(chrome, view)];
  const keys = (area: 'local' | 'session') =>
    view.evaluate(async a => Object.keys((await globalThis.chrome.storage?.[a].get(null)) ?? {}).length, area);
  return {
    chrome,
    page,
    view,
    tab,
    devtools,
    look: async () => ({
      page: await inPage(),
      view: await inView(),
      worker: (await workerHeap(browser, chrome.id)) ?? 0,
      local: await keys('local'),
      session: await keys('session'),
    }),
  };
}

async function onPage({ page, devtools }: Stage, keys: number, dies: boolean, done: Events): Promise<void> {
  for (const path of SOAK_PATHS) {
    await page.evaluate(p => (globalThis as unknown as Site).visit(p), path);
    done.moves++;
    await page.waitForTimeout(200);
    await page.evaluate(() => (globalThis as unknown as Site).change());
    done.changes += BATCHES;
    await page.mouse.move(300, 350);
    await page.mouse.move(320, 500);
    if (dies) {
      await devtools.send('ServiceWorker.stopAllWorkers');
      done.deaths++;
    }
  }
  await page.locator('[role=textbox]').click();
  await page.keyboard.type(
    'Call me on +44 7700 900456, I live at 14 Mill Lane '.repeat(Math.ceil(keys / 50)).slice(0, keys),
  );
  done.keys += keys;
  await page.waitForTimeout(400);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
}

async function otherTab({ chrome }: Stage): Promise<void> {
  const other = await chrome.context.newPage();
  await other.goto(`${SOAK_HOST}${SOAK_PATHS[1]}`);
  await other.waitForTimeout(200);
  await other.close();
}

async function popup({ chrome, tab }: Stage, ready: string): Promise<void> {
  const view = await chrome.view(`src/popup/index.html?tab=${tab}`);
  await view.locator(ready).first().waitFor();
  await view.close();
}

async function play(stage: Stage, step: number, pace: ReplayPace, { ready }: Subject, done: Events): Promise<Sample> {
  const { page, view, tab } = stage;
  const ask = (message: object) => view.evaluate(m => globalThis.chrome.runtime.sendMessage(m), message);
  await page.bringToFront();
  await onPage(stage, pace.keys, step % pace.death === 0, done);
  for (let i = 0; i < pace.tabs; i++) {
    await otherTab(stage);
    done.tabs++;
  }
  await popup(stage, ready);
  done.popups++;
  await page.bringToFront();
  if (step % pace.capture === 0) {
    await ask({ type: 'evidence/save', tab, what: 'threatened' });
    done.captures++;
  }
  await ask({ type: 'site/getSummary', tab }); // wakes a stopped worker
  return stage.look();
}

/**
 * Replays the same events with each subject at the same time, in a browser of its own.
 * @param heard samples of a step, in the order of the subjects
 * @returns what was done in each browser
 */
export async function replay(
  pace: ReplayPace,
  subjects: readonly Subject[],
  heard: (samples: Sample[], step: number) => void,
): Promise<Events> {
  const server = await startLocalServer();
  for (const path of SOAK_PATHS) server.serve(`${SOAK_HOST}${path}`, { body: renderSoakPage() });
  const stages: Stage[] = [];
  const done = subjects.map(
    (): Events => ({ moves: 0, keys: 0, changes: 0, tabs: 0, popups: 0, captures: 0, deaths: 0 }),
  );
  try {
    for (const subject of subjects) stages.push(await stageFor(subject, server.port));
    for (let step = 1; step <= pace.steps; step++)
      heard(await Promise.all(stages.map((stage, i) => play(stage, step, pace, subjects[i]!, done[i]!))), step);
  } finally {
    for (const { chrome } of stages) await chrome.close();
    await server.close();
  }
  return done[0]!;
}
