/** The same timeline while someone reads it: the wheel turns and the pointer passes over posts. */
import { FEED, feed } from './feed.ts';
import { costRows, named, paired } from './paired.ts';
import type { Scene } from './scene.ts';

const STEPS = 80;

export const reading: Scene = {
  async rows(subjects, rounds) {
    const all = await paired(
      subjects,
      rounds,
      server => server.serve(FEED, { body: feed() }),
      async ({ page, cost }) => {
        await page.goto(FEED);
        await page.waitForTimeout(4_000);
        const grown = page.evaluate(() => (globalThis as unknown as { grow(n: number): Promise<number> }).grow(4_200));
        for (let i = 0; i < STEPS; i++) {
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
