import browser from 'webextension-polyfill';
import { getPagePath, type FullPage, type PageParams } from './full-pages.ts';

/** The whole address of a page of ours. */
export const getPageUrl = (page: FullPage, query: PageParams = {}): string =>
  browser.runtime.getURL(getPagePath(page, query));
