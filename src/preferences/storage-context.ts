import browser from 'webextension-polyfill';

let over = false;
/** Chromium runs our views with the ordinary windows even where one opens over a private window: only the tab below tells. */
export function followUnderlyingTab(tab: browser.Tabs.Tab | undefined): void {
  over = !!tab?.incognito;
}

/** In a private window: nothing of it goes to disk. */
export const isPrivateContext = (): boolean => over || !!browser.extension?.inIncognitoContext;
