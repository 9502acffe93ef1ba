/** A settings page of a platform is opened, read and left alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/build/data.ts';
import { costRows, named, paired } from './paired.ts';
import type { Scene } from './scene.ts';

const URL = 'https://x.com/settings/audience_and_tagging';
const PAGE = join(root, 'test/fixtures/x/audience.exposed.en.html');

export const settingsPage: Scene = {
  async rows(subjects, rounds) {
    const all = await paired(
      subjects,
      rounds,
      server => server.serve(URL, { body: readFileSync(PAGE) }),
      async ({ page, cost }) => {
        await page.goto(URL);
        await page.waitForTimeout(5_000);
        return named('settings page', await cost());
      },
    );
    return costRows(all, 'settings page');
  },
};
