/** The session that runs: in memory, so that every window shows the same and a window that is closed loses nothing. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { getPageUrl } from '../lib/page-url.ts';
import type { WorkshopSession } from './session.ts';
import { memory } from '../vault/session-keys.ts';
import { useStorageChange } from '../ui/use-storage-change.ts';

const KEY = 'workshop.session';

const read = async (): Promise<WorkshopSession | undefined> =>
  (await memory.get(KEY))[KEY] as WorkshopSession | undefined;

/** One after another, over all windows. @param by gives nothing back where the session ends */
export async function changeSession(
  by: (now: WorkshopSession | undefined) => WorkshopSession | undefined,
): Promise<void> {
  await navigator.locks.request('workshop', async () => {
    const next = by(await read());
    await (next ? memory.set({ [KEY]: next }) : memory.remove(KEY));
  });
}

export type ChangeSession = (by: (now: WorkshopSession) => WorkshopSession) => void;

/** @returns `null` while it is looked up */
export function useSession(): [WorkshopSession | undefined | null, ChangeSession] {
  const [session, setSession] = useState<WorkshopSession | undefined | null>(null);
  useStorageChange(/^workshop\.session$/, () => void read().then(setSession));
  return [session, by => void changeSession(now => now && by(now))];
}

/** Comes again each second while something counts. */
export function useTick(on: boolean): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => setCount(n => n + 1), 1000);
    return () => clearInterval(timer);
  }, [on]);
}

/** The window for the room: of its own, without tabs or an address, so that nothing else of the person is in it. */
export async function openSlides(): Promise<void> {
  const url = getPageUrl('slides');
  const there = (await browser.tabs.query({})).find(tab => tab.url === url);
  if (there?.windowId !== undefined && browser.windows) {
    await browser.windows.update(there.windowId, { focused: true });
    await browser.tabs.update(there.id!, { active: true });
    return;
  }
  if (browser.windows) await browser.windows.create({ url, type: 'popup', width: 1000, height: 620 });
  else await browser.tabs.create({ url });
}

/** Here, where there is one screen only. */
export const goToSlides = (): void => location.assign(getPageUrl('slides'));
export const getFacilitatorUrl = (): string => getPageUrl('workshop');
