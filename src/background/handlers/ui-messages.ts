/** Answers to our own views. */
import browser from 'webextension-polyfill';
import { exposedIn } from '../../privacy-checks/finding.ts';
import { choosePublic, chosen } from '../../privacy-checks/history.ts';
import { loadPlatformLabels, getI18n } from '../../i18n/index.ts';
import { builtIn } from '../../platforms/host-index.ts';
import { addressOf } from '../../platforms/match-url.ts';
import { platformFile } from '../../platforms/load.ts';
import { log, logOf, practiceLog } from '../../incidents/store.ts';
import { addPlatformReport, removeResponse } from '../../incidents/responses.ts';
import { accountsKept, eraseAccounts } from '../../privacy-checks/account-progress.ts';
import { askPage } from '../../messaging/tab-client.ts';
import { showBadge, showPracticeBadge } from '../badge.ts';
import { saveEvidence } from '../capture/save-evidence.ts';
import { amendRecord, loadRecord } from '../../incidents/capture/amend.ts';
import {
  addCapture,
  findLastSavedIncident,
  getCaptureOffer,
  createThumbnail,
} from '../capture/additions.ts';
import { requestStop } from '../../incidents/capture/progress.ts';
import { findCaptureOfIncident } from '../../incidents/capture/recent-tabs.ts';
import { wake } from '../injection.ts';
import { leave } from '../quick-exit.ts';
import { inspectTab } from '../inspect.ts';
import type { FromView } from '../../messaging/contract.ts';
import { discreetMode } from '../../preferences/discreet-mode.ts';
import { isPracticeUrl } from '../../practice/address.ts';
import {
  removeRulePacks,
  forgetRulePublisher,
  installRulePack,
  listRulePacks,
  previewRulePack,
} from '../../packs/rule-pack-service.ts';
import { personalTerms } from '../../exposure/personal-terms-store.ts';
import { ignoredMatches } from '../../exposure/ignored-matches.ts';
import { check } from '../../exposure/draft-warnings.ts';
import {
  resetPractice,
  readPracticeState,
  writePracticeState,
  getTabAddress,
  resetAfterLastPage,
} from '../../practice/round.ts';
import { followReminders, reminders, setReminderInterval } from '../../privacy-checks/reminders.ts';
import { riskCard } from '../../privacy-checks/risk-card-store.ts';
import type { StorageContext } from '../../preferences/storage-context.ts';
import { panicSheet } from '../../helplines/panic-sheet-store.ts';
import { loadEffectivePlatform } from '../../packs/effective-rules.ts';
import { siteOf } from '../site-summary.ts';
import { tabState, wish } from '../tab-state.ts';
import { disabledChecks } from '../../preferences/disabled-checks.ts';
import { disableCheck } from '../disabled-checks.ts';
import { onPageTips } from '../../preferences/on-page-tips.ts';
import { cardWords, coachWords } from '../overlay-text.ts';
import { findTab } from '../../lib/tab-by-id.ts';

type Of<T extends FromView['type']> = Extract<FromView, { type: T }>;

/** Discreet: nothing of ours stands in a page, not even on a press. */
const hidden = async (file: Parameters<typeof builtIn>[0]): Promise<boolean> =>
  (await discreetMode.get()) && !builtIn(file);

async function spotlight({ tab, setting: id }: Of<'site/spotlight'>): Promise<boolean> {
  const state = await tabState(tab);
  if (!state) return false;
  const file = await loadEffectivePlatform(state.where.platform);
  const setting = file.settings.find(s => s.id === id);
  if (!setting || (await hidden(file))) return false;
  await askPage(tab, {
    type: 'spotlight',
    setting: id,
    coach: coachWords(await loadPlatformLabels(await getI18n(), file.id), file, setting),
  });
  return true;
}

/** Opens the exact settings page: in the tab where the person is on that platform, else in a new one. `show`: with the control lit up. */
async function open({ tab: tabId, platform, setting: id, show }: Of<'site/open'>): Promise<boolean> {
  const file = await platformFile(platform);
  const setting = file.settings.find(s => s.id === id);
  const tab = tabId === undefined ? undefined : await findTab(tabId);
  const state = tabId === undefined ? undefined : await tabState(tabId);
  const place = state?.where.platform === platform ? getTabAddress(tab?.url) : undefined;
  const url = setting && addressOf(file, setting.pages, place);
  if (show && state?.where.platform === platform && setting?.pages.includes(state.where.kind))
    return (await hidden(file))
      ? !!(await browser.tabs.update(tabId!, { active: true }))
      : spotlight({ type: 'site/spotlight', tab: tabId!, setting: id });
  if (!url) return false;
  const here = place ? tabId : undefined;
  // A new tab begins with the address: one that is sent on while it is still blank may stay blank.
  const opened = here ?? (await browser.tabs.create({ url })).id!;
  if (show) await wish(opened, platform, id);
  if (here !== undefined) await browser.tabs.update(here, { url, active: true });
  return true;
}

/** Out of badge and next step, or back in; for this account. In a private window nothing is kept. */
async function choose({ tab: tabId, setting, on }: Of<'setting/choose'>): Promise<boolean> {
  const [tab, state] = [await findTab(tabId), await tabState(tabId)];
  const place = getTabAddress(tab?.url);
  if (!state || !place) return false;
  if (isPracticeUrl(tab?.url)) {
    const others = (await readPracticeState('chosen')).filter(id => id !== setting);
    await writePracticeState('chosen', on ? [...others, setting] : others);
    await showPracticeBadge(tabId, exposedIn(state.findings, await readPracticeState('chosen')).length);
    return true;
  }
  if (tab?.incognito) return false;
  await choosePublic(state.where, place.url.hostname, setting, on);
  const onPurpose = await chosen(state.where, place.url.hostname);
  await showBadge(tabId, exposedIn(state.findings, onPurpose).length);
  await followReminders();
  return true;
}

