/** Keeps the reminder alarm and badge in step with what is due. */
import browser from 'webextension-polyfill';
import { getI18n } from '../i18n/index.ts';
import { getReminders } from '../privacy-checks/reminders.ts';
import { showReminderBadge } from './badge.ts';

export const REMINDER_ALARM = 'remindAfter';
const DAILY = 24 * 60; // minutes

/** Safe to call at any time. */
export async function refreshReminders(): Promise<void> {
  const { days, due, reports } = await getReminders();
  const isDue = due.length > 0 || !!reports;
  await showReminderBadge(
    isDue,
    isDue ? (await getI18n()).t('accounts.reminders.hint') : browser.runtime.getManifest().name,
  );
  if (!days && reports === null) await browser.alarms?.clear(REMINDER_ALARM);
  else if (!(await browser.alarms?.get(REMINDER_ALARM)))
    browser.alarms?.create(REMINDER_ALARM, { periodInMinutes: DAILY });
}
