/** Reads what the popup was opened for. */
import browser from 'webextension-polyfill';
import type { PopupView } from '../views/popup/popup-store.ts';

export const query = new URLSearchParams(location.search);

const VIEWS: readonly PopupView[] = ['site', 'report', 'learn', 'check'];

export const requestedView = (): PopupView => VIEWS.find(view => view === query.get('view')) ?? 'site';

/** @returns the tab that the popup is about; `?tab=` names one where the popup is opened as a page (small devices, tests) */
export async function tabUnderPopup(): Promise<number | undefined> {
  const opensAsPage = query.has('tab') || !!(await browser.tabs.getCurrent().catch(() => undefined));
  document.body.classList.toggle('tab', opensAsPage);
  if (query.has('tab')) return Number(query.get('tab'));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}
