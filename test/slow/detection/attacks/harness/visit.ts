/** Does what a person does at our card, by real input, so that the page hears all that it ever will. */
import { clickTimes, drag, pressWithControl } from './person.ts';
import type { Stage } from './stage.ts';

/** Finds a point of the card where nothing can be pressed. Sent as text. */
function findText(root: ShadowRoot, css: string): [number, number] {
  const { left, top, right, bottom } = root.querySelector(css)!.getBoundingClientRect();
  for (let y = top + 8; y < bottom; y += 6)
    for (let x = left + 12; x < right; x += 20) {
      const met = root.elementFromPoint(x, y);
      if (met && !met.closest('button') && met.matches('h2, p, span, li, bdi')) return [x, y];
    }
  return [left + 6, top + 6];
}

const setPhase = ({ tab }: Stage, phase: string): Promise<void> =>
  tab.evaluate(name => {
    window.attack.phase = name;
  }, phase);

const focusField = ({ tab }: Stage): Promise<void> =>
  tab.evaluate(() => document.querySelector<HTMLElement>('#field')!.focus(), null);

export async function focusControl(stage: Stage): Promise<void> {
  if (stage.scene.name !== 'bait') await stage.tell({ type: 'overlay/focus' });
}

export async function visit(stage: Stage): Promise<void> {
  const { tab, observer, scene } = stage;
  const { card, control } = stage.clues;
  await focusField(stage);
  await tab.mouse.move(5, 690);
  await setPhase(stage, 'inside');
  const [x, y] = (await observer.inspect(findText, scene.card))!;
  await tab.mouse.move(control.left + 9, control.top + 9);
  for (const times of [1, 2, 3]) await clickTimes(tab, x, y, times);
  await drag(tab, [x, y], [card.left + card.width - 12, card.top + card.height - 12]);
  await withClipboard(() => copyAndPaste(stage));
  await tab.mouse.move(5, 690);
}

/** Copies in the field, then in our card, and pastes into the field. */
async function copyAndPaste(stage: Stage): Promise<void> {
  const { tab } = stage;
  await focusField(stage);
  await tab.keyboard.press('x');
  for (const key of ['a', 'c']) await pressWithControl(tab, key);
  await setPhase(stage, 'keys');
  await focusControl(stage);
  for (const key of ['q', 'ArrowDown']) await tab.keyboard.press(key);
  for (const key of ['a', 'c', 'v']) await pressWithControl(tab, key);
  await setPhase(stage, '');
  await focusField(stage);
  await tab.keyboard.press('End');
  await pressWithControl(tab, 'v');
}

let clipboardIsFree: Promise<unknown> = Promise.resolve();

/** All windows share one clipboard. */
export function withClipboard<T>(use: () => Promise<T>): Promise<T> {
  const used = clipboardIsFree.then(use);
  clipboardIsFree = used.catch(() => undefined);
  return used;
}

/** Presses the control, which the page must not notice. */
export async function pressControl(stage: Stage): Promise<void> {
  await setPhase(stage, 'inside');
  await stage.press(stage.scene.control);
  await setPhase(stage, '');
}
