/** Acts on controls of the overlay as a person does, who reads before pressing. */
import type { Locator } from 'playwright-core';
import { OVERLAY_GRACE } from './page-actions.ts';

/** Waits until presses on the control count. */
async function waitUntilReadable(control: Locator): Promise<void> {
  await control.waitFor();
  await control.page().waitForTimeout(OVERLAY_GRACE);
}

export async function pressControl(control: Locator): Promise<void> {
  await waitUntilReadable(control);
  await control.click();
}

/** Presses a key on the control. */
export async function pressByKey(control: Locator, key: string): Promise<void> {
  await waitUntilReadable(control);
  await control.press(key);
}
