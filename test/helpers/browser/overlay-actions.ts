/** Acts on controls of the overlay as a person does, who reads before pressing. */
import type { Locator } from 'playwright-core';
import { pressUntilCounted } from './page-actions.ts';

export async function pressControl(control: Locator): Promise<void> {
  await control.waitFor();
  await pressUntilCounted(control.page(), () => control.click());
}

/** Presses a key on the control. */
export async function pressByKey(control: Locator, key: string): Promise<void> {
  await control.waitFor();
  await pressUntilCounted(control.page(), () => control.press(key));
}
