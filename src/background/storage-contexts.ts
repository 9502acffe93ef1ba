/** Tells the preferences where values from a tab or a view may be stored. */
import type { Tabs } from 'webextension-polyfill';
import type { StorageContext } from '../preferences/storage-context.ts';
import { isPracticeUrl } from '../practice/practice-url.ts';

export const getTabContext = (tab: Pick<Tabs.Tab, 'incognito' | 'url'>): StorageContext => ({
  privateWindow: !!tab.incognito,
  practice: isPracticeUrl(tab.url),
});

/** Views of the practice network do not send messages about what is stored for the person (messaging/client.ts). */
export const getViewContext = (request: { private?: boolean | undefined }): StorageContext => ({
  privateWindow: !!request.private,
  practice: false,
});
