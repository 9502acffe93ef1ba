/** Tells whether an element is on the screen or can be scrolled to, since existing in the document is not enough. */

/** Returns what contains an element on the screen: its slot, its parent, or the host of its shadow root. */
const composedParent = (el: Element): Element | null =>
  el.assignedSlot ?? el.parentElement ?? (el.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** Yields the element and its ancestors, across shadow roots. */
export function* inclusiveAncestors(el: Element): Generator<Element> {
  for (let at: Element | null = el; at; at = composedParent(at)) yield at;
}

const HIDDEN_BY_MARKUP = '[inert], details:not([open]) > :not(summary)';

/**
 * @param ownOpacity whether the element's own transparency counts: a styled control is transparent over a drawing of it
 */
function isDrawn(el: Element, ownOpacity: boolean): boolean {
  if (typeof el.checkVisibility === 'function' && !el.checkVisibility({ visibilityProperty: true })) return false;
  for (const at of inclusiveAncestors(el)) {
    const style = getComputedStyle(at);
    if (style.display === 'none') return false;
    if (at === el && style.visibility === 'hidden') return false;
    if (style.opacity === '0' && (ownOpacity || at !== el)) return false;
  }
  return isReachable(el);
}

type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
const areApart = (a: Edges, b: Edges, axis: 'x' | 'y'): boolean =>
  axis === 'x' ? a.right <= b.left || a.left >= b.right : a.bottom <= b.top || a.top >= b.bottom;

/** Whether no ancestor clips the element away, as carousels and folded panes do, and scrolling can reach it. */
function isReachable(el: Element): boolean {
  const own = el.getBoundingClientRect();
  if (!own.width && !own.height) return true; // its position says nothing
  const { body, documentElement: page } = el.ownerDocument;
  const viewport: Edges = { left: 0, top: 0, right: page.clientWidth, bottom: innerHeight };
  /** What must be visible in the next ancestor: the element, or the scroll container around it. */
  const at: Record<'x' | 'y', Edges> = { x: own, y: own };
  for (const box of inclusiveAncestors(el)) {
    if (box === body || box === page) break;
    const style = getComputedStyle(box);
    if (box !== el) {
      const edges = box.getBoundingClientRect();
      for (const axis of ['x', 'y'] as const) {
        const overflow = axis === 'x' ? style.overflowX : style.overflowY;
        if ((overflow === 'hidden' || overflow === 'clip') && areApart(at[axis], edges, axis)) return false;
        if (overflow === 'auto' || overflow === 'scroll') at[axis] = edges;
      }
    }
    if (style.position === 'fixed') return !areApart(at.x, viewport, 'x') && !areApart(at.y, viewport, 'y');
  }
  if (at.y.bottom + scrollY <= 0) return false;
  if ([body, page].some(e => /^(hidden|clip)$/.test(getComputedStyle(e).overflowX)))
    return !areApart(at.x, viewport, 'x');
  return getComputedStyle(page).direction === 'rtl' ? at.x.left + scrollX < viewport.right : at.x.right + scrollX > 0;
}

export const FIELD = 'input:not([type=hidden]), select, textarea, [role=checkbox], [role=switch], [role=radio]';

/** Returns the label of a control, unless it contains other fields too and may belong to one of them. */
export function findOwnLabel(el: Element): Element | undefined {
  const label = el.closest('label') ?? (el instanceof HTMLInputElement ? el.labels?.[0] : undefined);
  return label && [...label.querySelectorAll(FIELD)].every(field => field === el) ? label : undefined;
}

/** Whether an element is drawn, or hidden at its place with its label drawn instead, as styled controls are. */
export function isShown(el: Element): boolean {
  if (!el.isConnected || [...inclusiveAncestors(el)].some(at => at.matches(HIDDEN_BY_MARKUP))) return false;
  if (isDrawn(el, false)) return true;
  const label = findOwnLabel(el);
  const parent = composedParent(el);
  return !!label && !!parent && isDrawn(label, true) && isDrawn(parent, true);
}
