/** Measures the time from installation to a first useful act of somebody who reads everything on the way. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium } from '../../scripts/browser/chromium.ts';
import { startLocalServer } from '../../scripts/browser/server.ts';
import { root } from '../../scripts/build/data.ts';
import { timeToRead } from './human-pace.ts';
import { median, type Scene } from './measure.ts';

const SETTINGS = 'https://x.com/settings/contacts';
const BUDGET = 60; // s
const WINDOW = { width: 1000, height: 700 };

const wait = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

/** Waits as long as somebody needs to read a text and to aim at what is next. */
const read = (text: string): Promise<void> => wait(timeToRead(text));

/** Returns all text of the page that comes before an element. */
const textAbove = (page: Page, selector: string): Promise<string> =>
  page.evaluate(css => {
    const range = document.createRange();
    range.setStart(document.querySelector('main')!, 0);
    range.setEndBefore(document.querySelector(css)!);
    return range.toString();
  }, selector);

/** Returns the text of the card, which the overlay draws from attributes. */
const cardText = (page: Page): Promise<string> =>
  page.locator('.spotlight [data-t]').evaluateAll(all => all.map(part => part.getAttribute('data-t')).join(' '));

async function waitForWelcomePage(pages: () => Page[]): Promise<Page> {
  for (;;) {
    const welcome = pages().find(page => page.url().endsWith('/welcome/index.html'));
    if (welcome) return welcome;
    await wait(20);
  }
}

/** Installs, reads the first-run page, chooses a platform and changes the setting pointed at. @returns seconds */
async function changeFirstSetting(port: number): Promise<number> {
  const began = performance.now();
  const chrome = await openChromium({ port, firstRun: true, openShadowRoot: true, lang: 'en', viewport: WINDOW });
  try {
    const welcome = await waitForWelcomePage(() => chrome.context.pages());
    await welcome.locator('.platforms button').first().waitFor();
    await read(await textAbove(welcome, '.platforms'));
    const opened = chrome.context.waitForEvent('page');
    await welcome.locator('.platforms button', { hasText: /^X$/ }).click();
    const page = await opened;
    await page.locator('.spotlight').waitFor();
    await read(await cardText(page));
    await page.locator('input[type=checkbox]').first().click();
    while (!(await cardText(page)).includes('Now protected')) await wait(20);
    return (performance.now() - began) / 1000;
  } finally {
    await chrome.close();
  }
}

export const firstAct: Scene = {
  async rows(_, rounds) {
    const server = await startLocalServer();
    server.serve(SETTINGS, { body: readFileSync(join(root, 'test/fixtures/x/contacts.exposed.en.html')) });
    const seconds: number[] = [];
    try {
      for (let round = 0; round < Math.min(rounds, 3); round++) seconds.push(await changeFirstSetting(server.port));
    } finally {
      await server.close();
    }
    return [
      {
        what: 'from install to a first setting changed, read in full',
        unit: 's',
        ours: median(seconds),
        budget: BUDGET,
      },
    ];
  },
};
