/** Slows down wrong passphrases. One count on disk serves all windows; it does not show how close an attempt was. */
import type { FailedAttempts } from './database.ts';

/** Seconds to wait after n wrong attempts in a row; the last value holds from there on. */
const PAUSE_SECONDS = [0, 0, 0, 5, 15, 30, 60, 120, 300];

const pauseAfter = (failed: number): number => PAUSE_SECONDS[Math.min(failed, PAUSE_SECONDS.length - 1)]! * 1_000;

/** @returns milliseconds; never more than the full pause, so that a clock set back cannot lock the person out */
export function getRemainingDelay(attempts: FailedAttempts | undefined, now: number): number {
  if (!attempts) return 0;
  const pause = pauseAfter(attempts.failed);
  return Math.max(0, Math.min(pause, attempts.at + pause - now));
}

/** Counts an attempt before it is made, so that closing the window does not undo it. */
export const countAttempt = (attempts: FailedAttempts | undefined, now: number): FailedAttempts => ({
  failed: (attempts?.failed ?? 0) + 1,
  at: now,
});
