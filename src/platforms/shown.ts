/** Is it on the screen, or could it be scrolled to? Existence is not enough. */

const drawn = (el: Element): boolean =>
  typeof el.checkVisibility === 'function' ? el.checkVisibility({ visibilityProperty: true }) : plainlyDrawn(el);

function plainlyDrawn(el: Element): boolean {
  for (let at: Element | null = el; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.display === 'none' || (at === el && style.visibility === 'hidden') || at.matches('details:not([open]) > :not(summary)')) return false;
  }
  return el.isConnected;
}

/** A control counts as shown where it, or the label that stands for it, is drawn. */
export function shown(el: Element): boolean {
  if (!el.isConnected || el.closest('[inert]')) return false;
  if (drawn(el)) return true;
  const label = el.closest('label') ?? (el instanceof HTMLInputElement ? el.labels?.[0] : undefined);
  return !!label && drawn(label);
}
