/** Wrong passphrases slow down. The count is on disk and one for all windows; it says nothing of how near one was. */
import type { FailedAttempts } from './database.ts';

/** Seconds to wait after so many wrong ones in a row; the last holds from there on. */
const PAUSE_SECONDS = [0, 0, 0, 5, 15, 30, 60, 120, 300];

const pauseAfter = (failed: number): number => PAUSE_SECONDS[Math.min(failed, PAUSE_SECONDS.length - 1)]! * 1_000;

/** How long to wait yet, in milliseconds. A clock that was set back cannot lengthen it for good. */
export function getRemainingDelay(tries: FailedAttempts | undefined, now: number): number {
  if (!tries) return 0;
  return Math.max(0, Math.min(pauseAfter(tries.failed), tries.at + pauseAfter(tries.failed) - now));
}

/** Counted before it is tried, so that closing the window takes nothing back. */
export const countAttempt = (tries: FailedAttempts | undefined, now: number): FailedAttempts => ({
  failed: (tries?.failed ?? 0) + 1,
  at: now,
});
