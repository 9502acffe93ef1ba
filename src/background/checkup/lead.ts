/** Leads the person through a checkup: chooses the next setting, opens its page when they ask, and shows the step. */
import browser from 'webextension-polyfill';
import { getI18n, loadPlatformLabels } from '../../i18n/index.ts';
import { sendToTab } from '../../messaging/tab-client.ts';
import { beginCheckup, findCheckupStep, isOpenStep, passOver } from '../../privacy-checks/checkup.ts';
import { checkHistory } from '../../privacy-checks/history.ts';
import { riskCard } from '../../privacy-checks/risk-card-store.ts';
import type { SiteRow } from '../../privacy-checks/schema.ts';
import type { StepAction } from '../../privacy-checks/step-actions.ts';
import { keepPublic } from '../setting-answers.ts';
import { findTabAccount, listSiteRows, loadTabPlatform, type TabAccount } from '../tab-account.ts';
import { areTipsEnabled, isOverlayForbidden } from '../tips.ts';
import { buildEndCard, buildStepCard } from './step-card.ts';
import { findCheckup } from './summary.ts';
import { deleteTabStep, getTabStep, saveTabStep, storeStep, type TabStep } from './tab-step.ts';

async function listRows(found: TabAccount): Promise<SiteRow[]> {
  return listSiteRows(await loadTabPlatform(found), found);
}

/** Shows the step of a tab in its page. @returns false if there is none, or nothing may be shown in the page */
export async function showStep(tabId: number): Promise<boolean> {
  const found = await findTabAccount(tabId);
  const step = found && (await getTabStep(tabId, found.account));
  if (!found || !step || step.paused) return false;
  const platform = await loadTabPlatform(found);
  const mayShow = step.purpose === 'checkup' ? areTipsEnabled(platform) : isOverlayForbidden(platform).then(no => !no);
  if (!(await mayShow)) return false;
  const rows = await listSiteRows(platform, found);
  const i18n = await loadPlatformLabels(await getI18n(), platform.id);
  const row = rows.find(r => r.setting.id === step.setting);
  const { purpose, checkup } = step;
  const card = row
    ? buildStepCard({ i18n, platform, purpose, rows, row, checkup })
    : checkup && buildEndCard(i18n, rows, checkup);
  await sendToTab(tabId, { type: 'overlay/showStep', step: card ?? null });
  return !!card;
}

/** Takes the step away. Its checkup can be resumed. */
async function hideStep(tabId: number, { account, checkup }: TabStep): Promise<void> {
  if (checkup) await saveTabStep(tabId, { purpose: 'checkup', account, checkup, paused: true });
  else await deleteTabStep(tabId);
  await sendToTab(tabId, { type: 'overlay/showStep', step: null });
}

/** Goes to a step: opens its page if the person asked for that, else shows it where they are. */
async function goTo(found: TabAccount, step: TabStep, row: SiteRow | undefined, opens: boolean): Promise<boolean> {
  const { tab, context } = found;
  await storeStep(tab.id, step, context);
  if (opens && row && !row.here && row.address) {
    await browser.tabs.update(tab.id, { url: row.address, active: true });
    return areTipsEnabled(await loadTabPlatform(found));
  }
  return showStep(tab.id);
}

/** Goes to the next open setting, or ends the checkup. @param page that the checkup is on */
async function goOn(found: TabAccount, step: TabStep, page: string | undefined, opens: boolean): Promise<boolean> {
  const checkup = step.checkup!;
  const rows = await listRows(found);
  const next = findCheckupStep(rows, checkup, page, await riskCard.getReadable());
  const { setting: _, ...rest } = step;
  const now: TabStep = next
    ? { ...rest, setting: next.setting.id }
    : { ...rest, checkup: { ...checkup, endedAt: Date.now() } };
  return goTo(found, now, next, opens);
}

/** Begins a checkup, goes on with the one of this tab, or resumes the one that was paused. */
export async function startCheckup(tabId: number): Promise<boolean> {
  const found = await findTabAccount(tabId);
  if (!found) return false;
  const running = await getTabStep(tabId, found.account);
  if (running?.purpose === 'checkup' && running.setting && !running.paused) {
    const row = (await listRows(found)).find(r => r.setting.id === running.setting);
    return goTo(found, running, row, true);
  }
  const paused = await findCheckup(found);
  const checkup = paused && paused.endedAt === undefined ? paused : beginCheckup(await listRows(found), Date.now());
  return goOn(found, { purpose: 'checkup', account: found.account, checkup }, undefined, true);
}

/** Leads to one setting, outside of a checkup or back to it. */
export async function leadTo(tabId: number, setting: string, purpose: 'question' | 'undo'): Promise<boolean> {
  const found = await findTabAccount(tabId);
  if (!found) return false;
  const row = (await listRows(found)).find(r => r.setting.id === setting);
  const checkup = await findCheckup(found);
  if (!row) return false;
  const step: TabStep = { purpose, account: found.account, setting, ...(checkup ? { checkup } : {}) };
  return goTo(found, step, row, true);
}

/** Does what the person chose for the step of a tab. A choice for another setting is of a step that is over. */
export async function actOnStep(tabId: number, setting: string | undefined, action: StepAction): Promise<boolean> {
  const found = await findTabAccount(tabId);
  const step = found && (await getTabStep(tabId, found.account));
  if (!found || !step || step.setting !== setting) return false;
  const row = (await listRows(found)).find(r => r.setting.id === setting);
  if (action === 'open') return goTo(found, step, row, true);
  if (action === 'close' || action === 'pause' || !row || !step.checkup) {
    await hideStep(tabId, step);
    return false;
  }
  const page = row.here ? found.state.where.kind : row.setting.pages[0];
  const id = row.setting.id;
  if (action === 'public' && (await keepPublic(tabId, id, true))) return goOn(found, step, page, false);
  if (action === 'next' && !isOpenStep(row, step.checkup.steps[id])) return goOn(found, step, page, false);
  const checkup = passOver(step.checkup, id, action === 'later' ? 'later' : 'skipped');
  return goOn(found, { ...step, checkup }, page, false);
}

export async function deleteCheckup(tabId: number): Promise<void> {
  const found = await findTabAccount(tabId);
  if (!found) return;
  await deleteTabStep(tabId);
  await sendToTab(tabId, { type: 'overlay/showStep', step: null });
  await checkHistory.setCheckup(found.account, null, found.context);
}
