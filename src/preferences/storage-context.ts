/** Tells where a value comes from, which decides where it may be stored. */
import browser from 'webextension-polyfill';
import { isPracticeContext } from '../vault/practice-mode.ts';
import type { StorageContext } from './storage-context-schema.ts';

export type { StorageContext };

let underlyingTab: browser.Tabs.Tab | undefined;

/** Chromium runs the popup outside private windows even where it opens over one, so the tab below decides. */
export function followUnderlyingTab(tab: browser.Tabs.Tab | undefined): void {
  underlyingTab = tab;
}

export const isPrivateContext = (): boolean => !!underlyingTab?.incognito || !!browser.extension?.inIncognitoContext;

/** The context of the view that runs this. The worker must pass the context of the tab or view that asks. */
export const getStorageContext = (): StorageContext => ({
  privateWindow: isPrivateContext(),
  practice: isPracticeContext(),
});
