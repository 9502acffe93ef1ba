/** Places cards and marks beside elements and inside the window. All lengths are in CSS pixels of the viewport. */

export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}
export interface Size {
  width: number;
  height: number;
}
export interface Position {
  left: number;
  top: number;
}
/** Returns a `height` only if the card has to be lower than its content. */
export type Placement = (size: Size, viewport: Size, rtl: boolean) => Position & { height?: number };

type IsTaken = (x: number, y: number) => boolean;

const GAP = 8; // between an anchor and its card
const EDGE = 8; // between a card and the edge of the window
const CORNER = 16; // between a card in a corner and the edges of the window
const MARK_GAP = 4; // between a box and its mark
/** A lower card says too little. */
const MIN_CARD_HEIGHT = 140;

const clamp = (x: number, min: number, max: number): number => Math.max(min, Math.min(x, Math.max(min, max)));

const clampToWindow = ({ left, top }: Position, size: Size, viewport: Size, edge = EDGE): Position => ({
  left: clamp(left, edge, viewport.width - size.width - edge),
  top: clamp(top, edge, viewport.height - size.height - edge),
});

const right = (rect: Rect): number => rect.left + rect.width;
const bottom = (rect: Rect): number => rect.top + rect.height;

export const overlap = (a: Rect, b: Rect): boolean =>
  a.left < right(b) && b.left < right(a) && a.top < bottom(b) && b.top < bottom(a);

const anyPointTaken = ({ left, top }: Position, size: Size, xs: number[], ys: number[], isTaken: IsTaken): boolean =>
  xs.some(x => ys.some(y => isTaken(left + size.width * x, top + size.height * y)));

/** Below the anchor, else above, else at the lower end of the window; at the anchor's start edge. */
export function placeBeside(anchor: Rect, size: Size, viewport: Size, rtl: boolean): Position {
  const below = bottom(anchor) + GAP;
  const above = anchor.top - size.height - GAP;
  const fitsBelow = below + size.height + EDGE <= viewport.height;
  const top = fitsBelow ? below : above >= EDGE ? above : viewport.height - size.height - EDGE;
  return clampToWindow({ left: rtl ? right(anchor) - size.width : anchor.left, top }, size, viewport);
}

/** In the corner farthest from the anchor, so that what opens beside the anchor stays free. */
export function placeInFarCorner(anchor: Rect, size: Size, viewport: Size, rtl: boolean): Position {
  const x = anchor.left + anchor.width / 2;
  const y = anchor.top + anchor.height / 2;
  const centred = Math.abs(x - viewport.width / 2) < 1;
  const atRight = centred ? !rtl : x < viewport.width / 2;
  const atBottom = y < viewport.height / 2;
  return clampToWindow(
    {
      left: atRight ? viewport.width - size.width - CORNER : CORNER,
      top: atBottom ? viewport.height - size.height - CORNER : CORNER,
    },
    size,
    viewport,
  );
}

/**
 * In a free corner of the anchor, at its end first: its start is free where the page is written the other way than our
 * texts. Else on the edge above it, outside its text.
 */
export function placeInCorner(
  anchor: Rect,
  size: Size,
  viewport: Size,
  rtl: boolean,
  isFree: (rect: Rect) => boolean,
): Position {
  const sides = [right(anchor) - size.width - EDGE, anchor.left + EDGE];
  const [end, start] = rtl ? sides.reverse() : sides;
  const tops = [anchor.top + EDGE, bottom(anchor) - size.height - EDGE].filter(
    top => top >= Math.max(anchor.top, EDGE) && top + size.height <= Math.min(bottom(anchor), viewport.height),
  );
  const corners = [end!, start!].flatMap(left => tops.map(top => ({ left, top })));
  const corner = corners.find(position => isFree({ ...position, ...size }));
  return clampToWindow(corner ?? { left: end!, top: anchor.top - size.height / 2 }, size, viewport);
}

/** No button is so small that it is between two points. */
const POINT_DISTANCE = 32;

/** Spreads points over a length, as shares of it. */
function spreadShares(length: number): number[] {
  const gaps = Math.max(1, Math.ceil(length / POINT_DISTANCE));
  return Array.from({ length: gaps }, (_, i) => (i + 0.5) / gaps);
}

function countTaken({ left, top }: Position, { width, height }: Size, isTaken: IsTaken): number {
  const [xs, ys] = [spreadShares(width), spreadShares(height)];
  return xs.flatMap(x => ys.filter(y => isTaken(left + width * x, top + height * y))).length;
}

