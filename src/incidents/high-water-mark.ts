/**
 * Remembers, outside of the vault's database, how far the custody chain had come, so that an older copy of the database
 * is noticed. It holds a count and a hash, and is on disk in clear.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { isMemoryOnly } from '../vault/memory-only.ts';
import { sha256Hex, wholeNumber } from './model.ts';

const ChainPosition = v.object({ count: wholeNumber, head: sha256Hex });
/** A number of events, and `this` of the last one. */
export type ChainPosition = v.InferOutput<typeof ChainPosition>;

export interface HighWaterMark {
  read(): Promise<ChainPosition | undefined>;
  write(position: ChainPosition): Promise<void>;
}

const KEY = 'logPosition';

/** A log in memory ends with the browser, and its mark with it. */
const getArea = async (): Promise<browser.Storage.StorageArea | undefined> =>
  (await isMemoryOnly()) ? browser.storage?.session : browser.storage?.local;

/** Never fails: without the mark the log works, and a rollback can be seen by the six words alone. */
export const storedHighWaterMark: HighWaterMark = {
  async read() {
    const stored = await getArea()
      .then(area => area?.get(KEY))
      .catch(() => undefined);
    const parsed = v.safeParse(ChainPosition, stored?.[KEY]);
    return parsed.success ? parsed.output : undefined;
  },
  async write({ count, head }) {
    await getArea()
      .then(area => area?.set({ [KEY]: { count, head } }))
      .catch(() => undefined);
  },
};

/** For the practice network, which ends with its chain. */
export const noHighWaterMark: HighWaterMark = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
};
