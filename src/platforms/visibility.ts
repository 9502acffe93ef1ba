/** Is it on the screen, or could it be scrolled to? Existence is not enough. */

/** What holds an element on the screen: its slot, its parent, or the host of its shadow root. */
const composedParent = (el: Element): Element | null =>
  el.assignedSlot ?? el.parentElement ?? (el.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** The element and all that holds it, out of shadow roots too. */
export function* inclusiveAncestors(el: Element): Generator<Element> {
  for (let at: Element | null = el; at; at = composedParent(at)) yield at;
}

const HIDDEN_BY_MARKUP = '[inert], details:not([open]) > :not(summary)';

/** @param itself whether its own transparency counts: a styled box is transparent, with a drawing in its place */
function isDrawn(el: Element, itself: boolean): boolean {
  if (typeof el.checkVisibility === 'function' && !el.checkVisibility({ visibilityProperty: true })) return false;
  for (const at of inclusiveAncestors(el)) {
    const style = getComputedStyle(at);
    if (
      style.display === 'none' ||
      (at === el && style.visibility === 'hidden') ||
      (style.opacity === '0' && (itself || at !== el))
    )
      return false;
  }
  return isReachable(el);
}

type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
const areApart = (a: Edges, b: Edges, axis: 'x' | 'y'): boolean =>
  axis === 'x' ? a.right <= b.left || a.left >= b.right : a.bottom <= b.top || a.top >= b.bottom;

/** Not pushed out of a box that cuts off what it holds, as sliding and folded panes are. */
function isReachable(el: Element): boolean {
  const own = el.getBoundingClientRect();
  if (!own.width && !own.height) return true; // no place of its own to go by
  const { body, documentElement: page } = el.ownerDocument;
  const view: Edges = { left: 0, top: 0, right: page.clientWidth, bottom: innerHeight };
  const at: Record<'x' | 'y', Edges> = { x: own, y: own };
  for (const box of inclusiveAncestors(el)) {
    if (box === body || box === page) break;
    const style = getComputedStyle(box);
    if (box !== el) {
      const edges = box.getBoundingClientRect();
      for (const axis of ['x', 'y'] as const) {
        const flow = axis === 'x' ? style.overflowX : style.overflowY;
        if ((flow === 'hidden' || flow === 'clip') && areApart(at[axis], edges, axis)) return false;
        if (flow === 'auto' || flow === 'scroll') at[axis] = edges; // inside this box it can be scrolled to
      }
    }
    if (style.position === 'fixed') return !areApart(at.x, view, 'x') && !areApart(at.y, view, 'y');
  }
  if (at.y.bottom + scrollY <= 0) return false;
  if ([body, page].some(e => /^(hidden|clip)$/.test(getComputedStyle(e).overflowX))) return !areApart(at.x, view, 'x');
  return getComputedStyle(page).direction === 'rtl' ? at.x.left + scrollX < view.right : at.x.right + scrollX > 0;
}

const FIELD = 'input:not([type=hidden]), select, textarea, [role=checkbox], [role=switch], [role=radio]';

/** The label that stands for this control; with two in it, it may stand for either. */
export function findOwnLabel(el: Element): Element | undefined {
  const label = el.closest('label') ?? (el instanceof HTMLInputElement ? el.labels?.[0] : undefined);
  return label && [...label.querySelectorAll(FIELD)].every(field => field === el) ? label : undefined;
}

/** A control counts as shown where it is drawn; or where it stands, with its label drawn in its place. */
export function isShown(el: Element): boolean {
  if (!el.isConnected || [...inclusiveAncestors(el)].some(at => at.matches(HIDDEN_BY_MARKUP))) return false;
  if (isDrawn(el, false)) return true;
  const [label, place] = [findOwnLabel(el), composedParent(el)];
  return !!label && !!place && isDrawn(label, true) && isDrawn(place, true);
}
