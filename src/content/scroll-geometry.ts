/** Measures what a scrolling capture has to cover. It moves nothing. All lengths are in CSS pixels. */
import { listCaptureElements } from '../incidents/capture/find-post.ts';
import type { Viewport } from '../incidents/model.ts';
import { isolatedWorld } from './isolated-world-state.ts';

/** Shared by two screenshots, so that they can be joined. */
const OVERLAP = 48;
/** Left above the captured elements. */
const MARGIN = 8;
const MIN_STEP = 40;
/** A smaller scrolling box is a part of the content, not its container. */
const MIN_SCROLLER_SHARE = 0.4;
/** A fixed element is a bar if it is at least this wide and at most this high, as a share of the pane. */
const MIN_BAR_WIDTH_SHARE = 0.4;
const MAX_BAR_HEIGHT_SHARE = 0.4;
const BAR_SAMPLES = [0.1, 0.3, 0.5, 0.7, 0.9];

interface Pane {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export const getRootScroller = (): Element => document.scrollingElement ?? document.documentElement;

export const isRootScroller = (el: Element): boolean =>
  el === getRootScroller() || el === document.documentElement || el === document.body;

const getParent = (el: Element): Element | null =>
  el.parentElement ?? (el.getRootNode() as Partial<ShadowRoot>).host ?? null;

function findScroller(el: Element | null): Element {
  for (let ancestor = el; ancestor && !isRootScroller(ancestor); ancestor = getParent(ancestor))
    if (
      ancestor.scrollHeight > ancestor.clientHeight + 4 &&
      ancestor.clientHeight > innerHeight * MIN_SCROLLER_SHARE &&
      /auto|scroll|overlay/.test(getComputedStyle(ancestor).overflowY)
    )
      return ancestor;
  return getRootScroller();
}

/** Measures the part of the window that the scroller fills. */
function getPane(scroller: Element): Pane {
  if (isRootScroller(scroller))
    return { top: 0, bottom: innerHeight, left: 0, right: document.documentElement.clientWidth || innerWidth };
  const rect = scroller.getBoundingClientRect();
  return {
    top: Math.max(0, rect.top),
    bottom: Math.min(innerHeight, rect.bottom),
    left: Math.max(0, rect.left),
    right: Math.min(innerWidth, rect.right),
  };
}

/** Measures how far bars that stay in place while the page scrolls reach in from an edge. */
function getBarDepth(scroller: Element, edge: 'top' | 'bottom'): number {
  const pane = getPane(scroller);
  const width = pane.right - pane.left;
  const height = pane.bottom - pane.top;
  const y = edge === 'top' ? pane.top + 2 : pane.bottom - 3;
  let barDepth = 0;
  for (const share of BAR_SAMPLES)
    for (const hit of document.elementsFromPoint(pane.left + width * share, y))
      for (let el: Element | null = hit; el && el !== scroller && !el.contains(scroller); el = el.parentElement) {
        if (el === isolatedWorld.overlayHost || !/fixed|sticky/.test(getComputedStyle(el).position)) continue;
        const rect = el.getBoundingClientRect();
        const depth = edge === 'top' ? rect.bottom - pane.top : pane.bottom - rect.top;
        if (rect.width > width * MIN_BAR_WIDTH_SHARE && depth > 0 && depth < height * MAX_BAR_HEIGHT_SHARE)
          barDepth = Math.max(barDepth, depth);
      }
  return barDepth;
}

/** Measures the part of the window that shows scrolling content: the pane without its bars. */
function getClip(scroller: Element): { top: number; bottom: number } {
  const pane = getPane(scroller);
  return {
    top: Math.round(pane.top + getBarDepth(scroller, 'top')),
    bottom: Math.round(pane.bottom - getBarDepth(scroller, 'bottom')),
  };
}

const getMaxOffset = (scroller: Element): number => scroller.scrollHeight - scroller.clientHeight;

/** Detects threads that grow upwards: they count from their last line, with negative numbers above it. */
const isReversed = (scroller: Element): boolean =>
  scroller.scrollTop < 0 ||
  (!isRootScroller(scroller) && getComputedStyle(scroller).flexDirection === 'column-reverse');

const getOriginShift = (scroller: Element): number => (isReversed(scroller) ? getMaxOffset(scroller) : 0);

/** Measures how far the upper edge of what is shown is below the first line. */
export const getOffset = (scroller: Element): number => scroller.scrollTop + getOriginShift(scroller);

/** Converts an offset from the first line to what the scroller itself counts. */
export const toScrollTop = (scroller: Element, offset: number): number => offset - getOriginShift(scroller);

export const getViewport = (scroller: Element): Viewport & { clip: { top: number; bottom: number } } => ({
  width: innerWidth,
  height: innerHeight,
  ratio: devicePixelRatio,
  scrollY: Math.round(getOffset(scroller)),
  clip: getClip(scroller),
});

/** Lists the elements to capture; none means everything that the scroller holds. */
function listElements(pointed: Element | undefined): Element[] {
  const { outline, where } = isolatedWorld;
  return outline && where && where.kind !== 'messages' ? listCaptureElements(outline, where, pointed, document) : [];
}

export const findCaptureScroller = (pointed: Element | undefined): Element =>
  findScroller(listElements(pointed)[0] ?? document.elementFromPoint(innerWidth / 2, innerHeight / 2));

/** Measures the lower edge of what is captured, in the window. It moves down as the page loads more. */
function getContentBottom(scroller: Element, pointed: Element | undefined): number {
  const elements = listElements(pointed);
  const scrollerEnd = getPane(scroller).top + scroller.scrollHeight - getOffset(scroller);
  const bottoms = elements.map(el => el.getBoundingClientRect().bottom);
  return bottoms.length ? Math.min(scrollerEnd, Math.max(...bottoms)) : scrollerEnd;
}

/** Returns the offset of the first screenshot: the first element to capture, else where the person is. */
export function getStartOffset(scroller: Element, pointed: Element | undefined): number {
  const [first] = listElements(pointed);
  if (!first) return getOffset(scroller);
  const distance = first.getBoundingClientRect().top - getClip(scroller).top - MARGIN;
  return Math.max(0, getOffset(scroller) + distance);
}

const getClipStep = ({ top, bottom }: { top: number; bottom: number }): number => bottom - top - OVERLAP;

export const getNextOffset = (scroller: Element): number =>
  getOffset(scroller) + Math.max(MIN_STEP, getClipStep(getClip(scroller)));

/** Estimates how many screenshots are left below the current one. */
export function countRemainingTiles(scroller: Element, pointed: Element | undefined): number {
  const clip = getClip(scroller);
  const below = getContentBottom(scroller, pointed) - clip.bottom;
  const scrollable = getMaxOffset(scroller) - getOffset(scroller);
  if (below <= 2 || scrollable <= 1) return 0;
  return Math.ceil(Math.min(below, scrollable) / Math.max(1, getClipStep(clip)));
}

/** Estimates how many screenshots the whole capture would take. */
export function countTiles(pointed: Element | undefined): number {
  const scroller = findCaptureScroller(pointed);
  const clip = getClip(scroller);
  const top = getStartOffset(scroller, pointed) - getOffset(scroller) + clip.top;
  const bottom = getContentBottom(scroller, pointed);
  const reachesAbove = top < clip.top - MARGIN - 2;
  const reachesBelow = bottom > clip.bottom + 2 && getMaxOffset(scroller) - getOffset(scroller) > 1;
  if (!reachesAbove && !reachesBelow) return 1;
  return Math.max(2, Math.ceil((bottom - top) / Math.max(1, getClipStep(clip))));
}
