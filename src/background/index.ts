/** Starts the worker. All listeners are registered synchronously, or a worker that wakes for an event would miss it. */
import browser from 'webextension-polyfill';
import { getI18n, setLanguageSource, switchLanguage } from '../i18n/index.ts';
import { forgetCapture } from '../incidents/capture/recent-tabs.ts';
import { recordFault } from '../lib/fault-log.ts';
import { createMessageListener } from '../messaging/server.ts';
import { sendToTab } from '../messaging/tab-client.ts';
import { RULE_PACK_KIND } from '../packs/effective-rules.ts';
import { getPacksKey } from '../packs/installed-packs.ts';
import { discreetMode } from '../preferences/discreet-mode.ts';
import { chosenLanguage, getPreferredLanguage } from '../preferences/language.ts';
import { cacheManagedPolicy } from '../preferences/managed-policy-cache.ts';
import { CACHED_POLICY_KEY } from '../preferences/managed-policy.ts';
import { startAutoLock } from '../vault/auto-lock.ts';
import { applyDiscreetMode, updateToolbarButton } from './discreet-mode.ts';
import { openWelcomePage } from './first-run.ts';
import { messageHandlers } from './handlers/index.ts';
import { injectIntoAllowedTabs, injectIntoOpenTabs, syncContentScripts } from './injection.ts';
import { offerSaveEvidence, onMenuClicked, updateMenus } from './menus.ts';
import { resetAfterLastPage } from './practice-reset.ts';
import { quickExitActiveTab } from './quick-exit.ts';
import { refreshReminders, REMINDER_ALARM } from './reminders.ts';
import { deleteTabState, getTabState } from './tab-state.ts';

/** Version 0.1 set a popup per language, which browsers remember across an update although its file is gone. */
const resetPopup = (): Promise<void> => browser.action.setPopup({ popup: 'src/popup/index.html' });

const updatePolicy = (): Promise<void> => cacheManagedPolicy().catch(() => recordFault('policy'));

async function refetchSettings(): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined && (await getTabState(id))) void sendToTab(id, { type: 'reader/refetchSettings' });
}

async function applyLanguage(): Promise<void> {
  await switchLanguage(await getI18n(), await getPreferredLanguage());
  await updateMenus();
  await refreshReminders();
}

setLanguageSource(getPreferredLanguage);

browser.runtime.onMessage.addListener(createMessageListener(messageHandlers));

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

browser.permissions.onAdded.addListener(({ origins = [] }) => {
  void syncContentScripts().then(() => injectIntoOpenTabs(origins));
  void updateMenus();
});
browser.permissions.onRemoved.addListener(() => {
  void syncContentScripts();
  void updateMenus();
});

browser.runtime.onInstalled.addListener(details => {
  void openWelcomePage(details);
  void resetPopup();
  void syncContentScripts().then(injectIntoAllowedTabs);
  void updateMenus();
});
browser.runtime.onStartup.addListener(() => void syncContentScripts().then(injectIntoAllowedTabs));

browser.alarms?.onAlarm.addListener(({ name }) => {
  if (name === REMINDER_ALARM) void refreshReminders();
});

browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed') return void updatePolicy();
  if (changes[CACHED_POLICY_KEY] || changes[getPacksKey(RULE_PACK_KIND)] || changes.makers) void refetchSettings();
});
discreetMode.subscribe(() => void applyDiscreetMode());
chosenLanguage.subscribe(() => void applyLanguage());

startAutoLock();
// A browser that starts may have lost the reminder alarm, and has lost the badge.
void updateToolbarButton().catch(() => recordFault('reminders'));
void updatePolicy();
