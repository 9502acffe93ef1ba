import browser from 'webextension-polyfill';

/** In a private window: nothing of it goes to disk. */
export const unwritten = (): boolean => !!browser.extension?.inIncognitoContext;
