/** Stores installed rule packs as the exact signed text, so that each version of the extension checks it again. */
import browser from 'webextension-polyfill';

export interface StoredPack {
  fingerprint: string;
  text: string;
}

export const getPacksKey = (kind: string): string => `packs:${kind}`;

const readPacks = async (area: browser.Storage.StorageArea, kind: string): Promise<StoredPack[]> =>
  ((await area.get(getPacksKey(kind)))[getPacksKey(kind)] as StoredPack[] | undefined) ?? [];

const withoutPublisher = (packs: StoredPack[], fingerprint: string): StoredPack[] =>
  packs.filter(pack => pack.fingerprint !== fingerprint);

/** @returns one pack per publisher, oldest first; those from a private window last, which end with the session */
export async function listInstalledPacks(kind: string): Promise<StoredPack[]> {
  const [local, session] = await Promise.all([
    readPacks(browser.storage.local, kind),
    readPacks(browser.storage.session, kind),
  ]);
  return [...session.reduce((packs, { fingerprint }) => withoutPublisher(packs, fingerprint), local), ...session];
}

/** Replaces the publisher's previous pack. */
export async function installPack(kind: string, pack: StoredPack, isPrivate: boolean): Promise<void> {
  const area = isPrivate ? browser.storage.session : browser.storage.local;
  await area.set({ [getPacksKey(kind)]: [...withoutPublisher(await readPacks(area, kind), pack.fingerprint), pack] });
}

/** @param fingerprint of one publisher; all packs of the kind without it */
export async function removePacks(kind: string, fingerprint?: string): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) {
    const rest = fingerprint === undefined ? [] : withoutPublisher(await readPacks(area, kind), fingerprint);
    if (rest.length) await area.set({ [getPacksKey(kind)]: rest });
    else await area.remove(getPacksKey(kind));
  }
}
