/** Stores what the person says about a setting of the account that a tab shows. */
import { listOptions } from '../platforms/setting-options.ts';
import { confirmedChecks } from '../preferences/confirmed-checks.ts';
import { sendToTab } from '../messaging/tab-client.ts';
import { getDefinitionVersion, getResultRule } from '../privacy-checks/definition-version.ts';
import { listExposing } from '../privacy-checks/finding.ts';
import { checkHistory } from '../privacy-checks/history.ts';
import { showBadge, showPracticeBadge } from './badge.ts';
import { recordAnswerInCheckup, removeAnswerFromCheckup } from './checkup/tab-step.ts';
import { recordPage } from './page-records.ts';
import { refreshReminders } from './reminders.ts';
import { findTabAccount, loadTabPlatform, type TabAccount } from './tab-account.ts';

/** Takes a setting of this account out of badge and next step, or puts it back. @returns false if it was not stored */
export async function keepPublic(tabId: number, setting: string, on: boolean): Promise<boolean> {
  const found = await findTabAccount(tabId);
  if (!found) return false;
  const { state, account, context } = found;
  if (!(await checkHistory.setKeptPublic(account, setting, on, context))) return false;
  const exposed = listExposing(state.findings, await checkHistory.getKeptPublic(account, context));
  await (context.practice ? showPracticeBadge : showBadge)(tabId, exposed.length);
  if (!context.practice) await refreshReminders();
  return true;
}

async function findSetting(found: TabAccount, id: string) {
  const platform = await loadTabPlatform(found);
  return platform.settings.find(setting => setting.id === id);
}

/**
 * Stores what the person says a setting of this account is set to. A checkup knows it even where nothing is stored.
 * @returns false if it was not stored
 */
export async function reportSetting(tabId: number, id: string, value: string | null): Promise<boolean> {
  const found = await findTabAccount(tabId);
  if (!found) return false;
  const { account, context } = found;
  const setting = await findSetting(found, id);
  if (value === null) {
    await removeAnswerFromCheckup(tabId, account, id, context);
    return checkHistory.removeReport(account, id, context);
  }
  if (!setting || !listOptions(setting).includes(value)) return false;
  const state = setting.states[value] ?? 'unread';
  await recordAnswerInCheckup(tabId, account, id, { state, source: 'reported', value }, context);
  return checkHistory.recordReport(
    account,
    { setting: id, value, state, rule: getResultRule(setting) },
    Date.now(),
    context,
  );
}

/** Stores whether a reading that was not certain is right, and reads the page again with that. */
export async function confirmSetting(tabId: number, id: string, answer: 'yes' | 'no' | 'reset'): Promise<boolean> {
  const found = await findTabAccount(tabId);
  if (!found) return false;
  const { tab, state, account, context } = found;
  const setting = await findSetting(found, id);
  const finding = state.findings.find(f => f.id === id);
  if (!setting) return false;
  if (answer === 'yes' && finding?.seems && finding.value !== null) {
    const result = { state: finding.seems, source: 'confirmed' as const, value: finding.value };
    await recordAnswerInCheckup(tabId, account, id, result, context);
  }
  if (context.privateWindow) return false;
  const { platform } = state.where;
  const control = finding?.control;
  if (answer === 'yes' && control) await confirmedChecks.confirm(platform, id, control, context);
  else if (answer === 'no') await confirmedChecks.reject(platform, id, getDefinitionVersion(setting), context);
  else if (answer === 'reset') await confirmedChecks.reset(platform, id, context);
  else return false;
  const contents = await sendToTab(tabId, { type: 'reader/readPage' });
  if (contents?.where) await recordPage(tab, contents.where, contents);
  return true;
}

export async function acknowledgeChanges(tabId: number): Promise<boolean> {
  const found = await findTabAccount(tabId);
  if (!found || !(await checkHistory.acknowledgeChanges(found.account, found.context))) return false;
  if (!found.context.practice) await refreshReminders();
  return true;
}
