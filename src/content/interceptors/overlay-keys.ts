/** Keeps keys that are pressed in the overlay from the page, whose shortcuts would act on them. */
import { isolatedWorld } from '../isolated-world-state.ts';
import { isOrphaned } from '../lifetime.ts';

/** Must run before the page's own listeners are registered. */
export function guardOverlayKeys(): void {
  const listening = new AbortController();
  /** Keys whose press began in the overlay: their release is kept from the page even if the overlay is gone by then. */
  const withheldKeys = new Set<string>();
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(
      type,
      event => {
        // The overlay of an orphaned script may still wait for an answer.
        if (!isolatedWorld.overlayHost && isOrphaned()) return listening.abort();
        const inOverlay = !!isolatedWorld.overlayHost && event.target === isolatedWorld.overlayHost;
        if (type === 'keydown' && !event.repeat) withheldKeys.delete(event.code);
        if (!inOverlay && !withheldKeys.has(event.code)) return;
        event.stopImmediatePropagation();
        if (type === 'keyup') withheldKeys.delete(event.code);
        else withheldKeys.add(event.code);
        if (type === 'keydown' && inOverlay) isolatedWorld.onOverlayKey?.(event);
      },
      { capture: true, signal: listening.signal },
    );
}
