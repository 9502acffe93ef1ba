/** A site that no platform file names: nothing of ours is there. */
import { feed } from './feed.ts';
import { costRows, named, paired, plainRow } from './paired.ts';
import type { Scene } from './scene.ts';

const URL = 'https://elsewhere.example/';

export const elsewhere: Scene = {
  async rows(subjects, rounds) {
    const all = await paired(
      subjects,
      rounds,
      server => server.serve(URL, { body: feed() }),
      async ({ chrome, page, cost }) => {
        const cdp = await chrome.context.newCDPSession(page);
        const worlds = new Set<string>();
        cdp.on('Runtime.executionContextCreated', ({ context }) => {
          if (context.origin.startsWith('chrome-extension:')) worlds.add(context.uniqueId);
        });
        await cdp.send('Runtime.enable');
        await page.goto(URL);
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
