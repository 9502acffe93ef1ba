/** Counts reports that nobody has answered in time. */
import { logPreferences } from './log-preferences.ts';
import { incidentStore } from './store.ts';

/** @returns number of incidents that are due; `null` if reminders are off or the vault is locked */
export async function countDueReports(now: number): Promise<number | null> {
  try {
    if (!(await logPreferences.get()).remind) return null;
    return Object.values(await incidentStore.getFollowUpDates()).filter(date => Date.parse(date) <= now).length;
  } catch {
    return null;
  }
}
