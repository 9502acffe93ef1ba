/** Recognises custom switches: a native control for keyboards and screen readers, beside a drawing of it. */
import { FIELD, isShown } from './visibility.ts';

const listFields = (box: Element): Element[] => [...(box.matches(FIELD) ? [box] : []), ...box.querySelectorAll(FIELD)];

const isPixel = ({ width, height }: DOMRect): boolean => width > 0 && width <= 1 && height > 0 && height <= 1;

function cutsOff(box: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(box);
  return [overflowX, overflowY].every(overflow => overflow === 'hidden' || overflow === 'clip');
}

/** Returns the box of at most one pixel that cuts the control off, if it holds no other field. */
function findHidingBox(el: Element): Element | undefined {
  for (let at = el.parentElement; at && listFields(at).every(field => field === el); at = at.parentElement)
    if (isPixel(at.getBoundingClientRect()) && cutsOff(at)) return at;
  return undefined;
}

/** Whether a control is rendered but cut off visually, and something larger without fields is drawn beside it. */
export function hasDrawnTwin(el: Element): boolean {
  if (!el.matches(FIELD) || !el.checkVisibility?.({ visibilityProperty: true })) return false;
  const box = findHidingBox(el);
  return [...(box?.parentElement?.children ?? [])].some(twin => {
    const { width, height } = twin.getBoundingClientRect();
    const isDrawing = width > 1 && height > 1 && getComputedStyle(twin).opacity !== '0';
    return twin !== box && isDrawing && !listFields(twin).length && isShown(twin);
  });
}
