/** Ends the listeners of an orphaned script, which must not get in the way of the page or of the script that replaces it. */
import { hasExtensionContext } from '../lib/runtime.ts';
import { isolatedWorld } from './isolated-world-state.ts';

const lifetime = (isolatedWorld.lifetime ??= new AbortController());

/** Aborted when the script is found to be orphaned. Every listener that outlives one task uses it. */
export const lifetimeSignal: AbortSignal = lifetime.signal;

/** Checks whether an update or an uninstall has taken the extension away. Browsers fire no event for it in content scripts. */
export function isOrphaned(): boolean {
  if (!lifetime.signal.aborted && !hasExtensionContext()) lifetime.abort();
  return lifetime.signal.aborted;
}
