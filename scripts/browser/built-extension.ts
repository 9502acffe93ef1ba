/** Names the folder of the built extension. */
import { join } from 'node:path';
import { root } from '../build/data.ts';
import type { Browser } from '../build/manifest.ts';

export const getBuildFolder = (browser: Browser): string =>
  join(process.env.BREAKWATER_DIST ?? join(root, 'dist'), browser);
