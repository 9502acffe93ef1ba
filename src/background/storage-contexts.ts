/** Tells the preferences where values from a tab may be stored. */
import type { Tabs } from 'webextension-polyfill';
import type { StorageContext } from '../preferences/storage-context.ts';
import { isPracticeUrl } from '../practice/practice-url.ts';

export const getTabContext = (tab: Pick<Tabs.Tab, 'incognito' | 'url'>): StorageContext => ({
  privateWindow: !!tab.incognito,
  practice: isPracticeUrl(tab.url),
});
