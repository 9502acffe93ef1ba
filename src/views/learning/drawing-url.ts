/** Finds a lesson's drawing in the package. */
import browser from 'webextension-polyfill';

export const getDrawingUrl = (name: string): string => browser.runtime.getURL(`drawings/${name}.svg`);
