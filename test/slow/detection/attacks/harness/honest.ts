/** Uses each scene as an honest person does: what the defences must still allow. */
import { expect } from 'vitest';
import type { SceneName } from '../model.ts';
import type { Stage } from './stage.ts';
import { until } from './until.ts';
import { focusControl } from './visit.ts';

const isGone = (stage: Stage) => until('the card is gone', async () => !(await stage.read()));
const appears = (stage: Stage, css: string) => until(css, () => stage.read(css));

async function closeByEscape(stage: Stage): Promise<void> {
  await focusControl(stage);
  await stage.tab.keyboard.press('Escape');
  await isGone(stage);
}

/** Presses again if the press came too early to count. */
async function pressByEnter(stage: Stage): Promise<void> {
  await focusControl(stage);
  await until('Enter counts', async () => {
    await stage.tab.keyboard.press('Enter');
    return until('the card is gone', async () => !(await stage.read()), 300).catch(() => false);
  });
}

const files = ({ tab }: Stage) => tab.evaluate(() => window.attack.files, null);

/** What a person does in each scene, and what must come of it. */
export const HONEST: Record<Exclude<SceneName, 'bait'>, Record<string, (stage: Stage) => Promise<void>>> = {
  note: {
    'by mouse: close': async stage => {
      await stage.press('.note button.bare');
      await isGone(stage);
      await until('it is closed for good', () => stage.isTipClosed());
    },
    'by mouse: show me': stage => stage.press(stage.scene.control),
    'by key: Escape': async stage => {
      await closeByEscape(stage);
      await until('it is closed for good', () => stage.isTipClosed());
    },
    'by key: Enter': pressByEnter,
  },
  ring: { 'by mouse: leave': stage => stage.press(stage.scene.control), 'by key: Escape': closeByEscape },
  step: { 'by mouse: pause': stage => stage.press(stage.scene.control), 'by key: Escape': closeByEscape },
  warning: {
    'by mouse: keep': stage => stage.press(stage.scene.control),
    'by key: Escape': closeByEscape,
  },
  report: {
    'by mouse: save, then the steps': async stage => {
      await stage.press('.ask .pick');
      await until('saved', () => stage.observer.inspect(root => !!root.querySelector('.ask button.main'), null));
      await stage.press('.ask button.main');
      await appears(stage, '.steps .row button');
      await stage.press('.steps .row button');
    },
    'by key: Escape': closeByEscape,
  },
  photo: {
    'by mouse: a clean copy': async stage => {
      await stage.press(stage.scene.control);
      const [size] = await until('the page has it', async () =>
        (await files(stage)).filter(f => /^change/.test(f))[0]?.match(/\d+$/),
      );
      expect(Number(size)).not.toBe(stage.session.photoSize);
      expect(Number(size)).toBeGreaterThan(0);
    },
    'by mouse: the original': async stage => {
      await stage.press('.photo .row button:nth-of-type(2)');
      await until('the page has it', async () => (await files(stage)).includes(`change ${stage.session.photoSize}`));
    },
    'by key: Escape': async stage => {
      await closeByEscape(stage);
      expect(await files(stage)).toEqual([]);
    },
  },
};

export async function useHonestly(stage: Stage, uses: Record<string, (stage: Stage) => Promise<void>>): Promise<void> {
  for (const [i, use] of Object.values(uses).entries()) {
    if (i) await stage.reopen();
    await use(stage);
  }
}
