/** Tells the worker which address a practice page shows, and throws away what was practised. */
import browser from 'webextension-polyfill';
import type { NavigationBase } from '../platforms/match-url.ts';
import { isPracticeUrl } from './practice-url.ts';
import { clearPractice } from '../vault/practice-store.ts';
import { PRACTICE_ROUND_KEY } from '../vault/practice-mode.ts';

/** The address to judge by, and how to open another one beside it; undefined where the tab shows something else. The practice pages have addresses of their own, behind the # of one extension page. */
export function getTabAddress(tabUrl: string | undefined): NavigationBase | undefined {
  if (!tabUrl || !URL.canParse(tabUrl)) return undefined;
  const url = new URL(tabUrl);
  if (isPracticeUrl(tabUrl))
    return {
      url: new URL(url.hash.slice(1) || '/', 'https://harbour.invalid'),
      open: path => {
        const next = new URL(tabUrl);
        next.hash = path;
        return next.href;
      },
    };
  return /^https?:$/.test(url.protocol) ? { url, open: path => new URL(path, url.origin).href } : undefined;
}

/** Throws away what was practised; open practice views start again when the key changes. */
export async function startPracticeRound(): Promise<void> {
  await clearPractice();
  await browser.storage.session.set({ [PRACTICE_ROUND_KEY]: crypto.randomUUID() });
}
