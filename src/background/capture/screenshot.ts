/** One picture of what a tab shows, as the browser paints it, without anything of ours in it. */
import browser from 'webextension-polyfill';
import { isPracticeUrl } from '../../practice/practice-url.ts';
import type { ArtifactFile } from '../../incidents/store.ts';
import { sha256 } from '../../lib/sha256.ts';
import { sendToTab } from '../../messaging/tab-client.ts';

/** Chromium gives two pictures a second, to all windows together. */
const CAPTURE_INTERVAL_MS = 550; // ms
const MAX_TRIES = 4;
let lastCaptureAt = 0;

const wait = (ms: number): Promise<undefined> => new Promise(done => setTimeout(() => done(undefined), ms));

/** A page that hangs is not waited for. */
export const withTimeout = <T>(answer: Promise<T>): Promise<T | undefined> =>
  Promise.race([answer, wait(3000).then(() => undefined)]);

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

/** One capture at a time, over all windows: a step of one ends before a step of another begins. */
export const runExclusiveCapture = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('capture', work) as Promise<T>;

/** Where the person is: `away` in another tab, or still in this tab but `moved` to another page. */
async function getTabPosition(tab: CaptureTarget): Promise<'here' | 'moved' | 'away'> {
  const [now] = await browser.tabs.query({ active: true, windowId: tab.windowId });
  return now?.id !== tab.id ? 'away' : now.url !== tab.url ? 'moved' : 'here';
}

/** So long the browser may take to paint; of a page that has drawn nothing yet it never answers. */
const CAPTURE_TIMEOUT_MS = 4000; // ms
class PageNotDrawnError extends Error {}

/** @throws Undrawn; an Error where the browser refuses */
async function captureVisibleTab(windowId: number): Promise<string> {
  for (let tries = 1; ; tries++) {
    await wait(Math.max(0, lastCaptureAt + CAPTURE_INTERVAL_MS - Date.now()));
    lastCaptureAt = Date.now();
    try {
      const picture = await Promise.race([
        browser.tabs.captureVisibleTab(windowId, { format: 'png' }),
        wait(CAPTURE_TIMEOUT_MS),
      ]);
      if (!picture) throw new PageNotDrawnError();
      return picture;
    } catch (refused) {
      if (refused instanceof PageNotDrawnError || tries === MAX_TRIES || !/quota|MAX_CAPTURE/i.test(String(refused)))
        throw refused;
    }
  }
}

/** The script that measures, scrolls and takes our own marks out of the picture. @returns is it there? */
export async function injectCaptureScript({ id: tab, url }: Pick<CaptureTarget, 'id' | 'url'>): Promise<boolean> {
  if (isPracticeUrl(url)) return true; // it brings its own
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

/** @param name of the file in exports, without its ending */
export async function takeScreenshot(tab: CaptureTarget, name: string): Promise<ScreenshotResult> {
  const before = await getTabPosition(tab);
  if (before !== 'here') return { shot: null, why: before };
  const view = await withTimeout(sendToTab(tab.id, { type: 'overlay/setHidden', hidden: true }));
  try {
    const bytes = decodeDataUrl(await captureVisibleTab(tab.windowId));
    const after = await getTabPosition(tab);
    // A picture of another tab is nobody's business.
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
