/** Measures how long somebody who reads every card needs for the checkup of the practice network. */
import type { Locator, Page } from 'playwright-core';
import { openChromium, type Chromium } from '../../scripts/browser/chromium.ts';
import { countWords, timeToRead } from './human-pace.ts';
import { median, type Row, type Scene } from './measure.ts';

/** The overlay ignores presses on what has just appeared. */
const GRACE = 800; // ms
const SETTINGS = 10;
const BUDGET = 300; // s
const WINDOW = { width: 1000, height: 700 };
/** No checkup of the practice network has more cards. */
const MAX_CARDS = 60;
const TIMEOUT = 15_000; // ms

const wait = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

/** Counts the time of a person, of which only as much is waited as the overlay needs. */
class Person {
  private readonly began = performance.now();
  private readonly read = new Set<string>();
  private saved = 0;
  words = 0;

  /** @returns s since the person began */
  get seconds(): number {
    return (performance.now() - this.began + this.saved) / 1000;
  }

  /** Reads what is new to the person, and aims at what is next. */
  async look(lines: readonly string[]): Promise<void> {
    const fresh = lines.filter(line => !this.read.has(line));
    for (const line of fresh) this.read.add(line);
    this.words += countWords(fresh.join(' '));
    this.saved += timeToRead(fresh.join(' ')) - GRACE;
    await wait(GRACE);
  }
}

/** Returns the text of the card line by line; the overlay draws it from attributes. */
const readCard = (page: Page): Promise<string[]> =>
  page.locator('.step [data-t]').evaluateAll(all => all.map(part => part.getAttribute('data-t') ?? ''));

/** Waits for a card that is not the one before. */
async function waitForCard(page: Page, before: readonly string[]): Promise<string[]> {
  const until = performance.now() + TIMEOUT;
  while (performance.now() < until) {
    const lines = await readCard(page);
    if (lines.length && lines.join() !== before.join()) return lines;
    await wait(20);
  }
  throw new Error(`nothing came after: ${before.join(' ')}`);
}

/** Returns the CSS selector of the control in the ring. */
const findRinged = (page: Page): Promise<string | null> =>
  page.locator('.ring').evaluateAll(([ring]) => {
    if (!ring) return null;
    const { top, bottom } = ring.getBoundingClientRect();
    const inside = [...document.querySelectorAll<HTMLInputElement>('main input')].filter(input => {
      const { y, height } = input.getBoundingClientRect();
      return y >= top && y + height <= bottom;
    });
    const last = inside.at(-1);
    return last ? `input[name="${last.name}"]${last.type === 'radio' ? `[value="${last.value}"]` : ''}` : null;
  });

const button = (page: Page, text: string): Locator =>
  page.locator('.step button', { has: page.locator(`[data-t="${text}"]`) });

/** Does what the card says. @returns whether the card said that its setting is settled */
async function followCard(page: Page): Promise<boolean> {
  for (const way of ['Next setting', 'Finish checkup', 'Open this setting'])
    if (await button(page, way).count()) {
      await button(page, way).click();
      return way !== 'Open this setting';
    }
  const control = await findRinged(page);
  await (control ? page.locator(control) : page.locator('.step .options button').first()).click();
  return false;
}

async function startCheckup(browser: Chromium): Promise<Page> {
  const page = await browser.view('src/pages/practice/index.html#/');
  const tab = await page.evaluate(async () => (await chrome.tabs.getCurrent())!.id!);
  const popup = await browser.view(`src/popup/index.html?tab=${tab}&view=site`);
  await popup.locator('button', { hasText: 'Start checkup' }).click();
  await page.bringToFront();
  return page;
}

/** @returns s until ten settings are settled and until the checkup has ended, and how many words were read */
async function runCheckup(): Promise<[tenth: number, end: number, words: number]> {
  const chrome = await openChromium({ openShadowRoot: true, lang: 'en', viewport: WINDOW });
  try {
    const page = await startCheckup(chrome);
    const person = new Person();
    let settled = 0;
    let tenth = 0;
    let lines: string[] = [];
    for (let cards = 0; cards < MAX_CARDS; cards++) {
      lines = await waitForCard(page, lines);
      await person.look(lines);
      if (lines.includes('Checkup finished')) return [tenth, person.seconds, person.words];
      if ((await followCard(page)) && ++settled === SETTINGS) tenth = person.seconds;
    }
    throw new Error('the checkup does not end');
  } finally {
    await chrome.close();
  }
}

export const checkup: Scene = {
  async rows(_, rounds) {
    const all: Awaited<ReturnType<typeof runCheckup>>[] = [];
    for (let round = 0; round < Math.min(rounds, 3); round++) all.push(await runCheckup());
    const row = (what: string, unit: string, part: 0 | 1 | 2): Row => ({
      what,
      unit,
      ours: median(all.map(numbers => numbers[part])),
    });
    return [
      { ...row(`checkup, read in full: ${SETTINGS} settings settled`, 's', 0), budget: BUDGET },
      row('checkup, read in full: all 13 settings settled, end card read', 's', 1),
      row('checkup: words read', '', 2),
    ];
  },
};
