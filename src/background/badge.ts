/** Shows on the toolbar button how many things expose the person here, or a grey dot when a recheck is due. */
import browser from 'webextension-polyfill';
import { getI18n } from '../i18n/index.ts';
import { discreetMode } from '../preferences/discreet-mode.ts';

const EXPOSED_COLOR = '#8a5a00';
const REMINDER_COLOR = '#5f5b55';

/** @param tabId without it, every tab that has no text of its own */
async function setBadge(text: string | null, color: string, tabId?: number): Promise<void> {
  const target = tabId === undefined ? {} : { tabId };
  try {
    await browser.action.setBadgeText({ ...target, text: (await discreetMode.get()) ? '' : text });
    await browser.action.setBadgeBackgroundColor({ ...target, color });
    await browser.action.setBadgeTextColor?.({ ...target, color: '#ffffff' });
  } catch {
    // The tab was closed.
  }
}

/** In discreet mode the button has a name that reveals nothing. */
const getButtonTitle = async (title: string): Promise<string> =>
  (await discreetMode.get()) ? (await getI18n()).t('discreet.word') : title;

/** Without a count the tab has no text of its own (`null`), so that a reminder shows. */
export const showBadge = (tab: number, count: number): Promise<void> =>
  setBadge(count ? String(count) : null, count ? EXPOSED_COLOR : REMINDER_COLOR, tab);

/** Shows nothing on this tab, not even a reminder. */
export const hideBadge = (tab: number): Promise<void> => setBadge('', REMINDER_COLOR, tab);

/** Shows the count of a practice page, and no reminder about real accounts. */
export async function showPracticeBadge(tab: number, count: number): Promise<void> {
  await (count ? showBadge(tab, count) : hideBadge(tab));
  const title = await getButtonTitle(browser.runtime.getManifest().name);
  await browser.action.setTitle({ tabId: tab, title }).catch(() => undefined);
}

/** On every tab without a count. @param title what a screen reader says of the button */
export async function showReminderBadge(due: boolean, title: string): Promise<void> {
  await setBadge(due ? '•' : '', REMINDER_COLOR);
  await browser.action.setTitle({ title: await getButtonTitle(title) });
}
