/** One choice of the person, by its key: on disk, or until the browser closes where it was made in a private window. */
import browser from 'webextension-polyfill';
import { isPrivateContext } from './storage-context.ts';

/** A choice of this session over one on disk. */
export async function chosen(key: string): Promise<unknown> {
  const [now, before] = await Promise.all([browser.storage.session.get(key), browser.storage.local.get(key)]);
  return key in now ? now[key] : before[key];
}

/** @param value `undefined` leaves no trace of it on disk */
export async function keepChosen(key: string, value: unknown): Promise<void> {
  if (isPrivateContext()) return browser.storage.session.set({ [key]: value });
  await browser.storage.session.remove(key);
  await (value === undefined ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: value }));
}
