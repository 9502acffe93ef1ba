/** Reminders to look again: off until the person asks. A daily alarm, a grey dot on the button, a line in the popup; no notification. */
import browser from 'webextension-polyfill';
import { everyAccount } from './history.ts';
import { isDue } from './history-entry.ts';
import type { RecheckReminders } from './schema.ts';
import { RECHECK_INTERVALS, type RecheckInterval } from './recheck-interval.ts';
import { platformFile, platformIndex } from '../platforms/load.ts';
import { getI18n } from '../i18n/index.ts';
import { builtIn } from '../platforms/host-index.ts';
import { showReminder } from '../background/badge.ts';
import { countDueReports } from '../incidents/report-reminders.ts';
import { switchedOff } from '../preferences/disabled-checks.ts';

/** Key of the choice, and name of the alarm. */
export const REMINDER = 'remindAfter';
const DAILY = 24 * 60; // minutes

/** Chosen in a private window, it holds until the browser closes. */
async function interval(): Promise<RecheckInterval | undefined> {
  const [now, before] = await Promise.all([browser.storage.session.get(REMINDER), browser.storage.local.get(REMINDER)]);
  const kept: unknown = REMINDER in now ? now[REMINDER] : before[REMINDER];
  return RECHECK_INTERVALS.find(days => days === kept);
}

async function due(days: RecheckInterval): Promise<string[]> {
  const [kept, index, off] = await Promise.all([everyAccount(), platformIndex(), switchedOff()]);
  const found = await Promise.all(
    index
      .filter(e => kept[e.id] && !builtIn(e) && !off.platform(e.id))
      .map(async ({ id }) => {
        const without = off.settings(id);
        const watched = new Set((await platformFile(id)).settings.map(s => s.id).filter(s => !without.has(s)));
        return isDue(kept[id]!, watched, days, Date.now()) ? [id] : [];
      }),
  );
  return found.flat();
}

export async function reminders(): Promise<RecheckReminders> {
  const [days, reports] = await Promise.all([interval(), countDueReports(Date.now())]);
  return { days: days ?? null, due: days ? await due(days) : [], reports };
}

/** Makes alarm and badge what the choice says. Safe to call at any time. */
export async function followReminders(): Promise<void> {
  const { days, due: names, reports } = await reminders();
  const isTime = names.length > 0 || !!reports;
  await showReminder(
    isTime,
    isTime ? (await getI18n()).t('accounts.reminders.hint') : browser.runtime.getManifest().name,
  );
  if (!days && reports === null) await browser.alarms?.clear(REMINDER);
  else if (!(await browser.alarms?.get(REMINDER))) browser.alarms?.create(REMINDER, { periodInMinutes: DAILY });
}

export async function remind(days: RecheckInterval | null, unwritten: boolean | undefined): Promise<void> {
  if (unwritten) await browser.storage.session.set({ [REMINDER]: days });
  else {
    await browser.storage.session.remove(REMINDER);
    await (days ? browser.storage.local.set({ [REMINDER]: days }) : browser.storage.local.remove(REMINDER));
  }
  await followReminders();
}
