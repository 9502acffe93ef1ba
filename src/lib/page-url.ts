/** Builds the URL of a full-tab page. */
import browser from 'webextension-polyfill';
import { getPagePath, type FullPage, type PageQuery } from './full-pages.ts';

export const getPageUrl = (page: FullPage, params: PageQuery = {}): string =>
  browser.runtime.getURL(getPagePath(page, params));
