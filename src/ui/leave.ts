/** Leave now: covers at once, locks, closes what is ours, lands on a blank page. */
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { letGo } from '../vault/session.ts';
import { ask } from './ask.ts';

/** @param tab where the person was; it turns blank */
export async function leave(tab: number | undefined): Promise<void> {
  document.documentElement.hidden = true;
  document.title = '';
  // The lock does not wait for the worker.
  await Promise.allSettled([letGo(), ask({ type: 'leave', ...(tab === undefined ? {} : { tab }) })]);
  const own = await browser.tabs.getCurrent().catch(() => undefined);
  if (own?.id !== undefined) await browser.tabs.update(own.id, { url: 'about:blank' });
  else window.close();
}

const TIMES = 3;
const BETWEEN = 700; // ms between two presses

/** Escape, three times. In a popup the first would close it, so that waits for a second. */
export function useLeaveKey(tab: number | undefined): void {
  useEffect(() => {
    let times = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const popup = browser.extension.getViews?.({ type: 'popup' }).includes(window) ?? false;
    const pressed = (e: KeyboardEvent) => {
      if (e.repeat) return;
      clearTimeout(rest);
      if (e.key !== 'Escape') { times = 0; return; }
      if (popup) e.preventDefault();
      if (++times >= TIMES) return void leave(tab);
      rest = setTimeout(() => { times = 0; if (popup) window.close(); }, BETWEEN);
    };
    addEventListener('keydown', pressed, true);
    return () => { clearTimeout(rest); removeEventListener('keydown', pressed, true); };
  }, [tab]);
}
