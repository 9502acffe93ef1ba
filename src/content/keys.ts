/** Keys pressed in something of ours never reach the page. Registered at load, so that it stands before the page's own listeners. */
import { world } from './world.ts';

export function guardKeys(): void {
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    window.addEventListener(type, event => {
      if (!world.host || event.target !== world.host) return;
      event.stopImmediatePropagation();
      if (type === 'keydown') world.onKey?.(event);
    }, true);
}
