/** Stores accepted pack publishers. The fingerprint of the key identifies one; its name is only a claim. */
import browser from 'webextension-polyfill';
import { getManagedPolicy } from '../preferences/managed-policy.ts';
import { readTrustedPublishersPolicy } from '../preferences/managed-policy-values.ts';

export interface Publisher {
  name: string;
  /** The day the person accepted it; missing where only a policy names the publisher. */
  acceptedOn?: string;
  /** The newest version seen of each pack. An older file is refused even after the newer one was removed. */
  newest: Record<string, number>;
}

/** By fingerprint. */
export type Publishers = Record<string, Publisher>;

const KEY = 'makers';

const readPublishers = async (area: browser.Storage.StorageArea): Promise<Publishers> =>
  ((await area.get(KEY))[KEY] as Publishers | undefined) ?? {};

/** Includes those accepted in a private window, which end with the session. */
export async function getPublishers(): Promise<Publishers> {
  const [local, session] = await Promise.all([
    readPublishers(browser.storage.local),
    readPublishers(browser.storage.session),
  ]);
  return { ...local, ...session };
}

/** @returns fingerprints that a managed policy accepts */
export const getPolicyPublishers = async (): Promise<string[]> =>
  readTrustedPublishersPolicy(await getManagedPolicy()).value ?? [];

export type Acceptance = 'person' | 'policy' | 'nobody';

export function getAcceptance(fingerprint: string, publishers: Publishers, policy: string[]): Acceptance {
  return publishers[fingerprint]?.acceptedOn ? 'person' : policy.includes(fingerprint) ? 'policy' : 'nobody';
}

/** @param isPrivate from a private window: nothing is written to disk */
export async function savePublisher(fingerprint: string, publisher: Publisher, isPrivate: boolean): Promise<void> {
  const area = isPrivate ? browser.storage.session : browser.storage.local;
  await area.set({ [KEY]: { ...(await readPublishers(area)), [fingerprint]: publisher } });
}

export async function removePublisher(fingerprint: string): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) {
    const { [fingerprint]: removed, ...rest } = await readPublishers(area);
    if (removed) await area.set({ [KEY]: rest });
  }
}

const foldName = (name: string): string => name.normalize('NFKC').toLowerCase();

/** Whether people could take two publisher names for one. */
export const isSameName = (a: string, b: string): boolean => foldName(a) === foldName(b);
