/** Where a mark goes: beside an element, inside the window, never moving the page. All in CSS pixels of the viewport. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
export interface Size {
  width: number;
  height: number;
}

const GAP = 8;
const EDGE = 8;

const clamp = (x: number, least: number, most: number): number => Math.max(least, Math.min(x, Math.max(least, most)));

/** Below the anchor, else above, else where there is room; at its start edge in the direction of reading. */
export function beside(anchor: Box, size: Size, view: Size, rtl: boolean): { left: number; top: number } {
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - size.height - GAP;
  const top =
    below + size.height + EDGE <= view.height ? below : above >= EDGE ? above : view.height - size.height - EDGE;
  const left = rtl ? anchor.left + anchor.width - size.width : anchor.left;
  return {
    left: clamp(left, EDGE, view.width - size.width - EDGE),
    top: clamp(top, EDGE, view.height - size.height - EDGE),
  };
}

/** In the corner that is farthest from the anchor, so that what opens beside it stays free. */
export function clear(anchor: Box, size: Size, view: Size, rtl: boolean): { left: number; top: number } {
  const [x, y] = [anchor.left + anchor.width / 2, anchor.top + anchor.height / 2];
  const middle = Math.abs(x - view.width / 2) < 1;
  const right = middle ? !rtl : x < view.width / 2;
  return {
    left: clamp(right ? view.width - size.width - 16 : 16, EDGE, view.width - size.width - EDGE),
    top: clamp(y < view.height / 2 ? view.height - size.height - 16 : 16, EDGE, view.height - size.height - EDGE),
  };
}

/** Over the anchor's upper end corner, outside of its text. */
export function corner(anchor: Box, size: Size, view: Size, rtl: boolean): { left: number; top: number } {
  const left = rtl ? anchor.left + EDGE : anchor.left + anchor.width - size.width - EDGE;
  return {
    left: clamp(left, EDGE, view.width - size.width - EDGE),
    top: clamp(anchor.top - size.height / 2, EDGE, view.height - size.height - EDGE),
  };
}

/** A free corner at the bottom: one where the page has nothing to press. */
export function freeCorner(
  size: Size,
  view: Size,
  taken: (x: number, y: number) => boolean,
  rtl: boolean,
): { left: number; top: number } {
  const near = clamp(16, EDGE, view.width - size.width - EDGE),
    far = clamp(view.width - size.width - 16, EDGE, view.width - size.width - EDGE),
    top = Math.max(EDGE, view.height - size.height - 16);
  const corners = [
    { left: rtl ? near : far, top },
    { left: rtl ? far : near, top },
    { left: rtl ? near : far, top: 16 },
    { left: rtl ? far : near, top: 16 },
  ];
  const busy = (c: { left: number; top: number }) =>
    [0.1, 0.5, 0.9].some(fx => [0.2, 0.8].some(fy => taken(c.left + size.width * fx, c.top + size.height * fy)));
  return corners.find(c => !busy(c)) ?? corners[0]!;
}

/** Beside an element, at its end: below, above, or at a side; the first place in the window where the page has nothing to press. */
export function aside(
  anchor: Box,
  size: Size,
  view: Size,
  rtl: boolean,
  taken: (x: number, y: number) => boolean,
): { left: number; top: number } {
  const right = anchor.left + anchor.width,
    bottom = anchor.top + anchor.height;
  const end = rtl ? anchor.left : right - size.width,
    after = rtl ? anchor.left - size.width - 4 : right + 4,
    before = rtl ? right + 4 : anchor.left - size.width - 4;
  const low = clamp(bottom - size.height, anchor.top, bottom);
  const spots = [
    { left: end, top: bottom + 4 },
    { left: end, top: anchor.top - size.height - 4 },
    { left: after, top: low },
    { left: before, top: low },
  ];
  const inside = (s: { left: number; top: number }) =>
    s.left >= 0 && s.top >= 0 && s.left + size.width <= view.width && s.top + size.height <= view.height;
  const free = (s: { left: number; top: number }) =>
    ![0.05, 0.5, 0.95].some(fx => [0.1, 0.9].some(fy => taken(s.left + size.width * fx, s.top + size.height * fy)));
  const { left, top } = spots.find(s => inside(s) && free(s)) ?? spots.find(inside) ?? spots[0]!;
  return { left: clamp(left, 0, view.width - size.width), top: clamp(top, 0, view.height - size.height) };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

const LEAST = 140; // a card that is lower says too little

/**
 * Like `beside`, or at a side, or in a corner: the first place that leaves some other elements free, and the anchor if it can.
 * @returns with a `height` where only a lower card leaves them free
 */
export function clearOf(
  anchor: Box,
  size: Size,
  view: Size,
  rtl: boolean,
  free: readonly Box[],
): { left: number; top: number; height?: number } {
  const right = anchor.left + anchor.width,
    bottom = anchor.top + anchor.height;
  const start = rtl ? right - size.width : anchor.left;
  const far = { left: view.width - size.width - EDGE, top: view.height - size.height - EDGE };
  const fit = (s: { left: number; top: number }) => ({
    left: clamp(s.left, EDGE, far.left),
    top: clamp(s.top, EDGE, far.top),
  });
  const sides = [right + GAP, anchor.left - size.width - GAP];
  const spots = [
    { left: start, top: bottom + GAP },
    { left: start, top: anchor.top - size.height - GAP },
    ...(rtl ? sides.reverse() : sides).map(left => ({ left, top: anchor.top })),
    { left: far.left, top: EDGE },
    { left: EDGE, top: EDGE },
    far,
    { left: EDGE, top: far.top },
  ].map(fit);
  const leaves = (s: { left: number; top: number }, boxes: readonly Box[]) =>
    !boxes.some(b => overlap({ ...s, ...size }, b));
  const { left } = fit({ left: start, top: 0 });
  const lower = (boxes: readonly Box[]) => {
    // A box may lie outside the window, the card may not.
    const [high, low] = [
      Math.min(...boxes.map(b => b.top), view.height),
      Math.max(...boxes.map(b => b.top + b.height), 0),
    ];
    const [above, below] = [high - GAP - EDGE, view.height - low - GAP - EDGE];
    if (Math.max(above, below) < LEAST) return undefined;
    return below >= above ? { left, top: low + GAP, height: below } : { left, top: EDGE, height: above };
  };
  const both = [...free, anchor];
  return (
    spots.find(s => leaves(s, both)) ??
    (free.length ? lower(both) : undefined) ??
    spots.find(s => leaves(s, free)) ??
    lower(free) ??
    spots[0]!
  );
}
