/** Reminders to look again: off until the person asks. A daily alarm, a grey dot on the button, a line in the popup; no notification. */
import browser from 'webextension-polyfill';
import { everyAccount } from './history.ts';
import { isDue } from './history-entry.ts';
import * as v from 'valibot';
import { RecheckInterval, type RecheckReminders } from './schema.ts';
import { platformFile, platformIndex } from '../platforms/load.ts';
import { getI18n } from '../i18n/index.ts';
import { builtIn } from '../platforms/host-index.ts';
import { showReminderBadge } from '../background/badge.ts';
import { countDueReports } from '../incidents/report-reminders.ts';
import { definePreference } from '../preferences/define-preference.ts';
import { disabledChecks } from '../preferences/disabled-checks.ts';
import type { StorageContext } from '../preferences/storage-context.ts';

/** Key of the choice, and name of the alarm. */
export const REMINDER_ALARM = 'remindAfter';
const DAILY = 24 * 60; // minutes

/** Days; null is off. */
const interval = definePreference({
  name: REMINDER_ALARM,
  area: 'local',
  schema: v.nullable(RecheckInterval),
  fallback: null,
});

async function due(days: RecheckInterval): Promise<string[]> {
  const [kept, index, off] = await Promise.all([everyAccount(), platformIndex(), disabledChecks.get()]);
  const found = await Promise.all(
    index
      .filter(e => kept[e.id] && !builtIn(e) && !off.isPlatformDisabled(e.id))
      .map(async ({ id }) => {
        const without = off.getDisabledSettings(id);
        const watched = new Set((await platformFile(id)).settings.map(s => s.id).filter(s => !without.has(s)));
        return isDue(kept[id]!, watched, days, Date.now()) ? [id] : [];
      }),
  );
  return found.flat();
}

export async function getReminders(): Promise<RecheckReminders> {
  const [days, reports] = await Promise.all([interval.get(), countDueReports(Date.now())]);
  return { days, due: days ? await due(days) : [], reports };
}

/** Makes alarm and badge what the choice says. Safe to call at any time. */
export async function refreshReminders(): Promise<void> {
  const { days, due: names, reports } = await getReminders();
  const isTime = names.length > 0 || !!reports;
  await showReminderBadge(
    isTime,
    isTime ? (await getI18n()).t('accounts.reminders.hint') : browser.runtime.getManifest().name,
  );
  if (!days && reports === null) await browser.alarms?.clear(REMINDER_ALARM);
  else if (!(await browser.alarms?.get(REMINDER_ALARM)))
    browser.alarms?.create(REMINDER_ALARM, { periodInMinutes: DAILY });
}

export async function setReminderInterval(days: RecheckInterval | null, context: StorageContext): Promise<void> {
  await interval.set(days, context);
  await refreshReminders();
}
