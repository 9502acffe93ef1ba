/** Reports that nobody has answered in time. The choice and the times lie in the vault: while it is locked there is nothing to say. */
import { choices } from './log-preferences.ts';
import { later } from './store.ts';

/** @returns how many records are due; `null`: not asked for, or not to be known now */
export async function countDueReports(now: number): Promise<number | null> {
  try {
    if (!(await choices()).remind) return null;
    return Object.values(await later()).filter(look => Date.parse(look) <= now).length;
  } catch {
    return null;
  }
}
