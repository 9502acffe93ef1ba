/** Waits for what a scene is about to show. */
import { setTimeout as delay } from 'node:timers/promises';
import { PATIENCE } from '../../../../../scripts/browser/patience.ts';

const POLL = 40; // ms

/** Polls until there is a result. @throws Error with the given name if there is none in time */
export async function until<T>(
  what: string,
  poll: () => Promise<T | undefined | null | false>,
  timeout = PATIENCE,
): Promise<T> {
  for (const end = Date.now() + timeout; Date.now() < end; await delay(POLL)) {
    const found = await poll();
    if (found) return found;
  }
  throw new Error(`not in time: ${what}`);
}
