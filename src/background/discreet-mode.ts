/** The toolbar button, the menu and the pages, as discreet mode wants them. */
import browser from 'webextension-polyfill';
import { discreetMode } from '../preferences/discreet-mode.ts';
import { isPracticeUrl } from '../practice/practice-url.ts';
import { sendToTab } from '../messaging/tab-client.ts';
import { hideBadge, showBadge, showPracticeBadge } from './badge.ts';
import { updateMenus } from './menus.ts';
import { refreshReminders } from './reminders.ts';
import { getTabState } from './tab-state.ts';

const SIZES = [16, 32, 48] as const;
const icon = (name: string) => ({ path: Object.fromEntries(SIZES.map(n => [n, `/icons/${name}${n}.png`])) });

/** At each start of the worker, before anything else: a browser that starts forgets what the button looked like. */
export async function updateToolbarButton(): Promise<void> {
  const plain = await discreetMode.get();
  await browser.action.setIcon?.(icon(plain ? 'plain-' : '')).catch(() => undefined); // the words and the number matter more
  await refreshReminders();
}

/** Switched on or off: everything that is open follows at once. */
export async function applyDiscreetMode(): Promise<void> {
  const [plain, tabs] = [await discreetMode.get(), await browser.tabs.query({})];
  await Promise.all([updateToolbarButton(), updateMenus()]);
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined) return;
      // A tab has a name of its own only where practice gave it one.
      await (isPracticeUrl(url) ? showPracticeBadge(id, 0) : plain ? hideBadge(id) : showBadge(id, 0));
      const state = await getTabState(id);
      // Off: what lives in the page begins anew, and its count with it.
      if (plain) await sendToTab(id, { type: 'overlay/turnOff' });
      else await sendToTab(id, { type: 'reader/restart', platform: state?.where.platform ?? '' });
    }),
  );
}
