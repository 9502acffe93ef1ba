/** The toolbar button, the menu and the pages, as discreet mode wants them. */
import browser from 'webextension-polyfill';
import { isDiscreet } from '../preferences/discreet-mode.ts';
import { isPracticeUrl } from '../practice/address.ts';
import { askPage } from '../messaging/tab-client.ts';
import { hideBadge, showBadge, showPracticeBadge } from './badge.ts';
import { fillMenus } from './menus.ts';
import { followReminders } from '../privacy-checks/reminders.ts';
import { tabState } from './tab-state.ts';

const SIZES = [16, 32, 48] as const;
const icon = (name: string) => ({ path: Object.fromEntries(SIZES.map(n => [n, `/icons/${name}${n}.png`])) });

/** At each start of the worker, before anything else: a browser that starts forgets what the button looked like. */
export async function dressButton(): Promise<void> {
  const plain = await isDiscreet();
  await browser.action.setIcon?.(icon(plain ? 'plain-' : '')).catch(() => undefined); // the words and the number matter more
  await followReminders();
}

/** Switched on or off: everything that is open follows at once. */
export async function followDiscreetMode(): Promise<void> {
  const [plain, tabs] = [await isDiscreet(), await browser.tabs.query({})];
  await Promise.all([dressButton(), fillMenus()]);
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined) return;
      // A tab has a name of its own only where practice gave it one.
      await (isPracticeUrl(url) ? showPracticeBadge(id, 0) : plain ? hideBadge(id) : showBadge(id, 0));
      const state = await tabState(id);
      // Off: what lives in the page begins anew, and its count with it.
      await askPage(id, plain ? { type: 'marks-off' } : { type: 'again', platform: state?.where.platform ?? '' });
    }),
  );
}
