/** Where a mark goes: beside an element, inside the window, never moving the page. All in CSS pixels of the viewport. */

export interface Box { left: number; top: number; width: number; height: number }
export interface Size { width: number; height: number }

const GAP = 8;
const EDGE = 8;

const clamp = (x: number, least: number, most: number): number => Math.max(least, Math.min(x, Math.max(least, most)));

/** Below the anchor, else above, else where there is room; at its start edge in the direction of reading. */
export function beside(anchor: Box, size: Size, view: Size, rtl: boolean): { left: number; top: number } {
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - size.height - GAP;
  const top = below + size.height + EDGE <= view.height ? below : above >= EDGE ? above : view.height - size.height - EDGE;
  const left = rtl ? anchor.left + anchor.width - size.width : anchor.left;
  return { left: clamp(left, EDGE, view.width - size.width - EDGE), top: clamp(top, EDGE, view.height - size.height - EDGE) };
}

/** Over the anchor's upper end corner, outside of its text. */
export function corner(anchor: Box, size: Size, view: Size, rtl: boolean): { left: number; top: number } {
  const left = rtl ? anchor.left + EDGE : anchor.left + anchor.width - size.width - EDGE;
  return { left: clamp(left, EDGE, view.width - size.width - EDGE), top: clamp(anchor.top - size.height / 2, EDGE, view.height - size.height - EDGE) };
}

/** A free corner at the bottom: one where the page has nothing to press. */
export function freeCorner(size: Size, view: Size, taken: (x: number, y: number) => boolean, rtl: boolean): { left: number; top: number } {
  const far = view.width - size.width - 16, top = view.height - size.height - 16;
  const corners = [{ left: rtl ? 16 : far, top }, { left: rtl ? far : 16, top }, { left: rtl ? 16 : far, top: 16 }, { left: rtl ? far : 16, top: 16 }];
  const busy = (c: { left: number; top: number }) => [0.1, 0.5, 0.9].some(fx => [0.2, 0.8].some(fy => taken(c.left + size.width * fx, c.top + size.height * fy)));
  return corners.find(c => !busy(c)) ?? corners[0]!;
}
