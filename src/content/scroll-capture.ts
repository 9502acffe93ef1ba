/**
 * Injected for a picture: takes our own marks out of it, and for a long post or thread scrolls, only after a press of the person, and puts the page
 * back exactly where it was: at the end, when the person stops it, and when the worker is heard no more.
 */
import { listCaptureElements } from '../incidents/capture/read-post.ts';
import type { Viewport } from '../incidents/model.ts';
import type { Frame, ToPage } from '../messaging/contract.ts';
import { answerAsked } from '../messaging/on-extension-message.ts';
import { world } from './isolated-world-state.ts';

const OVERLAP = 48; // CSS px that two pictures share
const MARGIN = 8; // CSS px left above what is kept
const SILENCE = 6000; // ms without word from the worker: it is gone
const SETTLE = 120; // ms for what is drawn late

interface Run {
  scroller: Element;
  from: { top: number; left: number; pageTop: number; pageLeft: number };
  pointed: Element | undefined;
  stopped: boolean;
  watch: number;
  end: AbortController;
}
let run: Run | undefined;

const root = (): Element => document.scrollingElement ?? document.documentElement;
const isRoot = (el: Element): boolean => el === root() || el === document.documentElement || el === document.body;

/** Until the page is drawn as it stands now; a tab that is not in front draws nothing, so not for ever. */
const drawn = (): Promise<void> =>
  new Promise(done => {
    const late = window.setTimeout(done, 300);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(late);
        done();
      }),
    );
  });
const rest = (ms: number): Promise<void> => new Promise(done => window.setTimeout(done, ms));

/** What holds an element and scrolls; small boxes within are not meant. */
function scrollerOf(el: Element | null): Element {
  for (let at = el; at && !isRoot(at); at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null)
    if (
      at.scrollHeight > at.clientHeight + 4 &&
      at.clientHeight > innerHeight * 0.4 &&
      /auto|scroll|overlay/.test(getComputedStyle(at).overflowY)
    )
      return at;
  return root();
}

/** The part of the window that the scroller fills. */
function pane(scroller: Element): { top: number; bottom: number; left: number; right: number } {
  if (isRoot(scroller))
    return { top: 0, bottom: innerHeight, left: 0, right: document.documentElement.clientWidth || innerWidth };
  const r = scroller.getBoundingClientRect();
  return {
    top: Math.max(0, r.top),
    bottom: Math.min(innerHeight, r.bottom),
    left: Math.max(0, r.left),
    right: Math.min(innerWidth, r.right),
  };
}

/** How far a bar that stays where it is while the page moves reaches in from an edge. */
function bar(scroller: Element, edge: 'top' | 'bottom'): number {
  const p = pane(scroller);
  const width = p.right - p.left,
    height = p.bottom - p.top;
  let reach = 0;
  for (const share of [0.1, 0.3, 0.5, 0.7, 0.9])
    for (const met of document.elementsFromPoint(p.left + width * share, edge === 'top' ? p.top + 2 : p.bottom - 3))
      for (let el: Element | null = met; el && el !== scroller && !el.contains(scroller); el = el.parentElement) {
        if (el === world.host || !/fixed|sticky/.test(getComputedStyle(el).position)) continue;
        const r = el.getBoundingClientRect();
        const depth = edge === 'top' ? r.bottom - p.top : p.bottom - r.top;
        if (r.width > width * 0.4 && depth > 0 && depth < height * 0.4) reach = Math.max(reach, depth);
      }
  return reach;
}

function clipOf(scroller: Element): { top: number; bottom: number } {
  const p = pane(scroller);
  return { top: Math.round(p.top + bar(scroller, 'top')), bottom: Math.round(p.bottom - bar(scroller, 'bottom')) };
}

const most = (scroller: Element): number => scroller.scrollHeight - scroller.clientHeight;
/** Threads that grow upwards count from their end: 0 is the last line, above it is negative. */
const upwards = (scroller: Element): boolean =>
  scroller.scrollTop < 0 || (!isRoot(scroller) && getComputedStyle(scroller).flexDirection === 'column-reverse');
/** How far the upper edge of what is shown lies below the first line. */
const offset = (scroller: Element): number => scroller.scrollTop + (upwards(scroller) ? most(scroller) : 0);

const viewOf = (scroller: Element): Viewport => ({
  width: innerWidth,
  height: innerHeight,
  ratio: devicePixelRatio,
  scrollY: Math.round(offset(scroller)),
  clip: clipOf(scroller),
});

/** The elements that are to be kept; none: all that the scroller holds. */
function span(pointed: Element | undefined): Element[] {
  const { outline, where } = world;
  return outline && where && where.kind !== 'messages' ? listCaptureElements(outline, where, pointed, document) : [];
}

/** @param top as the scroller itself counts */
const scrollTo = (scroller: Element, top: number, left = scroller.scrollLeft): void =>
  scroller.scrollTo({ top, left, behavior: 'instant' });
const scrollToOffset = (scroller: Element, at: number): void =>
  scrollTo(scroller, at - (upwards(scroller) ? most(scroller) : 0));

/** Lower edge of what is to be kept, in window px. It grows as the page brings more. */
function bottomOf(scroller: Element, pointed: Element | undefined): number {
  const all = span(pointed);
  const end = pane(scroller).top + scroller.scrollHeight - offset(scroller);
  return all.length ? Math.min(end, Math.max(...all.map(el => el.getBoundingClientRect().bottom))) : end;
}

