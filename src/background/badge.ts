/** The toolbar badge: how many things here expose the person. Nothing where nothing was read to expose. */
import browser from 'webextension-polyfill';

export async function showBadge(tab: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId: tab, text: count ? String(count) : '' });
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#8a5a00' });
    await browser.action.setBadgeTextColor?.({ tabId: tab, color: '#ffffff' });
  } catch { /* the tab is gone */ }
}
