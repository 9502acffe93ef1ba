/** Registered at load, so that it stands before the page's own listeners: a send may be held, once. What to hold, the marks know. */
import { world } from '../isolated-world-state.ts';

export function guardSends(): void {
  for (const type of [
    'pointerdown',
    'mousedown',
    'pointerup',
    'mouseup',
    'click',
    'keydown',
    'keypress',
    'keyup',
  ] as const)
    window.addEventListener(
      type,
      event => {
        try {
          if (!world.hold?.(event)) return;
        } catch {
          return; // a send of the person goes through where we fail
        }
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
}
