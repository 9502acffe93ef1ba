/** How far a capture is, for the views that show it: in memory only, numbers and an id. */
import browser from 'webextension-polyfill';
import type { CaptureProgress } from './schema.ts';

const progressKey = (incident: string): string => `capture:${incident}`;
const stopKey = (incident: string): string => `stop:${incident}`;

/** A worker that has just woken captures nothing: what a killed one left behind is not going on. */
const staleStateCleared: Promise<void> = browser.storage.session
  .get(null)
  .then(all => browser.storage.session.remove(Object.keys(all).filter(k => /^(capture|stop):/.test(k))));

export async function setCaptureProgress(incident: string, now: CaptureProgress | null): Promise<void> {
  await staleStateCleared;
  if (now) await browser.storage.session.set({ [progressKey(incident)]: now });
  else await browser.storage.session.remove([progressKey(incident), stopKey(incident)]);
}

export const requestStop = (incident: string): Promise<void> =>
  browser.storage.session.set({ [stopKey(incident)]: true });
export const isStopRequested = async (incident: string): Promise<boolean> =>
  !!(await browser.storage.session.get(stopKey(incident)))[stopKey(incident)];
