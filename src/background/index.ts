/** The worker: wires the pure parts to the browser. Every listener is registered at once, so that a worker that wakes misses nothing. */
import browser from 'webextension-polyfill';
import { getI18n, switchLanguage, getPreferredLanguage } from '../i18n/index.ts';
import { admit } from '../messaging/authorize-sender.ts';
import { answerPage } from './handlers/content-messages.ts';
import { answerView } from './handlers/ui-messages.ts';
import { followPermissions, wakeAll, wakeOpen } from './injection.ts';
import { fillMenus, keepPressed, menuPressed } from './menus.ts';
import { CACHED_POLICY_KEY } from '../preferences/managed-policy.ts';
import { DISCREET } from '../preferences/discreet-mode.ts';
import { getPacksKey } from '../packs/installed-packs.ts';
import { resetAfterLastPage } from '../practice/round.ts';
import { RULE_PACK_KIND } from '../packs/effective-rules.ts';
import { forgetTab, tabState } from './tab-state.ts';
import { askPage } from '../messaging/tab-client.ts';
import { forgetCapture } from '../incidents/capture/recent-tabs.ts';
import { cacheManagedPolicy } from '../preferences/managed-policy-cache.ts';
import { followReminders, REMINDER } from '../privacy-checks/reminders.ts';
import { followDiscreetMode, dressButton } from './discreet-mode.ts';
import { leavePressed } from './quick-exit.ts';
import { recordFault } from '../lib/fault-log.ts';
import { startAutoLock } from '../vault/auto-lock.ts';

async function answer(message: unknown, sender: browser.Runtime.MessageSender): Promise<unknown> {
  const admitted = await admit(message, sender);
  if (admitted?.by === 'page') return answerPage(admitted.message, admitted.tab);
  if (admitted?.by === 'view') return answerView(admitted.message);
  recordFault('message-refused');
  return undefined;
}

browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) =>
  answer(message, sender).catch((error: unknown) => {
    recordFault(error instanceof Error ? error.name : 'unknown');
    return undefined;
  }),
);

browser.tabs.onRemoved.addListener(tab => {
  void forgetTab(tab);
  void forgetCapture(tab);
  void resetAfterLastPage(tab);
});
browser.contextMenus?.onClicked.addListener((info, tab) => void menuPressed(info, tab));
browser.commands?.onCommand.addListener((command, tab) => {
  if (command === 'leave-now') return void leavePressed();
  if (tab?.id === undefined) return;
  if (command === 'focus-mark') void askPage(tab.id, { type: 'focus-mark' });
  if (command === 'keep-proof') void keepPressed({ id: tab.id, url: tab.url });
});
browser.permissions.onAdded.addListener(added => {
  void followPermissions().then(() => wakeOpen(added.origins ?? []));
  void fillMenus();
});
browser.permissions.onRemoved.addListener(() => {
  void followPermissions();
  void fillMenus();
});
browser.runtime.onInstalled.addListener(() => {
  void resetPopup();
  void followPermissions().then(wakeAll);
  void fillMenus();
});
browser.runtime.onStartup.addListener(() => {
  void followPermissions().then(wakeAll);
});

/** Version 0.1 set a popup per language, which browsers remember across an update although its file is gone. */
const resetPopup = (): Promise<void> => browser.action.setPopup({ popup: 'src/popup/index.html' });

startAutoLock();

/** A pack came or went: open pages are read again by the rules of now. */
async function rulesChanged(): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined && (await tabState(id))) void askPage(id, { type: 'rules-changed' });
}

browser.alarms?.onAlarm.addListener(alarm => {
  if (alarm.name === REMINDER) void followReminders();
});
// At each start of the worker, the browser's own included: an alarm may be lost in between, and the badge is.
void dressButton().catch(() => recordFault('reminders'));
void cacheManagedPolicy().catch(() => recordFault('policy'));
browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed') return void cacheManagedPolicy().catch(() => recordFault('policy'));
  const policy = changes[CACHED_POLICY_KEY];
  if (policy || changes[getPacksKey(RULE_PACK_KIND)] || changes.makers) void rulesChanged();
  if (policy || changes[DISCREET]) void followDiscreetMode();
  if (!policy && !changes.language) return;
  void (async () => {
    await switchLanguage(await getI18n(), await getPreferredLanguage());
    await fillMenus();
    await followReminders();
  })();
});
