/** Keys pressed in something of ours never reach the page. Registered at load, so that it stands before the page's own listeners. */
import { world } from '../isolated-world-state.ts';

export function guardKeys(): void {
  /** Begun in something of ours; its end is ours too, even where that something is gone by then. */
  const held = new Set<string>();
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(
      type,
      event => {
        const ours = !!world.host && event.target === world.host;
        if (type === 'keydown' && !event.repeat) held.delete(event.code);
        if (!ours && !held.has(event.code)) return;
        event.stopImmediatePropagation();
        if (type === 'keyup') held.delete(event.code);
        else held.add(event.code);
        if (type === 'keydown' && ours) world.onKey?.(event);
      },
      true,
    );
}
