/** Finds out which results and reports are due for a recheck. Reminders are off until the person asks for them. */
import * as v from 'valibot';
import { countDueReports } from '../incidents/report-reminders.ts';
import { isBuiltIn } from '../platforms/host-index.ts';
import { loadPlatform, loadPlatformIndex } from '../platforms/load.ts';
import { definePreference } from '../preferences/define-preference.ts';
import { disabledChecks } from '../preferences/disabled-checks.ts';
import type { StorageContext } from '../preferences/storage-context.ts';
import { checkHistory } from './history.ts';
import { isDue } from './history-entry.ts';
import { RecheckInterval, type RecheckReminders } from './schema.ts';

/** Days; null is off. */
const interval = definePreference({
  name: 'remindAfter',
  area: 'local',
  schema: v.nullable(RecheckInterval),
  fallback: null,
});

async function listDuePlatforms(days: RecheckInterval): Promise<string[]> {
  const [history, index, disabled] = await Promise.all([
    checkHistory.listAccounts(),
    loadPlatformIndex(),
    disabledChecks.get(),
  ]);
  const due = await Promise.all(
    index
      .filter(entry => history[entry.id] && !isBuiltIn(entry) && !disabled.isPlatformDisabled(entry.id))
      .map(async ({ id }) => {
        const off = disabled.getDisabledSettings(id);
        const { settings } = await loadPlatform(id);
        const watched = new Set(settings.map(setting => setting.id).filter(setting => !off.has(setting)));
        return isDue(history[id]!, watched, days, Date.now()) ? [id] : [];
      }),
  );
  return due.flat();
}

export async function getReminders(): Promise<RecheckReminders> {
  const [days, reports] = await Promise.all([interval.get(), countDueReports(Date.now())]);
  return { days, due: days ? await listDuePlatforms(days) : [], reports };
}

export const setReminderInterval = (days: RecheckInterval | null, context: StorageContext): Promise<void> =>
  interval.set(days, context);
