/** Where a drawing is: one file of the package has all (scripts/build/drawings.ts). */
import browser from 'webextension-polyfill';

export const drawingUrl = (name: string): string => browser.runtime.getURL(`drawings.svg#${name}`);