function frame(scroller: Element, pointed: Element | undefined): Frame {
  const view = viewOf(scroller);
  const { top, bottom } = view.clip!;
  const below = bottomOf(scroller, pointed) - bottom;
  const room = most(scroller) - offset(scroller);
  const more = below > 2 && room > 1;
  return {
    view,
    more,
    left: more ? Math.ceil(Math.min(below, room) / Math.max(1, bottom - top - OVERLAP)) : 0,
    stopped: run?.stopped ?? false,
  };
}

/** Where the first picture starts: at the top of what is to be kept; where all is meant, where the person is. */
function startOf(scroller: Element, pointed: Element | undefined): number {
  const first = span(pointed)[0];
  return first
    ? Math.max(0, offset(scroller) + first.getBoundingClientRect().top - clipOf(scroller).top - MARGIN)
    : offset(scroller);
}

const anchor = (pointed: Element | undefined): Element | null =>
  span(pointed)[0] ?? document.elementFromPoint(innerWidth / 2, innerHeight / 2);
const meant = (asked: boolean | undefined): Element | undefined =>
  asked && world.pointed?.isConnected ? world.pointed : undefined;

/** How many pictures it would take, without moving anything. */
function measure(asked: boolean | undefined): number {
  const pointed = meant(asked);
  const scroller = scrollerOf(anchor(pointed));
  const { top, bottom } = clipOf(scroller);
  const [start, end] = [startOf(scroller, pointed) - offset(scroller) + top, bottomOf(scroller, pointed)];
  const above = start < top - MARGIN - 2; // some of it lies above the window
  const below = end > bottom + 2 && most(scroller) - offset(scroller) > 1;
  return above || below ? Math.max(2, Math.ceil((end - start) / Math.max(1, bottom - top - OVERLAP))) : 1;
}

function heard(): void {
  if (!run) return;
  clearTimeout(run.watch);
  run.watch = window.setTimeout(() => void finish(), SILENCE);
}

async function begin(asked: boolean | undefined): Promise<Frame> {
  await finish();
  const pointed = meant(asked);
  const scroller = scrollerOf(anchor(pointed));
  const end = new AbortController();
  run = {
    scroller,
    pointed,
    stopped: false,
    watch: 0,
    end,
    from: {
      top: scroller.scrollTop,
      left: scroller.scrollLeft,
      pageTop: root().scrollTop,
      pageLeft: root().scrollLeft,
    },
  };
  const stop = (): void => {
    if (run) run.stopped = true;
  };
  world.stop = stop;
  const options = { capture: true, passive: true, signal: end.signal };
  // The person takes the page back with what they would do anyway.
  for (const type of ['wheel', 'touchmove'] as const)
    window.addEventListener(
      type,
      e => {
        if (e.isTrusted) stop();
      },
      options,
    );
  window.addEventListener(
    'keydown',
    e => {
      if (e.isTrusted && e.key === 'Escape') stop();
    },
    options,
  );
  heard();
  scrollToOffset(scroller, startOf(scroller, pointed));
  await drawn();
  await rest(SETTLE);
  return frame(scroller, pointed);
}

async function next(): Promise<Frame | null> {
  if (!run) return null;
  heard();
  const { scroller, pointed } = run;
  const { top, bottom } = clipOf(scroller);
  const before = offset(scroller);
  if (run.stopped) return frame(scroller, pointed);
  scrollToOffset(scroller, before + Math.max(40, bottom - top - OVERLAP));
  await drawn();
  await rest(SETTLE);
  const now = frame(scroller, pointed);
  return Math.abs(offset(scroller) - before) < 1 ? { ...now, more: false, left: 0, still: true } : now;
}

/** Puts the page back. Some pages move once more while they draw, so it is done twice. */
async function finish(): Promise<void> {
  if (!run) return;
  const { scroller, from, watch, end } = run;
  run = undefined;
  delete world.stop;
  clearTimeout(watch);
  end.abort();
  world.marks?.progress(null);
  const back = (): void => {
    scrollTo(scroller, from.top, from.left);
    if (!isRoot(scroller)) scrollTo(root(), from.pageTop, from.pageLeft);
  };
  back();
  await drawn();
  back();
}

let veiled = 0;
/** Clear, not gone: what has the focus in it keeps it. @returns what the picture will show */
async function veil(on: boolean): Promise<Viewport> {
  clearTimeout(veiled);
  const host = world.host instanceof HTMLElement ? world.host : undefined;
  host?.style.setProperty('opacity', on ? '0' : '1', 'important');
  if (on) {
    veiled = window.setTimeout(() => void veil(false), SILENCE);
    if (host) await drawn();
  }
  return viewOf(run?.scroller ?? scrollerOf(anchor(undefined)));
}

const answer = async (message: ToPage): Promise<unknown> => {
  switch (message.type) {
    case 'veil':
      return veil(message.on);
    case 'scroll/measure':
      return measure(message.pointed);
    case 'scroll/begin':
      return begin(message.pointed);
    case 'scroll/next':
      return next();
    case 'scroll/end':
      return finish();
  }
};

if (!world.scroll) {
  world.scroll = true;
  answerAsked(['veil', 'scroll/measure', 'scroll/begin', 'scroll/next', 'scroll/end'], answer);
}
