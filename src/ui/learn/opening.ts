/** What a lesson opens: a view of ours, a setting on its platform, or the ways to report. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Opening, VIEWS } from '../../learning/lesson.ts';
import { ask } from '../ask.ts';
import type { View } from '../store.ts';

type Target = (typeof VIEWS)[number];

/** The popup's own views, and pages; `name` is the key of the words for it. */
export const PLACES: Partial<Record<Target, ({ view: View } | { page: string }) & { name: string }>> = {
  site: { view: 'site', name: 'learn.open.site' },
  report: { view: 'report', name: 'learn.open.report' },
  accounts: { page: 'accounts.html', name: 'accounts.title' },
  risk: { page: 'accounts.html?card', name: 'self.open' },
  help: { page: 'help.html', name: 'help.title' },
  panic: { page: 'panic.html', name: 'panic.open' },
  log: { page: 'log.html', name: 'log.open' },
  review: { page: 'review.html', name: 'review.title' },
  vault: { page: 'vault.html', name: 'vault.title' },
  settings: { page: 'settings.html', name: 'settings.title' },
};

/** What there is to open. */
export const opens = (what: Opening): boolean => !('view' in what) || what.view in PLACES;

/** What the surroundings can do: the popup goes to its own views and closes over a page; a page opens tabs. */
export interface Shell { tab: number | undefined; go(view: View): void; away?(): void }

const page = (path: string): Promise<unknown> => browser.tabs.create({ url: browser.runtime.getURL(`src/pages/${path}`) });

/** @returns how to open, and the platform whose page could not be opened from here */
export function useOpening({ tab, go, away }: Shell): { open(what: Opening): void; unopened: string | undefined } {
  const [unopened, setUnopened] = useState<string>();
  const open = async (what: Opening) => {
    if ('view' in what) {
      const place = PLACES[what.view]!;
      return 'view' in place ? go(place.view) : void page(place.page);
    }
    if ('ways' in what) return void page(`report.html?routes=${what.ways}`);
    const [platform, setting] = what.setting.split('.') as [string, string];
    const opened = await ask<boolean>({ type: 'site/open', platform, setting, show: true, ...(tab === undefined ? {} : { tab }) }).catch(() => false);
    setUnopened(opened ? undefined : platform);
    if (opened) away?.();
  };
  return { open: what => void open(what), unopened };
}
