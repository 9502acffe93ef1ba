/** Firefox's own API under the name that everything here imports (vite.config.ts). */
import type { Browser } from 'webextension-polyfill';

export default (globalThis as unknown as { browser: Browser }).browser;
