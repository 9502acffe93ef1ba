/** Applies discreet mode to the toolbar button, the menu and open pages. */
import browser from 'webextension-polyfill';
import { runExclusive } from '../lib/run-exclusive.ts';
import { sendToTab } from '../messaging/tab-client.ts';
import { isPracticeUrl } from '../practice/practice-url.ts';
import { discreetMode } from '../preferences/discreet-mode.ts';
import { hideBadge, showBadge, showPracticeBadge } from './badge.ts';
import { updateMenus } from './menus.ts';
import { refreshReminders } from './reminders.ts';
import { getTabState } from './tab-state.ts';

const ICON_SIZES = [16, 32, 48] as const;
const getIcons = (prefix: string) => ({
  path: Object.fromEntries(ICON_SIZES.map(size => [size, `/icons/${prefix}${size}.png`])),
});

async function drawToolbarButton(): Promise<void> {
  const isDiscreet = await discreetMode.get();
  // A missing icon must not keep the title and the badge from being set.
  await browser.action.setIcon?.(getIcons(isDiscreet ? 'plain-' : '')).catch(() => undefined);
  await refreshReminders();
}

/** Runs at each start of the worker, because a browser that starts does not remember icon and badge. */
export const updateToolbarButton = (): Promise<void> => runExclusive('toolbar-button', drawToolbarButton);

async function resetBadge(tab: number, url: string | undefined, isDiscreet: boolean): Promise<void> {
  if (isPracticeUrl(url))
    await showPracticeBadge(tab, 0); // only practice tabs have a title of their own
  else await (isDiscreet ? hideBadge(tab) : showBadge(tab, 0));
}

/** Turning it off restarts the page scripts, which report their findings again. */
async function applyToTab(tab: number, url: string | undefined, isDiscreet: boolean): Promise<void> {
  await resetBadge(tab, url, isDiscreet);
  if (isDiscreet) return void (await sendToTab(tab, { type: 'overlay/turnOff' }));
  const platform = (await getTabState(tab))?.where.platform ?? '';
  if (await discreetMode.get()) return; // turned on again meanwhile
  await sendToTab(tab, { type: 'reader/restart', platform });
}

export async function applyDiscreetMode(): Promise<void> {
  const [isDiscreet, tabs] = [await discreetMode.get(), await browser.tabs.query({})];
  await Promise.all([updateToolbarButton(), updateMenus()]);
  await Promise.all(tabs.map(async ({ id, url }) => id !== undefined && applyToTab(id, url, isDiscreet)));
}
