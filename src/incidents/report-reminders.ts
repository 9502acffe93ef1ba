/** Reports that nobody has answered in time. The choice and the times lie in the vault: while it is locked there is nothing to say. */
import { logPreferences } from './log-preferences.ts';
import { incidentStore } from './store.ts';

/** @returns how many records are due; `null`: not asked for, or not to be known now */
export async function countDueReports(now: number): Promise<number | null> {
  try {
    if (!(await logPreferences.get()).remind) return null;
    return Object.values(await incidentStore.getFollowUpDates()).filter(look => Date.parse(look) <= now).length;
  } catch {
    return null;
  }
}
