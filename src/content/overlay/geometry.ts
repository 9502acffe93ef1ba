/** Measures the page for the overlay, in CSS pixels of the viewport. */
import { isolatedWorld } from '../isolated-world-state.ts';
import type { Rect, Size } from './position.ts';

const PRESSABLE = 'button, a[href], input, textarea, select, [role=button], [role=link], [contenteditable=true]';

/** Leaves out the page's own scroll bar. */
export const getViewportSize = (): Size => ({
  width: document.documentElement.clientWidth || innerWidth,
  height: innerHeight,
});

export const getRect = (el: Element): Rect => el.getBoundingClientRect();

export const expandRect = ({ left, top, width, height }: Rect, by: number): Rect => ({
  left: left - by,
  top: top - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** @returns whether the page has something to press at this point */
export function isPressableAt(x: number, y: number): boolean {
  const el = document.elementFromPoint(x, y);
  return !!el && el !== isolatedWorld.overlayHost && !!el.closest(PRESSABLE);
}

export const isNowherePressable = (): boolean => false;
