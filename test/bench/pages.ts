/** Measures what the extension adds to pages: timelines, composers, settings pages and sites it does not know. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/build/data.ts';
import { FEED, feed } from './feed.ts';
import {
  addedRow,
  costRows,
  median,
  named,
  paired,
  plainRow,
  type Measured,
  type Numbers,
  type Row,
  type Scene,
} from './measure.ts';

const AT = [1_000, 4_200, 12_000, 20_000];
const LONG_ROUNDS = 3;
const SETTLE = 4_000; // ms: the second check of a new page is over by then

/** Adds posts until there are that many. */
const grow = (page: Page, posts: number): Promise<number> =>
  page.evaluate(n => (globalThis as unknown as { grow(n: number): Promise<number> }).grow(n), posts);

const until =
  (steps: readonly number[]) =>
  async ({ page, cost }: Parameters<Parameters<typeof paired>[3]>[0]): Promise<Numbers> => {
    await page.goto(FEED);
    const numbers: Numbers = {};
    for (const posts of steps) {
      await grow(page, posts);
      if (posts === steps[0]) await page.waitForTimeout(SETTLE);
      Object.assign(numbers, named(String(posts), await cost()));
    }
    return numbers;
  };

/** Script time added between two sizes, in µs per post. */
function each(all: Measured, from: number, to: number): Row {
  const step = (n: Numbers): number => ((n[`${to} script`]! - n[`${from} script`]!) * 1000) / (to - from);
  const spread: Measured = Object.fromEntries(
    Object.entries(all).map(([who, list]) => [who, list.map(n => ({ step: step(n) }))]),
  );
  return addedRow(spread, 'step', {
    what: `timeline, from ${from} to ${to} posts: script time added a post`,
    unit: 'µs',
  });
}

export const timeline: Scene = {
  async rows(subjects, rounds) {
    const all = await paired(subjects, rounds, server => server.serve(FEED, { body: feed() }), until(AT.slice(0, 2)));
    return costRows(rename(all), 'timeline of 4200 posts', { script: 25 });
  },
};

const rename = (all: Measured): Measured =>
  Object.fromEntries(
    Object.entries(all).map(([who, list]) => [
      who,
      list.map(n =>
        Object.fromEntries(Object.entries(n).map(([k, v]) => [k.replace(/^4200 /, 'timeline of 4200 posts '), v])),
      ),
    ]),
  );

export const growth: Scene = {
  async rows(subjects, rounds) {
    const all = await paired(
      subjects,
      Math.min(rounds, LONG_ROUNDS),
      server => server.serve(FEED, { body: feed() }),
      until(AT),
    );
    const script = AT.map(n =>
      addedRow(all, `${n} script`, { what: `timeline of ${n} posts, long run: script time added`, unit: 'ms' }),
    );
    const steps = AT.slice(1).map((to, i) => each(all, AT[i]!, to));
    const heap = addedRow(all, `${AT.at(-1)} heap`, { what: `timeline of ${AT.at(-1)} posts: heap added`, unit: 'MB' });
    const whole = median(all.ours!.map(n => n[`${AT.at(-1)} task`]!));
    return [...script, ...steps, { ...heap, note: `task time of the whole page ${whole.toFixed(0)} ms` }];
  },
};

const WHEEL_STEPS = 80;

export const reading: Scene = {
  async rows(subjects, rounds) {
    const all = await paired(
      subjects,
      rounds,
      server => server.serve(FEED, { body: feed() }),
      async ({ page, cost }) => {
        await page.goto(FEED);
        await page.waitForTimeout(SETTLE);
        const grown = grow(page, 4_200);
        for (let i = 0; i < WHEEL_STEPS; i++) {
          await page.mouse.move(200 + (i % 7) * 30, 200 + (i % 11) * 40);
          await page.mouse.wheel(0, 150);
        }
        await grown;
        return named('timeline being read', await cost());
      },
    );
    return costRows(all, 'timeline being read');
  },
};

const TEXT = (
  'We meet at the usual place and walk from there, bring water and a hat, it will be a long and hot day for all ' +
  'of us. Call me on +44 7700 900456 if you are late. '
).repeat(2);

const SHORT_TEXT = TEXT.slice(0, 160);

