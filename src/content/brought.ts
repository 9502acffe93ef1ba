/** Stands in the parts that are injected later where the polyfill stands in the script injected at load (scripts/build.ts): theirs is the one that it brought. */
import { world } from './world.ts';

export default world.browser!;
