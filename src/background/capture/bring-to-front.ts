/** A picture shows the tab that is in front. A press in a full page of ours brings the page it is about to the front, and then ours again. */
import browser from 'webextension-polyfill';
import type { CaptureTarget } from './screenshot.ts';

const PAINT_DELAY_MS = 200; // ms until a tab that was behind is drawn

/** @param work is done where the person is, too, where another page than ours is in front: it will say so */
export async function withTabInFront<T>(tab: CaptureTarget, work: () => Promise<T>): Promise<T> {
  const [now] = await browser.tabs.query({ active: true, windowId: tab.windowId });
  if (now?.id === undefined || now.id === tab.id || !now.url?.startsWith(browser.runtime.getURL(''))) return work();
  await browser.tabs.update(tab.id, { active: true });
  await new Promise(done => setTimeout(done, PAINT_DELAY_MS));
  try {
    return await work();
  } finally {
    const [then] = await browser.tabs.query({ active: true, windowId: tab.windowId });
    if (then?.id === tab.id) await browser.tabs.update(now.id, { active: true }).catch(() => undefined);
  }
}
