/** The built-in practice pages have addresses of their own, behind the # of one extension page. */
import browser from 'webextension-polyfill';
import type { Place } from '../platforms/pages.ts';

export const PRACTICE = 'src/pages/practice.html';

/** The address to judge by, and how to open another one beside it; undefined where the tab shows something else. */
export function placeOf(tabUrl: string | undefined): Place | undefined {
  if (!tabUrl || !URL.canParse(tabUrl)) return undefined;
  const page = browser.runtime.getURL(PRACTICE);
  if (tabUrl.startsWith(page)) {
    const url = new URL(new URL(tabUrl).hash.slice(1) || '/', 'https://harbour.invalid');
    return { url, open: path => `${page}#${path}` };
  }
  const url = new URL(tabUrl);
  return /^https?:$/.test(url.protocol) ? { url, open: path => new URL(path, url.origin).href } : undefined;
}

export const isPractice = (tabUrl: string | undefined): boolean => !!tabUrl?.startsWith(browser.runtime.getURL(PRACTICE));
