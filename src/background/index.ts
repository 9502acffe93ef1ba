/** The worker: wires the pure parts to the browser. Every listener is registered at once, so that a worker that wakes misses nothing. */
import browser from 'webextension-polyfill';
import { getI18n, setLanguageSource, switchLanguage } from '../i18n/index.ts';
import { createMessageListener } from '../messaging/server.ts';
import { isAnswered, pageHandlers, viewHandlers } from './handlers/index.ts';
import { syncContentScripts, injectIntoAllowedTabs, injectIntoOpenTabs } from './injection.ts';
import { updateMenus, offerSaveEvidence, onMenuClicked } from './menus.ts';
import { CACHED_POLICY_KEY } from '../preferences/managed-policy.ts';
import { discreetMode } from '../preferences/discreet-mode.ts';
import { chosenLanguage, getPreferredLanguage } from '../preferences/language.ts';
import { getPacksKey } from '../packs/installed-packs.ts';
import { resetAfterLastPage } from './practice-reset.ts';
import { RULE_PACK_KIND } from '../packs/effective-rules.ts';
import { deleteTabState, getTabState } from './tab-state.ts';
import { sendToTab } from '../messaging/tab-client.ts';
import { forgetCapture } from '../incidents/capture/recent-tabs.ts';
import { cacheManagedPolicy } from '../preferences/managed-policy-cache.ts';
import { refreshReminders, REMINDER_ALARM } from './reminders.ts';
import { applyDiscreetMode, updateToolbarButton } from './discreet-mode.ts';
import { quickExitActiveTab } from './quick-exit.ts';
import { recordFault } from '../lib/fault-log.ts';
import { startAutoLock } from '../vault/auto-lock.ts';

setLanguageSource(getPreferredLanguage);

browser.runtime.onMessage.addListener(createMessageListener({ pageHandlers, viewHandlers, isAnswered }));

browser.tabs.onRemoved.addListener(tab => {
  void deleteTabState(tab);
  void forgetCapture(tab);
  void resetAfterLastPage(tab);
});
browser.contextMenus?.onClicked.addListener((info, tab) => void onMenuClicked(info, tab));
browser.commands?.onCommand.addListener((command, tab) => {
  if (command === 'leave-now') return void quickExitActiveTab();
  if (tab?.id === undefined) return;
  if (command === 'focus-mark') void sendToTab(tab.id, { type: 'overlay/focus' });
  if (command === 'keep-proof') void offerSaveEvidence({ id: tab.id, url: tab.url });
});
browser.permissions.onAdded.addListener(added => {
  void syncContentScripts().then(() => injectIntoOpenTabs(added.origins ?? []));
  void updateMenus();
});
browser.permissions.onRemoved.addListener(() => {
  void syncContentScripts();
  void updateMenus();
});
browser.runtime.onInstalled.addListener(() => {
  void resetPopup();
  void syncContentScripts().then(injectIntoAllowedTabs);
  void updateMenus();
});
browser.runtime.onStartup.addListener(() => {
  void syncContentScripts().then(injectIntoAllowedTabs);
});

/** Version 0.1 set a popup per language, which browsers remember across an update although its file is gone. */
const resetPopup = (): Promise<void> => browser.action.setPopup({ popup: 'src/popup/index.html' });

startAutoLock();

/** A pack came or went: open pages are read again by the rules of now. */
async function rulesChanged(): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined && (await getTabState(id))) void sendToTab(id, { type: 'reader/refetchSettings' });
}

browser.alarms?.onAlarm.addListener(alarm => {
  if (alarm.name === REMINDER_ALARM) void refreshReminders();
});
// At each start of the worker, the browser's own included: an alarm may be lost in between, and the badge is.
void updateToolbarButton().catch(() => recordFault('reminders'));
void cacheManagedPolicy().catch(() => recordFault('policy'));
browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed') return void cacheManagedPolicy().catch(() => recordFault('policy'));
  const policy = changes[CACHED_POLICY_KEY];
  if (policy || changes[getPacksKey(RULE_PACK_KIND)] || changes.makers) void rulesChanged();
});
discreetMode.subscribe(() => void applyDiscreetMode());
chosenLanguage.subscribe(() => {
  void (async () => {
    await switchLanguage(await getI18n(), await getPreferredLanguage());
    await updateMenus();
    await refreshReminders();
  })();
});
