/** Yes-or-no choices of the person, by name: on disk, or until the browser closes where they were made in a private window. */
import browser from 'webextension-polyfill';
import { runExclusive } from '../lib/run-exclusive.ts';

export type Choices = Record<string, boolean>;

const kept = async (area: browser.Storage.StorageArea, key: string): Promise<Choices> =>
  ((await area.get(key))[key] as Choices | undefined) ?? {};

/** What holds now: a choice of this session over one on disk. */
export const choices = async (key: string): Promise<Choices> => ({
  ...(await kept(browser.storage.local, key)),
  ...(await kept(browser.storage.session, key)),
});

/**
 * @param on `undefined` takes the choice back, without a trace of it
 * @param unwritten made in a private window: not to disk
 */
export const choose = (
  key: string,
  name: string,
  on: boolean | undefined,
  unwritten: boolean | undefined,
): Promise<void> => runExclusive(key, () => write(key, name, on, unwritten)); // of two quick presses one would be lost

async function write(
  key: string,
  name: string,
  on: boolean | undefined,
  unwritten: boolean | undefined,
): Promise<void> {
  const { [name]: _, ...session } = await kept(browser.storage.session, key);
  await browser.storage.session.set({ [key]: unwritten ? { ...session, [name]: !!on } : session });
  if (unwritten) return;
  const { [name]: __, ...disk } = await kept(browser.storage.local, key);
  await browser.storage.local.set({ [key]: on === undefined ? disk : { ...disk, [name]: on } });
}
