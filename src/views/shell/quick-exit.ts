/** Leave now: covers at once, locks, closes what is ours, lands on a blank page or the site that the person chose. */
import { useLayoutEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { BLANK, onTold, tellViews } from '../../preferences/quick-exit.ts';
import { clearSessionKey } from '../../vault/session-keys.ts';
import { ask } from '../../messaging/client.ts';

const inPopup = (): boolean => browser.extension.getViews?.({ type: 'popup' }).includes(window) ?? false;

/** Nothing of the view is painted from here on. */
function cover(): void {
  document.documentElement.hidden = true;
  document.title = '';
}

function go(): void {
  if (inPopup()) window.close();
  else location.replace(BLANK);
}

/** Once in each view: someone left, here or elsewhere. */
export function coverOnQuickExit(): void {
  onTold(what => {
    cover();
    if (what === 'go') go();
  });
}

const ANSWER = 2_000; // ms

/** @param tab where the person was; it turns blank */
export async function quickExit(tab: number | undefined): Promise<void> {
  cover();
  tellViews('cover');
  // The lock does not wait for the worker, and a worker that gives no answer is not waited for.
  const answer = new Promise<void>(done => {
    setTimeout(done, ANSWER);
  });
  await Promise.allSettled([
    clearSessionKey(),
    Promise.race([answer, ask({ type: 'leave', ...(tab === undefined ? {} : { tab }) })]),
  ]);
  go(); // still there: the worker could not close it
}

const TIMES = 3;
const BETWEEN = 700; // ms between two presses

/** Escape, three times. In a popup the first would close it, so that waits for a second. */
export function useQuickExitKey(tab: number | undefined): void {
  useLayoutEffect(() => {
    // with the first frame: a key may be quick
    let times = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const popup = inPopup();
    const pressed = (e: KeyboardEvent) => {
      if (e.repeat) return;
      clearTimeout(rest);
      if (e.key !== 'Escape') {
        times = 0;
        return;
      }
      if (popup) e.preventDefault();
      if (++times >= TIMES) return void quickExit(tab);
      rest = setTimeout(() => {
        times = 0;
        if (popup) window.close();
      }, BETWEEN);
    };
    addEventListener('keydown', pressed, true);
    return () => {
      clearTimeout(rest);
      removeEventListener('keydown', pressed, true);
    };
  }, [tab]);
}
