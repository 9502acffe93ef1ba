/** Kills the browsers of a file whose tests wait in vain: one that hangs would hang every further test of the file. */
import { readFileSync } from 'node:fs';
import { afterEach } from 'vitest';
import { PATIENCE } from '../../../scripts/browser/patience.ts';

/** One or two may only have found a fault. */
const TOO_MANY = 3;
let inVain = 0;

const listChildren = (): string[] =>
  readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);

afterEach(({ task: { result } }) => {
  if (!result?.errors?.length || Date.now() - result.startTime! < PATIENCE) return;
  inVain++;
  const timedOut = result.errors.some(({ message }) => message.startsWith('Test timed out'));
  if (!timedOut && inVain < TOO_MANY) return;
  for (const pid of listChildren())
    if (/chromium|firefox/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))) process.kill(Number(pid), 'SIGKILL');
});
