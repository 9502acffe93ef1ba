/** Quick exit: covers the view at once, locks the vault, closes our pages, and opens a neutral page. */
import { useLayoutEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { sendToWorker } from '../../messaging/client.ts';
import { BLANK_PAGE, broadcastQuickExit, onQuickExit } from '../../preferences/quick-exit.ts';
import { clearSessionKey } from '../../vault/session-keys.ts';

const WORKER_TIMEOUT = 2_000; // ms
const ESCAPE_PRESSES = 3;
const ESCAPE_INTERVAL = 700; // ms between two presses

const isPopup = (): boolean => browser.extension.getViews?.({ type: 'popup' }).includes(window) ?? false;

function cover(): void {
  document.documentElement.hidden = true;
  document.title = '';
}

function closeView(): void {
  if (isPopup()) window.close();
  else location.replace(BLANK_PAGE);
}

/** Covers this view when the person leaves in any view. To be called once in each. */
export function coverOnQuickExit(): void {
  onQuickExit(what => {
    cover();
    if (what === 'go') closeView();
  });
}

/** @param tab where the person was; it turns blank */
export async function quickExit(tab: number | undefined): Promise<void> {
  cover();
  broadcastQuickExit('cover');
  // Locks here, without waiting for the worker, which may not answer at all.
  const timeout = new Promise<void>(resolve => {
    setTimeout(resolve, WORKER_TIMEOUT);
  });
  await Promise.allSettled([
    clearSessionKey(),
    Promise.race([timeout, sendToWorker({ type: 'quickExit/start', ...(tab === undefined ? {} : { tab }) })]),
  ]);
  closeView(); // the worker could not
}

/**
 * Leaves when Escape is pressed three times. In a popup, Escape closes it only if no other press follows.
 * @returns ends it
 */
export function watchQuickExitKey(tab: number | undefined): () => void {
  let presses = 0;
  let lastPress = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const popup = isPopup();
  const handleKeyDown = (e: KeyboardEvent) => {
    if (e.repeat) return;
    clearTimeout(timer);
    // By the times of the presses, because a busy page may receive them late.
    if (e.key !== 'Escape' || e.timeStamp - lastPress > ESCAPE_INTERVAL) presses = 0;
    if (e.key !== 'Escape') return;
    lastPress = e.timeStamp;
    if (popup) e.preventDefault();
    if (++presses >= ESCAPE_PRESSES) return void quickExit(tab);
    if (popup) timer = setTimeout(() => window.close(), ESCAPE_INTERVAL);
  };
  addEventListener('keydown', handleKeyDown, true);
  return () => {
    clearTimeout(timer);
    removeEventListener('keydown', handleKeyDown, true);
  };
}

export function useQuickExitKey(tab: number | undefined): void {
  // A layout effect, so that keys count from the first frame on.
  useLayoutEffect(() => watchQuickExitKey(tab), [tab]);
}
