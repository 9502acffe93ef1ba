/** Hides the overlay for screenshots, scrolls through a long post or thread for them, and puts the page back. */
import type { Viewport } from '../incidents/model.ts';
import type { ScrollPosition } from '../incidents/capture/schema.ts';
import { onExtensionMessage } from '../messaging/on-extension-message.ts';
import { isolatedWorld } from './isolated-world-state.ts';
import {
  countRemainingTiles,
  countTiles,
  findCaptureScroller,
  getNextOffset,
  getOffset,
  getRootScroller,
  getStartOffset,
  getViewport,
  isRootScroller,
  toScrollTop,
} from './scroll-geometry.ts';

/** Without a message from the worker for this long, it is gone and the page is put back. */
const WORKER_TIMEOUT = 6000; // ms
/** Gives pages time to draw what they draw late. */
const SETTLE_DELAY = 120; // ms
/** Less than the worker waits for an answer. */
const DRAW_TIMEOUT = 1500; // ms
/** Background tabs draw nothing. */
const HIDDEN_DRAW_TIMEOUT = 300; // ms

interface CaptureRun {
  scroller: Element;
  pointed: Element | undefined;
  start: { top: number; left: number; rootTop: number; rootLeft: number };
  stopped: boolean;
  timeout: number;
  ended: AbortController;
}
let run: CaptureRun | undefined;

const wait = (ms: number): Promise<void> => new Promise(resolve => window.setTimeout(resolve, ms));

/** Waits until the page is drawn in its current state. */
const waitForDraw = (): Promise<void> =>
  new Promise(resolve => {
    const timeout = window.setTimeout(resolve, document.hidden ? HIDDEN_DRAW_TIMEOUT : DRAW_TIMEOUT);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timeout);
        resolve();
      }),
    );
  });

const scrollTo = (scroller: Element, top: number, left: number): void =>
  scroller.scrollTo({ top, left, behavior: 'instant' });

async function scrollToOffset(scroller: Element, offset: number): Promise<void> {
  scrollTo(scroller, toScrollTop(scroller, offset), scroller.scrollLeft);
  await waitForDraw();
  await wait(SETTLE_DELAY);
}

const getPointed = (wanted: boolean | undefined): Element | undefined =>
  wanted && isolatedWorld.pointedElement?.isConnected ? isolatedWorld.pointedElement : undefined;

function describeFrame(scroller: Element, pointed: Element | undefined): ScrollPosition {
  const left = countRemainingTiles(scroller, pointed);
  return { view: getViewport(scroller), more: left > 0, left, stopped: run?.stopped ?? false };
}

function stopRun(): void {
  if (run) run.stopped = true;
}

/** The person takes the page back with what they would do anyway: scrolling, or Escape. */
function stopOnUserInput(signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  for (const type of ['wheel', 'touchmove', 'keydown'] as const)
    window.addEventListener(
      type,
      event => {
        if (event.isTrusted && (!(event instanceof KeyboardEvent) || event.key === 'Escape')) stopRun();
      },
      options,
    );
}

function restartWorkerTimeout(current: CaptureRun): void {
  clearTimeout(current.timeout);
  current.timeout = window.setTimeout(() => void endRun(), WORKER_TIMEOUT);
}

async function startRun(pointed: Element | undefined): Promise<ScrollPosition> {
  await endRun();
  const scroller = findCaptureScroller(pointed);
  const root = getRootScroller();
  run = {
    scroller,
    pointed,
    start: {
      top: scroller.scrollTop,
      left: scroller.scrollLeft,
      rootTop: root.scrollTop,
      rootLeft: root.scrollLeft,
    },
    stopped: false,
    timeout: 0,
    ended: new AbortController(),
  };
  isolatedWorld.stopScrollCapture = stopRun;
  stopOnUserInput(run.ended.signal);
  restartWorkerTimeout(run);
  await scrollToOffset(scroller, getStartOffset(scroller, pointed));
  return describeFrame(scroller, pointed);
}

async function scrollOn(): Promise<ScrollPosition | undefined> {
  if (!run) return undefined;
  restartWorkerTimeout(run);
  const { scroller, pointed } = run;
  if (run.stopped) return describeFrame(scroller, pointed);
  const before = getOffset(scroller);
  await scrollToOffset(scroller, getNextOffset(scroller));
  const frame = describeFrame(scroller, pointed);
  const moved = Math.abs(getOffset(scroller) - before) >= 1;
  return moved ? frame : { ...frame, more: false, left: 0, still: true };
}

async function endRun(): Promise<void> {
  if (!run) return;
  const { scroller, start, timeout, ended } = run;
  run = undefined;
  delete isolatedWorld.stopScrollCapture;
  clearTimeout(timeout);
  ended.abort();
  isolatedWorld.overlay?.showCaptureProgress(null);
  const restore = (): void => {
    scrollTo(scroller, start.top, start.left);
    if (!isRootScroller(scroller)) scrollTo(getRootScroller(), start.rootTop, start.rootLeft);
  };
  restore();
  // Some pages move once more while they draw.
  await waitForDraw();
  restore();
}

let overlayTimeout = 0;

/** Makes the overlay transparent, so that it keeps the focus. @returns what a screenshot will show */
async function setOverlayHidden(hidden: boolean): Promise<Viewport> {
  clearTimeout(overlayTimeout);
  isolatedWorld.overlay?.setTransparent(hidden);
  if (hidden) {
    overlayTimeout = window.setTimeout(() => void setOverlayHidden(false), WORKER_TIMEOUT);
    if (isolatedWorld.overlayHost?.isConnected) await waitForDraw();
  }
  return getViewport(run?.scroller ?? findCaptureScroller(undefined));
}

if (!isolatedWorld.scrollCaptureReady) {
  isolatedWorld.scrollCaptureReady = true;
  onExtensionMessage({
    'overlay/setHidden': ({ hidden }) => {
      if (run) restartWorkerTimeout(run);
      return setOverlayHidden(hidden);
    },
    'scroll/measure': async ({ pointed }) => countTiles(getPointed(pointed)),
    'scroll/begin': ({ pointed }) => startRun(getPointed(pointed)),
    'scroll/next': scrollOn,
    'scroll/end': endRun,
  });
}
