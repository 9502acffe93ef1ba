/** Looks up a tab by its id. */
import browser from 'webextension-polyfill';

export async function findTab(id: number): Promise<browser.Tabs.Tab | undefined> {
  try {
    // Browsers throw synchronously on an id that no tab can have, and reject on one that no tab has.
    return await browser.tabs.get(id);
  } catch {
    return undefined;
  }
}
