/** Builds the URL of a full-tab page. */
import browser from 'webextension-polyfill';
import { getPagePath, type FullPage, type PageParams } from './full-pages.ts';

export const getPageUrl = (page: FullPage, params: PageParams = {}): string =>
  browser.runtime.getURL(getPagePath(page, params));
