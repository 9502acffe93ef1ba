import browser from 'webextension-polyfill';
import { pathOf, type Page, type Query } from './full-pages.ts';

/** The whole address of a page of ours. */
export const urlOf = (page: Page, query: Query = {}): string => browser.runtime.getURL(pathOf(page, query));
