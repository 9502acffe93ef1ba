/** Remembers, in memory only, which tab an incident was saved from, so that screenshots can be added. */
import browser from 'webextension-polyfill';

export interface RecentCapture {
  incident: string;
  tab: number;
  url: string;
  /** The person chose a single post on the page. */
  pointed: boolean;
}

const PREFIX = 'kept:';
const captureKey = (tab: number): string => `${PREFIX}${tab}`;

export const rememberCapture = (capture: RecentCapture): Promise<void> =>
  browser.storage.session.set({ [captureKey(capture.tab)]: capture });

export const forgetCapture = (tab: number): Promise<void> => browser.storage.session.remove(captureKey(tab));

/** Finds the last incident that was saved from a tab. */
export async function getRecentCapture(tab: number): Promise<RecentCapture | undefined> {
  return (await browser.storage.session.get(captureKey(tab)))[captureKey(tab)] as RecentCapture | undefined;
}

export async function findCaptureOfIncident(incident: string): Promise<RecentCapture | undefined> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([, capture]) => capture as RecentCapture)
    .find(capture => capture.incident === incident);
}
