/** Finds out which results and reports are due for a recheck. Reminders are off until the person asks for them. */
import { checkHistory } from './history.ts';
import { isDue } from './history-entry.ts';
import * as v from 'valibot';
import { RecheckInterval, type RecheckReminders } from './schema.ts';
import { loadPlatform, loadPlatformIndex } from '../platforms/load.ts';
import { isBuiltIn } from '../platforms/host-index.ts';
import { countDueReports } from '../incidents/report-reminders.ts';
import { definePreference } from '../preferences/define-preference.ts';
import { disabledChecks } from '../preferences/disabled-checks.ts';
import type { StorageContext } from '../preferences/storage-context.ts';

/** Days; null is off. */
const interval = definePreference({
  name: 'remindAfter',
  area: 'local',
  schema: v.nullable(RecheckInterval),
  fallback: null,
});

async function due(days: RecheckInterval): Promise<string[]> {
  const [kept, index, off] = await Promise.all([
    checkHistory.listAccounts(),
    loadPlatformIndex(),
    disabledChecks.get(),
  ]);
  const found = await Promise.all(
    index
      .filter(e => kept[e.id] && !isBuiltIn(e) && !off.isPlatformDisabled(e.id))
      .map(async ({ id }) => {
        const without = off.getDisabledSettings(id);
        const watched = new Set((await loadPlatform(id)).settings.map(s => s.id).filter(s => !without.has(s)));
        return isDue(kept[id]!, watched, days, Date.now()) ? [id] : [];
      }),
  );
  return found.flat();
}

export async function getReminders(): Promise<RecheckReminders> {
  const [days, reports] = await Promise.all([interval.get(), countDueReports(Date.now())]);
  return { days, due: days ? await due(days) : [], reports };
}

export const setReminderInterval = (days: RecheckInterval | null, context: StorageContext): Promise<void> =>
  interval.set(days, context);
