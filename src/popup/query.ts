/** Reads from the address what the popup is about. */
import browser from 'webextension-polyfill';
import { POPUP_VIEWS, type PopupView } from '../views/popup/popup-store.ts';

const query = new URLSearchParams(location.search);

/** `?tab=` names a tab where the popup is opened as a page (small devices, tests). */
export const namesTab = query.has('tab');

export const getRequestedView = (): PopupView => POPUP_VIEWS.find(view => view === query.get('view')) ?? 'site';

/** @returns the id of the tab that the popup is about */
export async function getTabId(): Promise<number | undefined> {
  const opensAsPage = namesTab || !!(await browser.tabs.getCurrent().catch(() => undefined));
  document.body.classList.toggle('tab', opensAsPage);
  if (namesTab) return Number(query.get('tab'));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}
