/** Leads the person through a checkup: chooses the next setting, opens its page when they ask, and shows the step. */
import browser from 'webextension-polyfill';
import { getI18n, loadPlatformLabels } from '../../i18n/index.ts';
import { runExclusive } from '../../lib/run-exclusive.ts';
import type { SettingStepViewModel } from '../../messaging/overlay-view-models.ts';
import { sendToTab } from '../../messaging/tab-client.ts';
import {
  beginCheckup,
  type Checkup,
  findCheckupStep,
  getKnownResult,
  isOpenStep,
  passOver,
} from '../../privacy-checks/checkup.ts';
import { checkHistory } from '../../privacy-checks/history.ts';
import { riskCard } from '../../privacy-checks/risk-card-store.ts';
import type { SiteRow } from '../../privacy-checks/schema.ts';
import type { StepAction } from '../../privacy-checks/step-actions.ts';
import { keepPublic } from '../setting-answers.ts';
import { findTabAccount, listSiteRows, loadTabPlatform, type TabAccount } from '../tab-account.ts';
import { getStepKey } from '../tab-state.ts';
import { areTipsEnabled, isOverlayForbidden } from '../tips.ts';
import { buildEndCard, buildStepCard, isAsked } from './step-card.ts';
import { findCheckup } from './summary.ts';
import { deleteTabStep, getTabStep, hasStep, saveTabStep, storeStep, type TabStep } from './tab-step.ts';

async function listRows(found: TabAccount): Promise<SiteRow[]> {
  return listSiteRows(await loadTabPlatform(found), found);
}

/** How many cards were built for each tab. */
const cardCounts = new Map<number, number>();

/** Numbers a card before what it shows is read, so that it never replaces a newer one that was built faster. */
function startCard(tabId: number): number {
  const card = (cardCounts.get(tabId) ?? 0) + 1;
  cardCounts.set(tabId, card);
  return card;
}

async function sendCard(tabId: number, card: number, step: SettingStepViewModel | null): Promise<void> {
  if (cardCounts.get(tabId) === card) await sendToTab(tabId, { type: 'overlay/showStep', step });
}

/** Shows the step of a tab in its page. @returns false if there is none, or nothing may be shown in the page */
export async function showStep(tabId: number): Promise<boolean> {
  const number = startCard(tabId);
  const found = await findTabAccount(tabId);
  const step = found && (await getTabStep(tabId, found.account));
  // Another account may have come into the same page.
  if (found && !step && (await hasStep(tabId))) return hideCard(tabId);
  if (!found || !step || step.paused) return false;
  const platform = await loadTabPlatform(found);
  const mayShow = step.purpose === 'checkup' ? areTipsEnabled(platform) : isOverlayForbidden(platform).then(no => !no);
  if (!(await mayShow)) return false;
  const rows = await listSiteRows(platform, found);
  const i18n = await loadPlatformLabels(await getI18n(), platform.id);
  const row = rows.find(r => r.setting.id === step.setting && !r.off);
  const { purpose, checkup } = step;
  // Its check was disabled meanwhile.
  if (purpose === 'checkup' && checkup && step.setting !== undefined && !row)
    return changeStep(tabId, () => goOn(found, step, undefined, false));
  if (purpose === 'question' && !row?.here) return changeStep(tabId, () => hideStep(tabId, step));
  const card = row
    ? buildStepCard({ i18n, platform, purpose, rows, row, checkup })
    : checkup && buildEndCard(i18n, rows, checkup);
  await sendCard(tabId, number, card ?? null);
  return !!card;
}

/** Shows what was stored. @returns false if nothing may be shown in the page */
type Show = () => Promise<boolean>;

/** Makes one change at a time, so that none is lost, and shows it then, for which a page may take its time. */
async function changeStep(tabId: number, change: (found: TabAccount) => Promise<Show | undefined>): Promise<boolean> {
  const show = await runExclusive(getStepKey(tabId), async () => {
    const found = await findTabAccount(tabId);
    return found && change(found);
  });
  return show ? show() : false;
}

async function hideCard(tabId: number): Promise<boolean> {
  await sendCard(tabId, startCard(tabId), null);
  return false;
}

/** Takes the step away. Its checkup can be resumed. */
async function hideStep(tabId: number, { account, checkup }: TabStep): Promise<Show> {
  if (checkup) await saveTabStep(tabId, { purpose: 'checkup', account, checkup, paused: true });
  else await deleteTabStep(tabId);
  return () => hideCard(tabId);
}

