/** Gives the person's hands more than a click: both drivers share these methods. */
import type { Tab } from '../../../../helpers/browser/page-actions.ts';

interface Mouse {
  move(x: number, y: number, options?: { steps: number }): Promise<void>;
  down(options?: { clickCount: number }): Promise<void>;
  up(options?: { clickCount: number }): Promise<void>;
}
interface Keyboard {
  down(key: string): Promise<void>;
  up(key: string): Promise<void>;
  press(key: string): Promise<void>;
}

const mouseOf = (tab: Tab): Mouse => tab.mouse as Tab['mouse'] & Mouse;
const keyboardOf = (tab: Tab): Keyboard => tab.keyboard as Tab['keyboard'] & Keyboard;

export async function clickTimes(tab: Tab, x: number, y: number, times: number): Promise<void> {
  const mouse = mouseOf(tab);
  await mouse.move(x, y);
  for (let clickCount = 1; clickCount <= times; clickCount++) {
    await mouse.down({ clickCount });
    await mouse.up({ clickCount });
  }
}

export async function drag(tab: Tab, from: [number, number], to: [number, number]): Promise<void> {
  const mouse = mouseOf(tab);
  await mouse.move(...from);
  await mouse.down();
  await mouse.move(...to, { steps: 4 });
  await mouse.up();
}

export async function pressWithControl(tab: Tab, key: string): Promise<void> {
  const keyboard = keyboardOf(tab);
  await keyboard.down('Control');
  await keyboard.press(key);
  await keyboard.up('Control');
}
