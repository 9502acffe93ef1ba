/** Keeps the focus in its place when the element that has it is removed. */

const HEADINGS = 'h1, h2, h3, legend, summary';

const find = (place: Element, css: string): HTMLElement | undefined =>
  [...place.querySelectorAll<HTMLElement>(css)].find(el => el.getClientRects().length > 0);

/** Finds the deepest element that is left of those around a removed one. */
function findPlace(removed: Node, records: MutationRecord[]): Element | undefined {
  for (const { target, removedNodes } of [...records].reverse())
    if ([...removedNodes].some(node => node.contains(removed)))
      return target.isConnected ? (target as Element) : findPlace(target, records);
  return undefined;
}

/** Focuses the first heading in a place, or what is still under way there, so that a screen reader reads it. */
export function focusHeading(place: Element, options?: FocusOptions): void {
  const heading = find(place, HEADINGS) ?? find(place, '[aria-busy=true], .progress');
  if (!heading) return;
  if (heading.localName !== 'summary') heading.tabIndex = -1;
  heading.focus(options);
}

/**
 * Moves the focus from an element that is removed to the heading of what took its place, so that a screen reader reads
 * it and the keyboard goes on there. Without this, browsers begin again at the top and say nothing.
 */
export function keepFocus(root: HTMLElement): void {
  let last: Element | undefined;
  let isByKeyboard = false;
  const isLost = (): boolean => !document.activeElement || document.activeElement === document.body;
  root.addEventListener('focusin', ({ target }) => {
    last = target as Element;
    isByKeyboard = last.matches(':focus-visible');
  });
  // Not if the person leaves the element. Chromium sends the event for a removal, too, so look after that.
  root.addEventListener('focusout', () =>
    queueMicrotask(() => {
      if (last?.isConnected && isLost()) last = undefined;
    }),
  );
  new MutationObserver(records => {
    if (!last || last.isConnected || !isLost()) return;
    const parent = findPlace(last, records);
    const place = parent?.closest('section, fieldset, details, [role=group], main') ?? parent?.querySelector('main');
    // What a person points at must not move.
    if (place) focusHeading(place, { preventScroll: !isByKeyboard });
  }).observe(root, { childList: true, subtree: true });
}