/** Chosen in a private window, it holds until the browser closes and is not written to disk. */
async function setMarks({ platform, on, ...message }: Of<'marks/set'>): Promise<void> {
  await onPageTips.set(platform, on, contextOf(message));
  if (on) return;
  for (const { id, url } of await browser.tabs.query({}))
    if (id !== undefined && !isPracticeUrl(url) && (!platform || (await tabState(id))?.where.platform === platform))
      void askPage(id, { type: 'marks-off' });
}

async function setSwitch({ platform, setting, off, ...message }: Of<'switch/set'>): Promise<void> {
  await disableCheck(platform, setting, off, contextOf(message));
  await followReminders();
}

/** The steps of a report on the page that it is about, with a ring on what to press. @returns null: that page is not open any more */
async function showReport({ incident: id, platform, route: routeId }: Of<'report/show'>): Promise<boolean | null> {
  const recent = await findCaptureOfIncident(id);
  const tab = recent && (await findTab(recent.tab));
  const file = await platformFile(platform);
  const route = file.reports.find(r => r.id === routeId);
  if (!tab || tab.url !== recent.url || !route || (await hidden(file))) return null;
  const shown = await askPage<boolean>(recent.tab, {
    type: 'card',
    pointed: recent.pointed,
    words: cardWords(await loadPlatformLabels(await getI18n(), file.id), file, route),
  });
  if (shown) await browser.tabs.update(recent.tab, { active: true });
  return !!shown || null;
}

/** The person says that they sent it. @returns the id under which it is in the record now; null where it is not */
async function sent({ id, platform, route: routeId }: Of<'incident/sent'>): Promise<string | null> {
  const route = (await platformFile(platform)).reports.find(r => r.id === routeId);
  const response = crypto.randomUUID();
  if (
    !route ||
    !(await amendRecord(id, now => addPlatformReport(now, platform, route, new Date().toISOString(), response)))
  )
    return null;
  await followReminders();
  return response;
}

async function unsent({ id, response }: Of<'incident/unsent'>): Promise<boolean> {
  const done = !!(await amendRecord(id, now => removeResponse(now, response)));
  await followReminders();
  return done;
}

/** A view of the practice network asks for what was practised. */
const logFor = ({ practice }: { practice?: boolean | undefined }) => (practice ? practiceLog : log);

/** Views of the practice network are refused before they reach what is stored for the person. */
const contextOf = (message: { private?: boolean | undefined }): StorageContext => ({
  privateWindow: !!message.private,
  practice: false,
});

export async function answerView(message: FromView): Promise<unknown> {
  switch (message.type) {
    case 'site/get':
      return siteOf(message.tab);
    case 'site/spotlight':
      return spotlight(message);
    case 'site/open':
      return open(message);
    case 'setting/choose':
      return choose(message);
    case 'site/allow':
      return wake(message.tab);
    case 'marks/set':
      return setMarks(message);
    case 'switch/list':
      return (await disabledChecks.get()).list;
    case 'switch/set':
      return setSwitch(message);
    case 'card/get':
      return riskCard.getReadable();
    case 'card/set':
      return riskCard.set(message.card, contextOf(message));
    case 'panic/set':
      await panicSheet.set(message.sheet, contextOf(message));
      return true;
    case 'accounts/get':
      return accountsKept();
    case 'accounts/erase':
      return eraseAccounts(message.platform);
    case 'reminders/get':
      return reminders();
    case 'reminders/set':
      return setReminderInterval(message.days, contextOf(message));
    case 'reminders/follow':
      return followReminders();
    case 'mine/get':
      return personalTerms.get();
    case 'mine/set':
      return personalTerms.set(message.words, contextOf(message));
    case 'mine/forget-gone':
      return personalTerms.acknowledgeLoss(contextOf({}));
    case 'never/get':
      return ignoredMatches.list();
    case 'never/undo':
      return ignoredMatches.delete(message.piece, contextOf(message));
    case 'text/check':
      return check(message.text);
    case 'incident/keep':
      return saveEvidence(message.tab, { what: message.what, adult: message.adult });
    case 'incident/count':
      return logFor(message).kept();
    case 'incident/recent':
      return (await logFor(message).incidents()).slice(0, 3);
    case 'incident/list':
      return logFor(message).incidents();
    case 'incident/get':
      return loadRecord(message.id);
    case 'incident/sent':
      return sent(message);
    case 'report/show':
      return showReport(message);
    case 'incident/unsent':
      return unsent(message);
    case 'incident/erase':
      return logOf(message.id).eraseIncident(message.id);
    case 'capture/last':
      return findLastSavedIncident(message.tab);
    case 'capture/offer':
      return getCaptureOffer(message.incident);
    case 'capture/add':
      return addCapture(message.incident, message.part, message.adult);
    case 'capture/stop':
      return requestStop(message.incident);
    case 'capture/thumbnail':
      return createThumbnail(message.incident);
    case 'packs/list':
      return listRulePacks();
    case 'packs/preview':
      return previewRulePack(message.text);
    case 'packs/keep':
      return installRulePack(message.text, new Date().toISOString().slice(0, 10), !!message.private);
    case 'packs/drop':
      return removeRulePacks(message.fingerprint);
    case 'makers/forget':
      return forgetRulePublisher(message.fingerprint);
    case 'practice/reset':
      return resetPractice();
    case 'practice/closed':
      return resetAfterLastPage();
    case 'leave':
      return leave(message.tab);
    case 'inspect':
      return inspectTab(message.tab);
  }
}
