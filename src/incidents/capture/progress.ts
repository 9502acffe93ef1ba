/** Shares the progress of a capture with the views: in memory only, as numbers and an id. */
import browser from 'webextension-polyfill';
import type { CaptureProgress } from './schema.ts';

const progressKey = (incident: string): string => `capture:${incident}`;
const stopKey = (incident: string): string => `stop:${incident}`;

/** Clears the state of a capture that ended when the previous worker was terminated. */
const staleStateCleared: Promise<void> = browser.storage.session
  .get(null)
  .then(all => browser.storage.session.remove(Object.keys(all).filter(key => /^(capture|stop):/.test(key))));

/** @param progress `null`: the capture has ended */
export async function setCaptureProgress(incident: string, progress: CaptureProgress | null): Promise<void> {
  await staleStateCleared;
  if (progress) await browser.storage.session.set({ [progressKey(incident)]: progress });
  else await browser.storage.session.remove([progressKey(incident), stopKey(incident)]);
}

export const requestStop = (incident: string): Promise<void> =>
  browser.storage.session.set({ [stopKey(incident)]: true });

export const isStopRequested = async (incident: string): Promise<boolean> =>
  !!(await browser.storage.session.get(stopKey(incident)))[stopKey(incident)];
