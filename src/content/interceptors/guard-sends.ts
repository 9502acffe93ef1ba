/** Keeps the events of a send from the page if the send interceptor says so. */
import { isolatedWorld } from '../isolated-world-state.ts';
import { isOrphaned, lifetimeSignal } from '../lifetime.ts';

const SEND_EVENTS = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'keydown',
  'keypress',
  'keyup',
] as const;

function isIntercepted(event: Event): boolean {
  try {
    return !!isolatedWorld.interceptSend?.(event);
  } catch {
    return false; // a fault of ours must not stop the person's send
  }
}

/** Must run before the page's own listeners are registered. */
export function guardSends(): void {
  for (const type of SEND_EVENTS)
    window.addEventListener(
      type,
      event => {
        if (isOrphaned() || !isIntercepted(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, signal: lifetimeSignal },
    );
}
