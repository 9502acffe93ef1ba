import browser from 'webextension-polyfill';

/** The tab of an id; `undefined` where there is none, and where there can be none: browsers refuse such an id at once instead of by a promise. */
export async function findTab(id: number): Promise<browser.Tabs.Tab | undefined> {
  try {
    return await browser.tabs.get(id);
  } catch {
    return undefined;
  }
}
