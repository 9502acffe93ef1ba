/** Brings the captured tab to the front, because a screenshot shows whatever tab is there. */
import browser from 'webextension-polyfill';
import type { CaptureTarget } from './screenshot.ts';

/** A tab that was in the background is drawn after about this long. */
const DRAW_DELAY = 200; // ms

/**
 * Brings the captured tab to the front for a capture started from a full page of the extension, then that page again.
 * If any other tab is in front, the capture runs as it is, and reports that the person is elsewhere.
 */
export async function withTabInFront<T>(tab: CaptureTarget, capture: () => Promise<T>): Promise<T> {
  const [shown] = await browser.tabs.query({ active: true, windowId: tab.windowId });
  if (shown?.id === undefined || shown.id === tab.id || !shown.url?.startsWith(browser.runtime.getURL('')))
    return capture();
  await browser.tabs.update(tab.id, { active: true });
  await new Promise(resolve => setTimeout(resolve, DRAW_DELAY));
  try {
    return await capture();
  } finally {
    const [current] = await browser.tabs.query({ active: true, windowId: tab.windowId });
    if (current?.id === tab.id) await browser.tabs.update(shown.id, { active: true }).catch(() => undefined);
  }
}
