/**
 * Finds out which results and reports are due for a recheck, and which settings have changed. Reminders are off until
 * the person asks for them.
 */
import * as v from 'valibot';
import { countDueReports } from '../incidents/report-reminders.ts';
import { isBuiltIn } from '../platforms/host-index.ts';
import { loadEffectivePlatform } from '../packs/effective-rules.ts';
import { loadPlatformIndex } from '../platforms/load.ts';
import { definePreference } from '../preferences/define-preference.ts';
import { disabledChecks } from '../preferences/disabled-checks.ts';
import type { StorageContext } from '../preferences/storage-context.ts';
import { checkHistory } from './history.ts';
import { isDue } from './history-entry.ts';
import { RecheckInterval, type RecheckReminders } from './schema.ts';
import { listChanges } from './setting-changes.ts';
import { buildSettingRows } from './setting-rows.ts';

/** Days; null is off. */
const interval = definePreference({
  name: 'remindAfter',
  area: 'local',
  schema: v.nullable(RecheckInterval),
  fallback: null,
});

interface PlatformReminder {
  platform: string;
  isDue: boolean;
  changed: number;
}

async function listPlatformReminders(days: RecheckInterval): Promise<PlatformReminder[]> {
  const now = Date.now();
  const [history, index, disabled] = await Promise.all([
    checkHistory.listAccounts(),
    loadPlatformIndex(),
    disabledChecks.get(),
  ]);
  return Promise.all(
    index
      .filter(entry => history[entry.id] && !isBuiltIn(entry) && !disabled.isPlatformDisabled(entry.id))
      .map(async ({ id }) => {
        const accounts = history[id]!;
        const off = disabled.getDisabledSettings(id);
        const { settings } = await loadEffectivePlatform(id);
        const watched = new Set(settings.map(setting => setting.id).filter(setting => !off.has(setting)));
        const changes = accounts.flatMap(account => listChanges(buildSettingRows(settings, { ...account, off }, now)));
        return { platform: id, isDue: isDue(accounts, watched, days, now), changed: changes.length };
      }),
  );
}

export async function getReminders(): Promise<RecheckReminders> {
  const [days, reports] = await Promise.all([interval.get(), countDueReports(Date.now())]);
  const platforms = days ? await listPlatformReminders(days) : [];
  return {
    days,
    due: platforms.filter(({ isDue }) => isDue).map(({ platform }) => platform),
    changed: platforms.flatMap(({ platform, changed }) => (changed ? [{ platform, settings: changed }] : [])),
    reports,
  };
}

export const setReminderInterval = (days: RecheckInterval | null, context: StorageContext): Promise<void> =>
  interval.set(days, context);
