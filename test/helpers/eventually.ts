/** Waits for what comes by itself, also on a machine that is busy with other work. */
import { vi } from 'vitest';

/** Polls until the check passes. @throws the error of the last check */
export const eventually = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 40_000, interval: 50 });
