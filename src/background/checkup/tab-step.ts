/**
 * Holds the setting that the person is led to in a tab, and the checkup that it is a part of. It is in
 * `storage.session`, which outlives a stopped worker; the checkup of an ordinary window is in the history as well, so
 * that it can be resumed another day.
 */
import browser from 'webextension-polyfill';
import { runExclusive } from '../../lib/run-exclusive.ts';
import { normalizeHandle } from '../../platforms/match-page.ts';
import type { StorageContext } from '../../preferences/storage-context.ts';
import {
  type Checkup,
  type CheckupResult,
  recordCheckupFindings,
  recordCheckupResult,
  removeCheckupAnswer,
} from '../../privacy-checks/checkup.ts';
import { type CheckedAccount, checkHistory } from '../../privacy-checks/history.ts';
import type { Finding } from '../../privacy-checks/schema.ts';
import { getStepKey, readSession, STEP_PREFIX } from '../tab-state.ts';

/** `question`: one reading that is not certain; `undo`: a change of the checkup that is to be undone. */
export type StepPurpose = 'checkup' | 'question' | 'undo';

export interface TabStep {
  purpose: StepPurpose;
  account: CheckedAccount;
  /** None when the checkup has ended. */
  setting?: string;
  checkup?: Checkup;
  /** Nothing is shown until the person resumes the checkup. */
  paused?: true;
}

const isSameAccount = (a: CheckedAccount, b: CheckedAccount): boolean => {
  const [mine, theirs] = [normalizeHandle(a.where.me, a.host), normalizeHandle(b.where.me, b.host)];
  // Some pages do not say whose account it is.
  const mayBeSame = !mine || !theirs || mine === theirs;
  return a.where.platform === b.where.platform && a.host === b.host && mayBeSame;
};

/** @returns undefined if the tab has no step, or shows another account by now */
export async function getTabStep(tab: number, account: CheckedAccount): Promise<TabStep | undefined> {
  const step = await readSession<TabStep>(getStepKey(tab));
  return step && isSameAccount(step.account, account) ? step : undefined;
}

/** Detects the step of any account. */
export const hasStep = async (tab: number): Promise<boolean> => !!(await readSession(getStepKey(tab)));

export const saveTabStep = (tab: number, step: TabStep): Promise<void> =>
  browser.storage.session.set({ [getStepKey(tab)]: step });

export const deleteTabStep = (tab: number): Promise<void> => browser.storage.session.remove(getStepKey(tab));

/** Stores a step, and its checkup where that is stored for another day. */
export async function storeStep(tab: number, step: TabStep, context: StorageContext): Promise<void> {
  await saveTabStep(tab, step);
  if (step.checkup) await checkHistory.setCheckup(step.account, step.checkup, context);
}

async function changeCheckup(
  tab: number,
  account: CheckedAccount,
  change: (checkup: Checkup) => Checkup,
  context: StorageContext,
): Promise<void> {
  await runExclusive(getStepKey(tab), async () => {
    const step = await getTabStep(tab, account);
    if (!step?.checkup) return;
    // A page that says whose account it is settles that for the pages that do not.
    const owner = step.account.where.me ? step.account : account;
    await storeStep(tab, { ...step, account: owner, checkup: change(step.checkup) }, context);
  });
}

export const recordFindingsInCheckup = (
  tab: number,
  account: CheckedAccount,
  findings: readonly Finding[],
  context: StorageContext,
): Promise<void> => changeCheckup(tab, account, checkup => recordCheckupFindings(checkup, findings), context);

export const recordAnswerInCheckup = (
  tab: number,
  account: CheckedAccount,
  setting: string,
  result: CheckupResult,
  context: StorageContext,
): Promise<void> => changeCheckup(tab, account, checkup => recordCheckupResult(checkup, setting, result), context);

export const removeAnswerFromCheckup = (
  tab: number,
  account: CheckedAccount,
  setting: string,
  context: StorageContext,
): Promise<void> => changeCheckup(tab, account, checkup => removeCheckupAnswer(checkup, setting), context);

/** Ends the steps in all tabs, of one platform or of all, because the person deletes what was recorded. */
export async function deleteSteps(platform?: string): Promise<void> {
  const stored = Object.entries(await browser.storage.session.get(null));
  const keys = stored.flatMap(([key, value]) => {
    if (!key.startsWith(STEP_PREFIX)) return [];
    const { account } = value as TabStep;
    return !platform || account.where.platform === platform ? [key] : [];
  });
  await browser.storage.session.remove(keys);
}
