/** Which tab an incident was kept from, so that a picture can be added: in memory only, and an id and an address, nothing of what happened. */
import browser from 'webextension-polyfill';

export interface RecentCapture {
  incident: string;
  tab: number;
  url: string;
  pointed: boolean;
}

const captureKey = (tab: number): string => `kept:${tab}`;

export const rememberCapture = (recent: RecentCapture): Promise<void> =>
  browser.storage.session.set({ [captureKey(recent.tab)]: recent });
export const forgetCapture = (tab: number): Promise<void> => browser.storage.session.remove(captureKey(tab));

/** The last one kept from a tab. */
export async function getRecentCapture(tab: number): Promise<RecentCapture | undefined> {
  return (await browser.storage.session.get(captureKey(tab)))[captureKey(tab)] as RecentCapture | undefined;
}

export async function findCaptureOfIncident(incident: string): Promise<RecentCapture | undefined> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([k]) => k.startsWith('kept:'))
    .map(([, recent]) => recent as RecentCapture)
    .find(r => r.incident === incident);
}
