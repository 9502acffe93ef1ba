/** What the script at load has in it, left for those that come after: they are built without (scripts/build/once.ts). */
import { fit, pageAt } from '../platforms/match-url.ts';
import { labelOf, shown, upward } from '../platforms/visibility.ts';
import { readSource } from '../platforms/read-source.ts';
import { runtime } from '../lib/runtime.ts';
import { world } from './isolated-world-state.ts';

/** What each is called; left without names, since this is loaded everywhere. */
export const LENT = ['fit', 'pageAt', 'labelOf', 'shown', 'upward', 'readSource', 'runtime'];

world.lent = [fit, pageAt, labelOf, shown, upward, readSource, runtime];