/** In the corner where the page has least to press; the lower ones come first. */
export function placeInFreeCorner(size: Size, viewport: Size, rtl: boolean, isTaken: IsTaken): Position {
  const atLeft = clamp(CORNER, EDGE, viewport.width - size.width - EDGE);
  const atRight = clamp(viewport.width - size.width - CORNER, EDGE, viewport.width - size.width - EDGE);
  const atBottom = Math.max(EDGE, viewport.height - size.height - CORNER);
  const [end, start] = rtl ? [atLeft, atRight] : [atRight, atLeft];
  const corners = [
    { left: end, top: atBottom },
    { left: start, top: atBottom },
    { left: end, top: CORNER },
    { left: start, top: CORNER },
  ];
  const taken: number[] = [];
  for (const corner of corners) {
    const count = countTaken(corner, size, isTaken);
    if (!count) return corner;
    taken.push(count);
  }
  return corners[taken.indexOf(Math.min(...taken))]!;
}

/**
 * Below, above or beside the end of a box: the first place in the window where the page has nothing to press.
 * @param obstacles whole rectangles to leave free first, because `isTaken` is asked about a few points only
 */
export function placeMark(
  box: Rect,
  size: Size,
  viewport: Size,
  rtl: boolean,
  isTaken: IsTaken,
  obstacles: readonly Rect[],
): Position {
  // A mark that is wider than its box must not count as outside the window.
  const end = clamp(rtl ? box.left : right(box) - size.width, 0, viewport.width - size.width);
  const sides = [right(box) + MARK_GAP, box.left - size.width - MARK_GAP];
  if (rtl) sides.reverse();
  const low = clamp(bottom(box) - size.height, box.top, bottom(box));
  const candidates = [
    { left: end, top: bottom(box) + MARK_GAP },
    { left: end, top: box.top - size.height - MARK_GAP },
    ...sides.map(left => ({ left, top: low })),
  ];
  const isInWindow = ({ left, top }: Position) =>
    left >= 0 && top >= 0 && left + size.width <= viewport.width && top + size.height <= viewport.height;
  const isFree = (c: Position) => !anyPointTaken(c, size, [0.05, 0.5, 0.95], [0.1, 0.9], isTaken);
  const isClear = (c: Position) => isInWindow(c) && !obstacles.some(o => overlap({ ...c, ...size }, o));
  const best =
    candidates.find(c => isClear(c) && isFree(c)) ??
    candidates.find(isClear) ??
    candidates.find(isInWindow) ??
    candidates[0]!;
  return clampToWindow(best, size, viewport, 0);
}

/**
 * Below, above or beside the anchor, or in a corner: the first place that leaves the obstacles free, and if possible
 * the anchor.
 * @returns with a `height` if only a lower card leaves them free
 */
export function placeClearOf(
  anchor: Rect,
  size: Size,
  viewport: Size,
  rtl: boolean,
  obstacles: readonly Rect[],
): Position & { height?: number } {
  const start = rtl ? right(anchor) - size.width : anchor.left;
  const end = { left: viewport.width - size.width - EDGE, top: viewport.height - size.height - EDGE };
  const sides = [right(anchor) + GAP, anchor.left - size.width - GAP];
  if (rtl) sides.reverse();
  const candidates = [
    { left: start, top: bottom(anchor) + GAP },
    { left: start, top: anchor.top - size.height - GAP },
    ...sides.map(left => ({ left, top: anchor.top })),
    { left: end.left, top: EDGE },
    { left: EDGE, top: EDGE },
    end,
    { left: EDGE, top: end.top },
  ].map(position => clampToWindow(position, size, viewport));
  const findFree = (rects: readonly Rect[]) =>
    candidates.find(position => !rects.some(rect => overlap({ ...position, ...size }, rect)));

  function fitLower(rects: readonly Rect[]): (Position & { height: number }) | undefined {
    const { left } = clampToWindow({ left: start, top: 0 }, size, viewport);
    // A rectangle may be outside the window; the card may not.
    const highest = Math.min(...rects.map(rect => rect.top), viewport.height);
    const lowest = Math.max(...rects.map(bottom), 0);
    const above = highest - GAP - EDGE;
    const below = viewport.height - lowest - GAP - EDGE;
    if (Math.max(above, below) < MIN_CARD_HEIGHT) return undefined;
    return below >= above ? { left, top: lowest + GAP, height: below } : { left, top: EDGE, height: above };
  }

  const all = [...obstacles, anchor];
  return (
    findFree(all) ??
    (obstacles.length ? fitLower(all) : undefined) ??
    findFree(obstacles) ??
    fitLower(obstacles) ??
    candidates[0]!
  );
}
