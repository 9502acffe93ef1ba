/** What stands between the first screen and the rest. */
import browser from 'webextension-polyfill';
import type { View } from '../views/popup/view-state.ts';

export const query = new URLSearchParams(location.search);

export const app = document.getElementById('app')!;

/** `?tab=` names a tab where the popup is opened as a page. */
export async function subject(): Promise<number | undefined> {
  const asPage = query.has('tab') || !!(await browser.tabs.getCurrent().catch(() => undefined));
  document.body.classList.toggle('tab', asPage);
  if (query.has('tab')) return Number(query.get('tab'));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** The tab that is marked on the first screen: asked for by the address, or pressed. */
export const view = (): View =>
  (app.querySelector<HTMLElement>('[data-view][aria-current]')?.dataset.view ?? query.get('view') ?? 'site') as View;

/** "Leave now" was pressed on it; it is covered since. */
export const left = (): boolean => app.dataset.left !== undefined;