/** Somebody writes while the timeline grows under them. */
export const timelineWithTyping: Scene = {
  async rows(subjects, rounds) {
    const what = 'timeline with typing';
    const all = await paired(
      subjects,
      rounds,
      server => server.serve(FEED, { body: feed() }),
      async ({ page, cost }) => {
        await page.goto(FEED);
        await page.waitForTimeout(SETTLE);
        const before = await cost();
        const grown = grow(page, 4_200);
        await page.locator('[role=textbox]').click();
        await page.keyboard.type(SHORT_TEXT, { delay: 10 });
        await grown;
        await page.waitForTimeout(1_500);
        const after = await cost();
        return { script: after.script - before.script, task: after.task - before.task };
      },
    );
    return [
      addedRow(all, 'script', { what: `${what}: script time added`, unit: 'ms', budget: 48 }),
      addedRow(all, 'task', { what: `${what}: task time added`, unit: 'ms' }),
    ];
  },
};

export const typing: Scene = {
  async rows(subjects, rounds) {
    const all = await paired(
      subjects,
      rounds,
      server => server.serve(FEED, { body: feed() }),
      async ({ page, cost }) => {
        await page.goto(FEED);
        await page.waitForTimeout(SETTLE);
        const before = await cost();
        await page.locator('[role=textbox]').click();
        await page.waitForTimeout(1_500);
        const touched = await cost();
        await page.keyboard.type(TEXT, { delay: 10 });
        await page.waitForTimeout(1_500);
        const typed = await cost();
        return {
          touch: touched.script - before.script,
          key: ((typed.script - touched.script) * 1000) / TEXT.length,
          task: ((typed.task - touched.task) * 1000) / TEXT.length,
          heap: typed.heap,
          nodes: typed.nodes,
          listeners: typed.listeners,
        };
      },
    );
    return [
      addedRow(all, 'touch', { what: 'typing, first touch of the box: script time added', unit: 'ms' }),
      addedRow(all, 'key', { what: 'typing, a key: script time added', unit: 'µs', budget: 120 }),
      addedRow(all, 'task', { what: 'typing, a key: task time added', unit: 'µs' }),
      addedRow(all, 'heap', { what: 'typing: heap added', unit: 'MB' }),
      addedRow(all, 'nodes', { what: 'typing: DOM nodes added', unit: '' }),
      addedRow(all, 'listeners', { what: 'typing: listeners added', unit: '' }),
    ];
  },
};

const UNKNOWN_SITE = 'https://elsewhere.example/';

export const elsewhere: Scene = {
  async rows(subjects, rounds) {
    const all = await paired(
      subjects,
      rounds,
      server => server.serve(UNKNOWN_SITE, { body: feed() }),
      async ({ chrome, page, cost }) => {
        const cdp = await chrome.context.newCDPSession(page);
        const worlds = new Set<string>();
        cdp.on('Runtime.executionContextCreated', ({ context }) => {
          if (context.origin.startsWith('chrome-extension:')) worlds.add(context.uniqueId);
        });
        await cdp.send('Runtime.enable');
        await page.goto(UNKNOWN_SITE);
        await page.evaluate(() => (globalThis as unknown as { grow(n: number): Promise<number> }).grow(2_000));
        await page.waitForTimeout(2_000);
        return { worlds: worlds.size, ...named('another site', await cost()) };
      },
    );
    return [
      plainRow(all, 'worlds', { what: 'another site: scripts of an extension in it', unit: '', budget: 0 }),
      ...costRows(all, 'another site', { nodes: 0, listeners: 0 }),
    ];
  },
};

const SETTINGS_PAGE = 'https://x.com/settings/audience_and_tagging';
const SETTINGS_FIXTURE = join(root, 'test/fixtures/x/audience.exposed.en.html');

export const settingsPage: Scene = {
  async rows(subjects, rounds) {
    const all = await paired(
      subjects,
      rounds,
      server => server.serve(SETTINGS_PAGE, { body: readFileSync(SETTINGS_FIXTURE) }),
      async ({ page, cost }) => {
        await page.goto(SETTINGS_PAGE);
        await page.waitForTimeout(5_000);
        return named('settings page', await cost());
      },
    );
    return costRows(all, 'settings page');
  },
};
