/** Measures the page for the overlay, in CSS pixels of the viewport. */
import { isolatedWorld } from '../isolated-world-state.ts';
import { overlap, type Rect, type Size } from './position.ts';

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

/** A larger element is a section of the page instead of the row of one control. */
const MAX_ROW_HEIGHT = 220;

/** Finds the row of a control, which is easier to see than a small switch. */
export function findRow(control: Element): Element {
  const row =
    control.closest('label, .input, [class*=field]') ??
    (control instanceof HTMLInputElement ? control.labels?.[0] : null);
  return row && getRect(row).height < MAX_ROW_HEIGHT ? row : control;
}

const RADIO = 'input[type=radio], [role=radio]';
/** A larger group leaves no room for a card. */
const MAX_GROUP_HEIGHT = 320;

/** Finds all choices that a radio button belongs to, so that none of them is covered; of others, the row. */
export function findChoices(control: Element): Element {
  const group = control.matches(RADIO) ? control.closest('fieldset, [role=radiogroup]') : null;
  return group && getRect(group).height < MAX_GROUP_HEIGHT ? group : findRow(control);
}

/** @returns whether the page has something to press at this point, also under what we show there */
export function isPressableAt(x: number, y: number): boolean {
  const el = document.elementsFromPoint(x, y).find(met => met !== isolatedWorld.overlayHost);
  return !!el?.closest(PRESSABLE);
}

export const isNowherePressable = (): boolean => false;

/** Finds the page's own send buttons, which marks and cards must not cover. */
export const getSendButtonRects = (): Rect[] =>
  (isolatedWorld.outline?.compose ?? [])
    .flatMap(({ submit }) => (submit ? [...document.querySelectorAll(submit)] : []))
    .map(getRect)
    .filter(rect => rect.width > 0 && rect.height > 0);

/** A longer post is not searched further: its corners are far from its text by then. */
const MAX_TEXTS = 300;

/** @returns whether an element shows neither a text nor something to press in this rectangle */
export function isFreeIn(el: Element, rect: Rect): boolean {
  const [xs, ys] = [
    [0.1, 0.5, 0.9].map(share => rect.left + rect.width * share),
    [0.2, 0.8].map(share => rect.top + rect.height * share),
  ];
  if (xs.some(x => ys.some(y => isPressableAt(x, y)))) return false;
  const texts = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let i = 0; i < MAX_TEXTS && texts.nextNode(); i++) {
    range.selectNodeContents(texts.currentNode);
    if ([...range.getClientRects()].some(text => overlap(text, rect))) return false;
  }
  return true;
}
