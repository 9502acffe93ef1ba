/** Which tab an incident was kept from, so that a picture can be added: in memory only, and an id and an address, nothing of what happened. */
import browser from 'webextension-polyfill';

export interface Recent {
  incident: string;
  tab: number;
  url: string;
  pointed: boolean;
}

const key = (tab: number): string => `kept:${tab}`;

export const remember = (recent: Recent): Promise<void> => browser.storage.session.set({ [key(recent.tab)]: recent });
export const forgetRecent = (tab: number): Promise<void> => browser.storage.session.remove(key(tab));

/** The last one kept from a tab. */
export async function recentOf(tab: number): Promise<Recent | undefined> {
  return (await browser.storage.session.get(key(tab)))[key(tab)] as Recent | undefined;
}

export async function tabOf(incident: string): Promise<Recent | undefined> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([k]) => k.startsWith('kept:'))
    .map(([, recent]) => recent as Recent)
    .find(r => r.incident === incident);
}
