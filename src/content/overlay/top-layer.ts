/** Finds elements that a page may have put above the overlay out of sight, in its own closed shadow roots. */
import { isolatedWorld } from '../isolated-world-state.ts';

const TOP_LAYER = ':popover-open, :modal, :fullscreen';

/** Only Firefox gives extensions this. Chromium tells the visibility of an element instead. */
type Opened = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

const watched = new WeakSet<ShadowRoot>();

function* listShadowRoots(tree: ParentNode): Generator<ShadowRoot> {
  for (const { openOrClosedShadowRoot: root } of tree.querySelectorAll<Opened>('*'))
    if (root && root !== isolatedWorld.overlayRoot) {
      yield root;
      yield* listShadowRoots(root);
    }
}

/**
 * Checks for shadow roots with elements in the top layer that were not known, and watches them from now on: events of
 * such elements do not leave their root.
 */
export function hasUnwatchedTopLayer(): boolean {
  if (!('openOrClosedShadowRoot' in Element.prototype)) return false;
  const found = [...listShadowRoots(document)].filter(root => !watched.has(root) && root.querySelector(TOP_LAYER));
  for (const root of found) {
    watched.add(root);
    root.addEventListener('toggle', event => isolatedWorld.onPageToggle?.(event), { capture: true });
  }
  return found.length > 0;
}
