/** Keeps the reminder alarm and badge in step with what is due. */
import browser from 'webextension-polyfill';
import { getI18n } from '../i18n/index.ts';
import { runExclusive } from '../lib/run-exclusive.ts';
import { getReminders } from '../privacy-checks/reminders.ts';
import type { RecheckReminders } from '../privacy-checks/schema.ts';
import { showReminderBadge } from './badge.ts';

export const REMINDER_ALARM = 'remindAfter';
const DAILY = 24 * 60; // minutes

/** Says what the person is reminded of, without naming a platform; undefined if it is nothing. */
async function describeReminders({ due, changed, reports }: RecheckReminders): Promise<string | undefined> {
  if (!changed.length && !due.length && !reports) return undefined;
  const { t } = await getI18n();
  const count = changed.reduce((sum, { settings }) => sum + settings, 0);
  return count ? t('accounts.reminders.hintChanged', { count }) : t('accounts.reminders.hint');
}

async function showReminders(): Promise<void> {
  const reminders = await getReminders();
  const { days, reports } = reminders;
  const hint = await describeReminders(reminders);
  await showReminderBadge(hint !== undefined, hint ?? browser.runtime.getManifest().name);
  if (!days && reports === null) await browser.alarms?.clear(REMINDER_ALARM);
  else if (!(await browser.alarms?.get(REMINDER_ALARM)))
    browser.alarms?.create(REMINDER_ALARM, { periodInMinutes: DAILY });
}

/** Safe to call at any time. */
export const refreshReminders = (): Promise<void> => runExclusive('reminders', showReminders);
