/** Someone writes a post: what the first touch of the box adds, and each key after it. */
import { FEED, feed } from './feed.ts';
import { addedRow, paired } from './paired.ts';
import type { Scene } from './scene.ts';

const TEXT =
  'We meet at the usual place and walk from there, bring water and a hat, it will be a long and hot day for all of us. Call me on +44 7700 900456 if you are late. '.repeat(
    2,
  );

export const typing: Scene = {
  async rows(subjects, rounds) {
    const all = await paired(
      subjects,
      rounds,
      server => server.serve(FEED, { body: feed() }),
      async ({ page, cost }) => {
        await page.goto(FEED);
        await page.waitForTimeout(4_000);
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
      addedRow(all, 'key', { what: 'typing, a key: script time added', unit: 'µs', budget: 1000 }),
      addedRow(all, 'task', { what: 'typing, a key: task time added', unit: 'µs' }),
      addedRow(all, 'heap', { what: 'typing: heap added', unit: 'MB' }),
      addedRow(all, 'nodes', { what: 'typing: DOM nodes added', unit: '' }),
      addedRow(all, 'listeners', { what: 'typing: listeners added', unit: '' }),
    ];
  },
};
