/**
 * Watches each card and button of the overlay: a press counts only where the person has seen it for a while as it was
 * drawn. Times are in milliseconds since the page began.
 */
import { isolatedWorld } from '../isolated-world-state.ts';
import { isHostIntact, putOnTop, restoreHost } from './host.ts';
import { overlap, type Position } from './position.ts';
import { hasUnwatchedTopLayer } from './top-layer.ts';

/** Nobody has read what was shown for a shorter time. */
const STEADY_TIME = 500;
/** What is not intact after this time is disturbed by the page. */
const SETTLE_TIME = 1000;
const CHECK_INTERVAL = 150;
/** A page that was busy for longer could have shown something else meanwhile. */
const MAX_GAP = 600;
/** After the page has put something on top, the person needs this much longer. */
const RAISE_TIME = 500;
/** Putting the overlay on top more often would be a fight with the page. */
const RAISE_INTERVAL = 1000;
const TOLERANCE = 1.5; // CSS px
/** Points of a surface that nothing may cover, as shares of its width and height. Corners may be round. */
const POINTS = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap(x => [0.1, 0.3, 0.5, 0.7, 0.9].map(y => [x, y] as const));

/** `early`: not seen for long enough. `covered`: the page covers or changes it. */
export type Obstacle = 'early' | 'covered';

interface Surface {
  /** Where it was drawn. */
  position: Position;
  /** Its size and texts. */
  contents: string;
  shownSince: number;
  steadySince: number;
  /** As the browser says, where it can tell. */
  visible: boolean;
}

const surfaces = new Map<HTMLElement, Surface>();
let timer = 0;
let checkedAt = 0;
let raisedAt = 0;

/** Styles of the elements around the overlay that could change how it looks. */
let surroundings = '';

/** @param extra how much longer than otherwise presses are refused */
function disturb(surface: Surface, extra = 0): void {
  surface.steadySince = Math.max(surface.steadySince, performance.now() + extra);
}