/** Goes to a step: opens its page if the person asked for that, else shows it where they are. */
async function goTo(found: TabAccount, step: TabStep, row: SiteRow | undefined, opens: boolean): Promise<Show> {
  const { tab, context } = found;
  await storeStep(tab.id, step, context);
  if (!opens || !row || row.here || !row.address) return () => showStep(tab.id);
  const { address } = row;
  return async () => {
    await browser.tabs.update(tab.id, { url: address, active: true });
    return areTipsEnabled(await loadTabPlatform(found));
  };
}

/** Returns the page that the checkup is on. */
const getPage = ({ state }: TabAccount, row: SiteRow): string | undefined =>
  row.here ? state.where.kind : row.setting.pages[0];

/** Goes to the next open setting, or ends the checkup. @param page that the checkup is on */
async function goOn(found: TabAccount, step: TabStep, page: string | undefined, opens: boolean): Promise<Show> {
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
export const startCheckup = (tabId: number): Promise<boolean> =>
  changeStep(tabId, async found => {
    const running = await getTabStep(tabId, found.account);
    const rows = await listRows(found);
    if (running?.purpose === 'checkup' && running.setting && !running.paused)
      return goTo(
        found,
        running,
        rows.find(r => r.setting.id === running.setting),
        true,
      );
    const paused = await findCheckup(found, rows);
    const checkup = paused && paused.endedAt === undefined ? paused : beginCheckup(rows, Date.now());
    return goOn(found, { purpose: 'checkup', account: found.account, checkup }, undefined, true);
  });

/** Leads to one setting, outside of a checkup or back to it. */
export const leadTo = (tabId: number, setting: string, purpose: 'question' | 'undo'): Promise<boolean> =>
  changeStep(tabId, async found => {
    const rows = await listRows(found);
    const row = rows.find(r => r.setting.id === setting);
    if (!row) return undefined;
    const checkup = await findCheckup(found, rows);
    return goTo(found, { purpose, account: found.account, setting, ...(checkup ? { checkup } : {}) }, row, true);
  });

/** Whether this is the setting of the step; an answer about another one is of a step that is over. */
export async function isLedTo(tabId: number, setting: string): Promise<boolean> {
  const found = await findTabAccount(tabId);
  return !!found && (await getTabStep(tabId, found.account))?.setting === setting;
}

async function askNext(found: TabAccount, step: TabStep): Promise<Show | undefined> {
  const next = (await listRows(found)).find(isAsked);
  return next && goTo(found, { ...step, setting: next.setting.id }, next, false);
}

/** Whether nothing that the person has changed is lost when another page takes the place of this one. */
async function mayLeavePage(found: TabAccount, rows: readonly SiteRow[], row: SiteRow, { steps }: Checkup) {
  const platform = await loadTabPlatform(found);
  if (!(await areTipsEnabled(platform))) return false;
  if (platform.savesBy !== 'button') return true;
  // What the person says may not be saved yet.
  const isRead = getKnownResult(row, steps[row.setting.id])?.source !== 'reported';
  return row.here && isRead && !rows.some(({ finding }) => finding?.pending);
}

async function goToNext(found: TabAccount, step: TabStep, rows: readonly SiteRow[], row: SiteRow): Promise<Show> {
  const checkup = step.checkup!;
  // It may have become open again while the person pressed.
  if (isOpenStep(row, checkup.steps[row.setting.id])) return () => showStep(found.tab.id);
  return goOn(found, step, getPage(found, row), await mayLeavePage(found, rows, row, checkup));
}

/** Does what the person chose for the step of a tab. A choice for another setting is of a step that is over. */
export const actOnStep = (tabId: number, setting: string | undefined, action: StepAction): Promise<boolean> =>
  changeStep(tabId, async found => {
    const step = await getTabStep(tabId, found.account);
    if (!step) return undefined;
    // The page still has the card of a step that is over.
    if (step.setting !== setting) return () => showStep(tabId);
    const rows = await listRows(found);
    const row = rows.find(r => r.setting.id === setting);
    if (action === 'open') return goTo(found, step, row, true);
    if (action === 'next' && step.purpose === 'question') return askNext(found, step);
    if (action === 'close' || action === 'pause' || !row || !step.checkup) return hideStep(tabId, step);
    const page = getPage(found, row);
    const { id } = row.setting;
    if (action === 'public' && (await keepPublic(tabId, id, true))) return goOn(found, step, page, false);
    if (action === 'next') return goToNext(found, step, rows, row);
    const checkup = passOver(step.checkup, id, action === 'later' ? 'later' : 'skipped');
    return goOn(found, { ...step, checkup }, page, false);
  });

export async function deleteCheckup(tabId: number): Promise<void> {
  await changeStep(tabId, async ({ account, context }) => {
    await deleteTabStep(tabId);
    await checkHistory.setCheckup(account, null, context);
    return () => hideCard(tabId);
  });
}
