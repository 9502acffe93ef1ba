/** Waits for what comes by itself, also on a machine that is busy with other work. */
import { vi } from 'vitest';
import { PATIENCE } from '../../scripts/browser/patience.ts';

/** Polls until the check passes. @throws the error of the last check */
export const eventually = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: PATIENCE, interval: 50 });
