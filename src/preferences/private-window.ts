import browser from 'webextension-polyfill';

let over = false;
/** Chromium runs our views with the ordinary windows even where one opens over a private window: only the tab below tells. */
export function standsOver(tab: browser.Tabs.Tab | undefined): void {
  over = !!tab?.incognito;
}

/** In a private window: nothing of it goes to disk. */
export const unwritten = (): boolean => over || !!browser.extension?.inIncognitoContext;
