/** Makers of packs whom the person, or the organisation's policy, has accepted. A maker is the fingerprint of a key; the name is only what the maker says. */
import browser from 'webextension-polyfill';
import { getManagedPolicy } from '../preferences/managed-policy.ts';
import { readTrustedPublishersPolicy } from '../preferences/managed-policy-values.ts';

export interface Publisher {
  name: string;
  /** Day on which the person accepted; missing where only a policy names the maker. */
  acceptedOn?: string;
  /** Newest version seen, for each kind of pack: an older file is refused even after the newer one was removed. */
  newest: Record<string, number>;
}

export type Publishers = Record<string, Publisher>;

const KEY = 'makers';

const read = async (area: browser.Storage.StorageArea): Promise<Publishers> =>
  ((await area.get(KEY))[KEY] as Publishers | undefined) ?? {};

/** By fingerprint. What was accepted in a private window ends with the browser. */
export async function getPublishers(): Promise<Publishers> {
  const [kept, now] = await Promise.all([read(browser.storage.local), read(browser.storage.session)]);
  return { ...kept, ...now };
}

/** Fingerprints that a managed policy accepts. */
export const getPolicyPublishers = async (): Promise<string[]> =>
  readTrustedPublishersPolicy(await getManagedPolicy()).value ?? [];

export type Acceptance = 'person' | 'policy' | 'nobody';

export function getAcceptance(fingerprint: string, known: Publishers, policy: string[]): Acceptance {
  return known[fingerprint]?.acceptedOn ? 'person' : policy.includes(fingerprint) ? 'policy' : 'nobody';
}

/** @param unwritten from a private window: it holds until the browser closes */
export async function savePublisher(fingerprint: string, maker: Publisher, unwritten: boolean): Promise<void> {
  const area = unwritten ? browser.storage.session : browser.storage.local;
  await area.set({ [KEY]: { ...(await read(area)), [fingerprint]: maker } });
}

export async function removePublisher(fingerprint: string): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) {
    const { [fingerprint]: gone, ...rest } = await read(area);
    if (gone) await area.set({ [KEY]: rest });
  }
}
