/** Takes a screenshot of what a tab shows, without the overlay. */
import browser from 'webextension-polyfill';
import { isPracticeUrl } from '../../practice/practice-url.ts';
import type { ArtifactFile } from '../../incidents/store.ts';
import { sha256 } from '../../lib/sha256.ts';
import { sendToTab } from '../../messaging/tab-client.ts';

/** Chromium allows two captures a second over all windows. */
const CAPTURE_INTERVAL = 550; // ms
const MAX_TRIES = 4;
let lastCaptureAt = 0;

const wait = (ms: number): Promise<undefined> => new Promise(done => setTimeout(() => done(undefined), ms));

/** A page that hangs does not answer. */
const ANSWER_TIMEOUT = 3000; // ms

export const withTimeout = <T>(answer: Promise<T>): Promise<T | undefined> =>
  Promise.race([answer, wait(ANSWER_TIMEOUT)]);

function decodeDataUrl(dataUrl: string): Uint8Array<ArrayBuffer> {
  const binary = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

export interface CaptureTarget {
  id: number;
  windowId: number;
  url: string;
}

/** Runs one step of a capture at a time over all windows, so that captures do not show each other's tabs. */
export const runExclusiveCapture = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('capture', work) as Promise<T>;

/** @returns `away`: another tab is in front; `moved`: the tab shows another page */
async function getTabPosition(tab: CaptureTarget): Promise<'here' | 'moved' | 'away'> {
  const [now] = await browser.tabs.query({ active: true, windowId: tab.windowId });
  return now?.id !== tab.id ? 'away' : now.url !== tab.url ? 'moved' : 'here';
}

/** The browser never answers for a page that has drawn nothing yet. */
const CAPTURE_TIMEOUT = 4000; // ms
class PageNotDrawnError extends Error {}

/** @throws PageNotDrawnError, or Error if the browser refuses */
async function captureVisibleTab(windowId: number): Promise<string> {
  for (let tries = 1; ; tries++) {
    await wait(Math.max(0, lastCaptureAt + CAPTURE_INTERVAL - Date.now()));
    lastCaptureAt = Date.now();
    try {
      const picture = await Promise.race([
        browser.tabs.captureVisibleTab(windowId, { format: 'png' }),
        wait(CAPTURE_TIMEOUT),
      ]);
      if (!picture) throw new PageNotDrawnError();
      return picture;
    } catch (refused) {
      if (refused instanceof PageNotDrawnError || tries === MAX_TRIES || !/quota|MAX_CAPTURE/i.test(String(refused)))
        throw refused;
    }
  }
}

/** Injects the script that measures, scrolls and hides the overlay. @returns whether the page has it */
export async function injectCaptureScript({ id: tab, url }: Pick<CaptureTarget, 'id' | 'url'>): Promise<boolean> {
  if (isPracticeUrl(url)) return true; // practice pages bring it along
  try {
    return !!(await withTimeout(
      browser.scripting.executeScript({
        target: { tabId: tab },
        files: ['content/scroll-capture.js'],
        injectImmediately: true,
      }),
    ));
  } catch {
    return false;
  }
}

export type ScreenshotResult = { shot: ArtifactFile } | { shot: null; why: 'away' | 'moved' | 'refused' | 'undrawn' };

/** @param name of the file in exports, without its extension */
export async function takeScreenshot(tab: CaptureTarget, name: string): Promise<ScreenshotResult> {
  const before = await getTabPosition(tab);
  if (before !== 'here') return { shot: null, why: before };
  const view = await withTimeout(sendToTab(tab.id, { type: 'overlay/setHidden', hidden: true }));
  try {
    const bytes = decodeDataUrl(await captureVisibleTab(tab.windowId));
    const after = await getTabPosition(tab);
    // A screenshot of another tab is discarded, since the person did not ask for it.
    if (after === 'away') return { shot: null, why: 'away' };
    return {
      shot: {
        bytes,
        artifact: {
          id: crypto.randomUUID(),
          name: `${name}.png`,
          mime: 'image/png',
          bytes: bytes.length,
          sha256: await sha256(bytes),
          takenAt: new Date().toISOString(),
          method: 'tab',
          ...(view ? { view } : {}),
          ...(after === 'moved' ? { partial: true as const } : {}),
        },
      },
    };
  } catch (fault) {
    return { shot: null, why: fault instanceof PageNotDrawnError ? 'undrawn' : 'refused' };
  } finally {
    void sendToTab(tab.id, { type: 'overlay/setHidden', hidden: false });
  }
}
