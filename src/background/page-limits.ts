/** Holds page scripts to their limits (messaging/page-limits.ts), also after a restart of the worker. */
import browser from 'webextension-polyfill';
import { PAGE_LIMITS, type PageLimit, type PageLimitName } from '../messaging/page-limits.ts';
import { createRateLimiter, type Buckets } from '../messaging/rate-limiter.ts';
import type { SenderTab } from '../messaging/authorize-sender.ts';

const KEY = 'pageLimits';

async function loadBuckets(): Promise<Buckets> {
  try {
    return ((await browser.storage.session.get(KEY))[KEY] as Buckets | undefined) ?? {};
  } catch {
    return {}; // a browser that refuses its memory must not silence the page scripts
  }
}

const limiter = createRateLimiter({
  load: loadBuckets,
  // Not awaited: the worker goes by its own memory.
  save: buckets => void browser.storage.session.set({ [KEY]: buckets }).catch(() => undefined),
});

/** @returns whether the page in this tab may do it now */
export async function isWithinPageLimit(name: PageLimitName, { id, active }: SenderTab): Promise<boolean> {
  const { perTab, overall, press }: PageLimit = PAGE_LIMITS[name];
  if (press && !active) return false;
  // The page in front counts alone where it warns the person: others must not be able to use up its share.
  const isShared = press || !active;
  return limiter.take([[`${name}:${id}`, perTab], ...(isShared ? [[name, overall] as const] : [])]);
}