/** Chromium tells whether a person can see an element, which the DOM types do not know yet. */
type VisibilityEntry = IntersectionObserverEntry & { isVisible: boolean };
const canTrackVisibility = 'isVisible' in (globalThis.IntersectionObserverEntry?.prototype ?? {});
const visibility =
  canTrackVisibility &&
  new IntersectionObserver(
    entries => {
      for (const { target, isVisible } of entries as VisibilityEntry[]) {
        const surface = surfaces.get(target as HTMLElement);
        if (!surface || surface.visible === isVisible) continue;
        surface.visible = isVisible;
        disturb(surface);
      }
    },
    { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );

const isInWindow = (x: number, y: number): boolean => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;

function isOnTopAt(el: Element, x: number, y: number): boolean {
  const { overlayHost, overlayRoot } = isolatedWorld;
  return document.elementFromPoint(x, y) === overlayHost && el.contains(overlayRoot!.elementFromPoint(x, y));
}

const isUncovered = (el: Element, { left, top, width, height }: DOMRect): boolean =>
  POINTS.map(([x, y]) => [left + width * x, top + height * y] as const).every(
    ([x, y]) => !isInWindow(x, y) || isOnTopAt(el, x, y),
  );

/** Whether an element overlaps another surface, so that one of the two is covered by our own and not by the page. */
const overlapsOurs = (el: HTMLElement): boolean =>
  [...surfaces.keys()].some(
    other => other !== el && overlap(other.getBoundingClientRect(), el.getBoundingClientRect()),
  );

/** A transition shows pictures of the page instead of the page. */
const isInViewTransition = (): boolean =>
  CSS.supports('selector(:active-view-transition)') && document.documentElement.matches(':active-view-transition');

/** Dark modes by a filter leave texts legible. */
const LEGIBLE_FILTER = /^(none|invert\((1|0\.[89]\d*)\)( hue-rotate\([\d.]+deg\))?)$/;

/** Firefox applies a filter of the root to the top layer too. */
const isLegible = (): boolean =>
  canTrackVisibility || LEGIBLE_FILTER.test(getComputedStyle(document.documentElement).filter || 'none');

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;

/** Checks that an element is where it was drawn, without a transform or zoom of the page. */
const isInPlace = (el: HTMLElement, rect: DOMRect, { left, top }: Position): boolean =>
  isNear(rect.left, left) &&
  isNear(rect.top, top) &&
  isNear(rect.width, el.offsetWidth) &&
  isNear(rect.height, el.offsetHeight) &&
  (el.currentCSSZoom ?? 1) === 1;

function isIntact(el: HTMLElement, surface: Surface): boolean {
  const rect = el.getBoundingClientRect();
  return (
    surface.visible &&
    isHostIntact() &&
    isInPlace(el, rect, surface.position) &&
    !isInViewTransition() &&
    isLegible() &&
    isUncovered(el, rect)
  );
}

/** Undoes what the page has done to the overlay. */
function restore(): void {
  const isMoved = !restoreHost();
  if (!isMoved && performance.now() - raisedAt < RAISE_INTERVAL) return;
  raisedAt = performance.now();
  isolatedWorld.onPageToggle?.();
}

function describeSurroundings(): string {
  const styles: string[] = [];
  for (let el = isolatedWorld.overlayHost?.parentElement; el; el = el.parentElement) {
    const { opacity, filter, transform, clipPath, maskImage, mixBlendMode } = getComputedStyle(el);
    styles.push(opacity, filter, transform, clipPath, maskImage, mixBlendMode);
  }
  return styles.join();
}

function checkSurfaces(): void {
  const now = performance.now();
  const before = surroundings;
  surroundings = describeSurroundings();
  const isUnsure = now - checkedAt > MAX_GAP || surroundings !== before;
  checkedAt = now;
  for (const [el, surface] of surfaces) {
    if (!isIntact(el, surface)) {
      disturb(surface);
      if (!overlapsOurs(el)) restore();
    } else if (isUnsure) disturb(surface);
  }
}

/** What the person saw until now may have been something else. */
export function disturbSurfaces(extra = 0): void {
  for (const surface of surfaces.values()) disturb(surface, extra);
}

/** Puts the overlay on top again. */
export function raiseOverlay(): void {
  putOnTop();
  disturbSurfaces(RAISE_TIME);
}

/** Leaves out that a press was refused. */
const describeContents = (el: HTMLElement): string =>
  [
    el.offsetWidth,
    el.offsetHeight,
    ...[...el.querySelectorAll<HTMLElement>('[data-t]:not(.refused *, .unseen *)')].map(({ dataset }) => dataset.t),
  ].join('\n');

/** Call it after each draw. @param position where the element is now, by its styles */
export function watchSurface(el: HTMLElement, position: Position): void {
  const contents = describeContents(el);
  const known = surfaces.get(el);
  if (!known) {
    const now = performance.now();
    surfaces.set(el, { position, contents, shownSince: now, steadySince: now, visible: !visibility });
    if (visibility) visibility.observe(el);
  } else if (
    known.contents !== contents ||
    !isNear(known.position.left, position.left) ||
    !isNear(known.position.top, position.top)
  ) {
    Object.assign(known, { position, contents });
    disturb(known);
  }
  if (timer) return;
  checkedAt = performance.now();
  surroundings = describeSurroundings();
  timer = window.setInterval(checkSurfaces, CHECK_INTERVAL);
}

export function unwatchSurface(el: HTMLElement): void {
  surfaces.delete(el);
  if (visibility) visibility.unobserve(el);
  if (surfaces.size) return;
  clearInterval(timer);
  timer = 0;
}

export const findSurface = (control: Element): HTMLElement | undefined =>
  [...surfaces.keys()].find(el => el.contains(control));

/** @returns why a press on this element must not count now */
export function findObstacle(el: HTMLElement): Obstacle | undefined {
  const surface = surfaces.get(el);
  if (!surface) return 'early';
  if (hasUnwatchedTopLayer()) raiseOverlay();
  const intact = isIntact(el, surface);
  checkSurfaces();
  const now = performance.now();
  if (now - surface.steadySince >= STEADY_TIME) return undefined;
  return intact || now - surface.shownSince < SETTLE_TIME ? 'early' : 'covered';
}
