/** A timeline that grows while nobody touches it: what we add to it, and whether that grows with it. */
import { FEED, feed } from './feed.ts';
import { addedRow, costRows, named, paired, type Measured, type Numbers } from './paired.ts';
import { median, type Row, type Scene } from './scene.ts';

const AT = [1_000, 4_200, 12_000, 20_000];
const LONG_ROUNDS = 3;
const SETTLE = 4_000; // ms: what is looked at again after a page has come is over by then

const until =
  (steps: readonly number[]) =>
  async ({ page, cost }: Parameters<Parameters<typeof paired>[3]>[0]): Promise<Numbers> => {
    await page.goto(FEED);
    const numbers: Numbers = {};
    for (const posts of steps) {
      await page.evaluate(n => (globalThis as unknown as { grow(n: number): Promise<number> }).grow(n), posts);
      if (posts === steps[0]) await page.waitForTimeout(SETTLE);
      Object.assign(numbers, named(String(posts), await cost()));
    }
    return numbers;
  };

/** Script time added between two sizes, in µs a post. */
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
