/** Shares the running session between windows, in memory. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { getPageUrl } from '../lib/page-url.ts';
import type { WorkshopSession } from './session.ts';
import { memory } from '../vault/session-keys.ts';
import { useStorageChange } from '../ui/use-storage-change.ts';

const KEY = 'workshop.session';

const readSession = async (): Promise<WorkshopSession | undefined> =>
  (await memory.get(KEY))[KEY] as WorkshopSession | undefined;

/** Reads the session once every change that was begun before is stored. */
export async function getLatestSession(): Promise<WorkshopSession | undefined> {
  return navigator.locks.request('workshop', readSession);
}

/** Changes run one after the other across windows. @param change returns undefined to end the session */
export async function changeSession(
  change: (session: WorkshopSession | undefined) => WorkshopSession | undefined,
): Promise<void> {
  await navigator.locks.request('workshop', async () => {
    const next = change(await readSession());
    await (next ? memory.set({ [KEY]: next }) : memory.remove(KEY));
  });
}

export type ChangeSession = (change: (session: WorkshopSession) => WorkshopSession) => void;

/** @returns `null` while it is loading, undefined where none is running */
export function useSession(): [WorkshopSession | undefined | null, ChangeSession] {
  const [session, setSession] = useState<WorkshopSession | undefined | null>(null);
  useStorageChange(/^workshop\.session$/, () => void readSession().then(setSession));
  return [session, change => void changeSession(current => current && change(current))];
}

/** Redraws every second. */
export function useTick(isActive: boolean): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    if (!isActive) return;
    const timer = setInterval(() => setCount(n => n + 1), 1000);
    return () => clearInterval(timer);
  }, [isActive]);
}

/** Opens a window without tabs and address bar, so that the room sees nothing else of the person's browser. */
export async function openSlides(): Promise<void> {
  const url = getPageUrl('slides');
  const openTab = (await browser.tabs.query({})).find(tab => tab.url === url);
  if (openTab?.windowId !== undefined && browser.windows) {
    await browser.windows.update(openTab.windowId, { focused: true });
    await browser.tabs.update(openTab.id!, { active: true });
    return;
  }
  if (browser.windows) await browser.windows.create({ url, type: 'popup', width: 1000, height: 620 });
  else await browser.tabs.create({ url });
}

/** For devices with one screen. */
export const goToSlides = (): void => location.assign(getPageUrl('slides'));
export const getFacilitatorUrl = (): string => getPageUrl('workshop');
