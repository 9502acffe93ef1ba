/** Ends the listeners of an orphaned script, which must not get in the way of the page or of its replacement. */
import { hasExtensionContext } from '../lib/runtime.ts';
import { isolatedWorld } from './isolated-world-state.ts';

const lifetime = (isolatedWorld.lifetime ??= new AbortController());

/** Aborted when the script is found to be orphaned. Every listener that outlives one task uses it. */
export const lifetimeSignal: AbortSignal = lifetime.signal;

/** Checks whether an update or an uninstall has taken the extension away: browsers fire no event for it here. */
export function isOrphaned(): boolean {
  if (!lifetime.signal.aborted && !hasExtensionContext()) lifetime.abort();
  return lifetime.signal.aborted;
}
