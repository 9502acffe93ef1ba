/** Handles messages about on-page tips and disabled checks, which open pages follow at once. */
import browser from 'webextension-polyfill';
import type { ViewHandlers } from '../../messaging/server.ts';
import { sendToTab } from '../../messaging/tab-client.ts';
import { isPracticeUrl } from '../../practice/practice-url.ts';
import { disabledChecks } from '../../preferences/disabled-checks.ts';
import { onPageTips } from '../../preferences/on-page-tips.ts';
import { hideBadge } from '../badge.ts';
import { refreshReminders } from '../reminders.ts';
import { deleteTabState, getTabState } from '../tab-state.ts';

const isOnPlatform = async (tab: number, platform: string): Promise<boolean> =>
  (await getTabState(tab))?.where.platform === platform;

export const preferenceHandlers: ViewHandlers<'onPageTips' | 'disabledChecks'> = {
  async 'onPageTips/set'({ platform, on, context }) {
    await onPageTips.set(platform, on, context);
    if (on) return;
    for (const { id, url } of await browser.tabs.query({}))
      if (id !== undefined && !isPracticeUrl(url) && (!platform || (await isOnPlatform(id, platform))))
        void sendToTab(id, { type: 'overlay/turnOff' });
  },

  'disabledChecks/list': async () => (await disabledChecks.get()).list,

  async 'disabledChecks/set'({ platform, setting, disabled, context }) {
    if (await disabledChecks.set(platform, setting, disabled, context))
      await Promise.all(
        (await browser.tabs.query({})).map(async ({ id }) => {
          if (id === undefined) return;
          if (!setting && disabled && (await isOnPlatform(id, platform))) {
            await deleteTabState(id);
            await hideBadge(id);
          }
          await sendToTab(id, { type: 'reader/restart', platform });
        }),
      );
    await refreshReminders();
  },
};
