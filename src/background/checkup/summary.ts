/** Summarizes the checkup of the account that a tab shows, for the popup. */
import {
  type Checkup,
  countCheckupSteps,
  countSettledRows,
  listCheckupChanges,
  resumeCheckup,
} from '../../privacy-checks/checkup.ts';
import { checkHistory } from '../../privacy-checks/history.ts';
import type { CheckupSummary, SiteRow } from '../../privacy-checks/schema.ts';
import type { TabAccount } from '../tab-account.ts';
import { listActions } from './step-card.ts';
import { getTabStep } from './tab-step.ts';

const DAY_MS = 86_400_000;
/** What was open a month ago says little about today. */
const MAX_AGE = 30 * DAY_MS;

/** Returns the checkup of this tab, else the one of this account, unless it is from long ago. */
export async function findCheckup(
  { tab, account, context }: TabAccount,
  rows: readonly SiteRow[],
): Promise<Checkup | undefined> {
  const inTab = (await getTabStep(tab.id, account))?.checkup;
  const stored = inTab ? null : await checkHistory.getCheckup(account, context);
  const checkup = inTab ?? (stored ? resumeCheckup(stored, rows) : undefined);
  return checkup && Date.now() - checkup.startedAt < MAX_AGE ? checkup : undefined;
}

export async function summarizeCheckup(found: TabAccount, rows: SiteRow[]): Promise<CheckupSummary | undefined> {
  const checkup = await findCheckup(found, rows);
  if (!checkup) return undefined;
  const step = await getTabStep(found.tab.id, found.account);
  const isRunning = step?.purpose === 'checkup' && !step.paused;
  const row = isRunning ? rows.find(r => r.setting.id === step.setting) : undefined;
  return {
    ...(row ? { step: { setting: row.setting.id, ...listActions({ rows, row, checkup, purpose: 'checkup' }) } } : {}),
    ended: checkup.endedAt !== undefined,
    ...countCheckupSteps(rows, checkup),
    settled: {
      before: checkup.settledBefore,
      now: countSettledRows(rows, checkup.steps),
      of: rows.filter(row => !row.off).length,
    },
    changes: listCheckupChanges(checkup),
  };
}
