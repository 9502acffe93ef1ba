/** Handles messages about progress over all accounts, the risk card and reminders. */
import type { ViewHandlers } from '../../messaging/server.ts';
import { listAccountProgress } from '../../privacy-checks/account-progress.ts';
import { findStoredAccount, recordDownloadedSettings } from '../../privacy-checks/downloaded-settings.ts';
import { checkHistory } from '../../privacy-checks/history.ts';
import { getReminders, setReminderInterval } from '../../privacy-checks/reminders.ts';
import { riskCard } from '../../privacy-checks/risk-card-store.ts';
import { deleteSteps } from '../checkup/tab-step.ts';
import { refreshReminders } from '../reminders.ts';

export const accountHandlers: ViewHandlers<'accounts' | 'riskCard' | 'reminders'> = {
  'accounts/list': () => listAccountProgress(),
  async 'accounts/delete'({ platform }) {
    await checkHistory.delete(platform);
    await deleteSteps(platform);
    await refreshReminders();
    return true;
  },
  async 'accounts/acknowledgeChanges'({ platform, account }) {
    await checkHistory.acknowledgeStoredChanges(platform, account);
    await refreshReminders();
  },
  'accounts/find': async ({ platform, name }) => (await findStoredAccount(platform, name)) ?? null,
  'accounts/recordDownload': ({ platform, account, asOf, settings, context }) =>
    recordDownloadedSettings({ platform, account, asOf, settings }, context),

  /** Undefined while the vault is locked. */
  'riskCard/get': async ({ context }) => (await riskCard.getReadable(context)) ?? null,
  async 'riskCard/set'({ card, context }) {
    await riskCard.set(card, context);
    return true;
  },

  'reminders/get': () => getReminders(),
  async 'reminders/set'({ days, context }) {
    await setReminderInterval(days, context);
    await refreshReminders();
  },
  'reminders/refresh': () => refreshReminders(),
};
