/** The toolbar badge: how many things here expose the person. Where that is none, a grey dot if it is time to look again. */
import browser from 'webextension-polyfill';
import { getI18n } from '../i18n/index.ts';
import { discreetMode } from '../preferences/discreet-mode.ts';

const EXPOSED = '#8a5a00',
  REMINDER = '#5f5b55';

async function paint(text: string | null, color: string, tabId?: number): Promise<void> {
  if (await discreetMode.get()) text = '';
  const where = tabId === undefined ? {} : { tabId };
  try {
    await browser.action.setBadgeText({ ...where, text });
    await browser.action.setBadgeBackgroundColor({ ...where, color });
    await browser.action.setBadgeTextColor?.({ ...where, color: '#ffffff' });
  } catch {
    /* the tab is gone */
  }
}

/** In discreet mode the button says a word that tells nothing. */
const named = async (title: string): Promise<string> =>
  (await discreetMode.get()) ? (await getI18n()).t('discreet.word') : title;

/** With no count the tab has no text of its own (`null`): what holds everywhere shows, a reminder or nothing. */
export const showBadge = (tab: number, count: number): Promise<void> =>
  paint(count ? String(count) : null, count ? EXPOSED : REMINDER, tab);

/** Nothing at all on this tab, not even a reminder. */
export const hideBadge = (tab: number): Promise<void> => paint('', REMINDER, tab);

/** On a practice page: its own count, and no reminder of what is real. */
export async function showPracticeBadge(tab: number, count: number): Promise<void> {
  await (count ? showBadge(tab, count) : hideBadge(tab));
  await browser.action
    .setTitle({ tabId: tab, title: await named(browser.runtime.getManifest().name) })
    .catch(() => undefined);
}

/** On every tab that has no count. `title` says it to those who hear the button instead of seeing it. */
export async function showReminderBadge(due: boolean, title: string): Promise<void> {
  await paint(due ? '•' : '', REMINDER);
  await browser.action.setTitle({ title: await named(title) });
}
