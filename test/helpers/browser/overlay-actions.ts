/** Acts on controls of the overlay as a person does, who reads before pressing. */
import type { Locator } from 'playwright-core';
import { waitUntilReadable } from './page-actions.ts';

export async function pressControl(control: Locator): Promise<void> {
  await control.waitFor();
  await waitUntilReadable(control.page());
  await control.click();
}

/** Presses a key on the control. */
export async function pressByKey(control: Locator, key: string): Promise<void> {
  await control.waitFor();
  await waitUntilReadable(control.page());
  await control.press(key);
}
