/** Loads the overlay when the person first comes near a composer or a post. */
import { findComposer } from '../exposure/composer.ts';
import { isolatedWorld } from './isolated-world-state.ts';
import { isOrphaned, lifetimeSignal } from './lifetime.ts';
import { areTipsOn, getTipsOverlay } from './tips.ts';

const APPROACHES = ['focusin', 'input', 'pointerover'] as const;
type Approach = (typeof APPROACHES)[number];

export function approach(target: EventTarget | null | undefined, by: Approach): void {
  const { outline, where } = isolatedWorld;
  if (!outline || !where || !areTipsOn() || !(target instanceof Element)) return;
  // A restored draft may be sent without touching its box.
  if (by !== 'input' && outline.compose.some(c => c.submit && target.closest(c.submit))) {
    void getTipsOverlay();
    return;
  }
  const box = by === 'pointerover' ? undefined : findComposer(outline, target)?.el;
  if (box) {
    void getTipsOverlay().then(overlay => overlay?.watchDraft(box));
    return;
  }
  if (by === 'input') return;
  const post = outline.post && target.closest(outline.post.container);
  const field = where.kind === 'profile' && outline.profile.map(f => target.closest(f.css)).find(Boolean);
  const anchor = post || field;
  if (anchor) void getTipsOverlay().then(overlay => overlay?.showReportEntry(anchor));
}

/** Ignores untrusted events: by causing one, a page could measure that Breakwater is here. */
export function watchProximity(): void {
  for (const type of APPROACHES)
    document.addEventListener(
      type,
      event => {
        if (event.isTrusted && !isOrphaned()) approach(event.composedPath()[0], type);
      },
      { capture: true, passive: true, signal: lifetimeSignal },
    );
}
