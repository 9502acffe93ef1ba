/** Packs that were taken, as the very text that was signed: each use opens and checks it again, with the rules of the version that runs. */
import browser from 'webextension-polyfill';

export interface StoredPack {
  fingerprint: string;
  text: string;
}

export const getPacksKey = (kind: string): string => `packs:${kind}`;

const read = async (area: browser.Storage.StorageArea, kind: string): Promise<StoredPack[]> =>
  ((await area.get(getPacksKey(kind)))[getPacksKey(kind)] as StoredPack[] | undefined) ?? [];

const without = (all: StoredPack[], fingerprint: string): StoredPack[] =>
  all.filter(k => k.fingerprint !== fingerprint);

/** One a maker, in the order in which they were taken. What was taken in a private window comes last and ends with the browser. */
export async function listInstalledPacks(kind: string): Promise<StoredPack[]> {
  const [kept, now] = await Promise.all([read(browser.storage.local, kind), read(browser.storage.session, kind)]);
  return [...now.reduce((all, k) => without(all, k.fingerprint), kept), ...now];
}

/** Takes the place of what the same maker gave before. */
export async function installPack(kind: string, pack: StoredPack, unwritten: boolean): Promise<void> {
  const area = unwritten ? browser.storage.session : browser.storage.local;
  await area.set({ [getPacksKey(kind)]: [...without(await read(area, kind), pack.fingerprint), pack] });
}

/** @param fingerprint of one maker; without it all go */
export async function removePacks(kind: string, fingerprint?: string): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) {
    const left = fingerprint === undefined ? [] : without(await read(area, kind), fingerprint);
    if (left.length) await area.set({ [getPacksKey(kind)]: left });
    else await area.remove(getPacksKey(kind));
  }
}
