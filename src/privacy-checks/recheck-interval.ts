/** Lists the intervals of recheck reminders. */

/** In days. */
export const RECHECK_INTERVALS = [30, 90, 180] as const;
