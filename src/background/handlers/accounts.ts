/** Handles messages about progress over all accounts, the risk card and reminders. */
import type { ViewHandlers } from '../../messaging/server.ts';
import { listAccountProgress } from '../../privacy-checks/account-progress.ts';
import { checkHistory } from '../../privacy-checks/history.ts';
import { getReminders, setReminderInterval } from '../../privacy-checks/reminders.ts';
import { riskCard } from '../../privacy-checks/risk-card-store.ts';
import { refreshReminders } from '../reminders.ts';
import { getViewContext } from '../storage-contexts.ts';

export const accountHandlers: ViewHandlers<'accounts' | 'riskCard' | 'reminders'> = {
  'accounts/list': () => listAccountProgress(),
  async 'accounts/delete'({ platform }) {
    await checkHistory.delete(platform);
    await refreshReminders();
  },

  /** Undefined while the vault is locked. */
  'riskCard/get': () => riskCard.getReadable(),
  'riskCard/set': request => riskCard.set(request.card, getViewContext(request)),

  'reminders/get': () => getReminders(),
  async 'reminders/set'(request) {
    await setReminderInterval(request.days, getViewContext(request));
    await refreshReminders();
  },
  'reminders/refresh': () => refreshReminders(),
};
