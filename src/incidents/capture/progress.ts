/** How far a capture is, for the views that show it: in memory only, numbers and an id. */
import browser from 'webextension-polyfill';
import type { Progress } from '../../messaging/contract.ts';

const key = (incident: string): string => `capture:${incident}`;
const stop = (incident: string): string => `stop:${incident}`;

/** A worker that has just woken captures nothing: what a killed one left behind is not going on. */
const woken: Promise<void> = browser.storage.session
  .get(null)
  .then(all => browser.storage.session.remove(Object.keys(all).filter(k => /^(capture|stop):/.test(k))));

export async function progress(incident: string, now: Progress | null): Promise<void> {
  await woken;
  if (now) await browser.storage.session.set({ [key(incident)]: now });
  else await browser.storage.session.remove([key(incident), stop(incident)]);
}

export const stopNow = (incident: string): Promise<void> => browser.storage.session.set({ [stop(incident)]: true });
export const stopped = async (incident: string): Promise<boolean> =>
  !!(await browser.storage.session.get(stop(incident)))[stop(incident)];
