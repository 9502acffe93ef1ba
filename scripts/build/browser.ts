/** One name for the browser's API in all sources and tests; in a package it is what the browser itself has. */
import { join } from 'node:path';
import { root } from './data.ts';

export const browserApi = (target: 'chromium' | 'firefox'): Record<string, string> => ({ 'webextension-polyfill': join(root, `src/browser/${target}.ts`) });
