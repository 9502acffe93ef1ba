/** Kills the browsers of a test that timed out: one that no longer answers would hang every further test of its file. */
import { readFileSync } from 'node:fs';
import { afterEach } from 'vitest';

const listChildren = (): string[] =>
  readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);

afterEach(({ task }) => {
  if (!task.result?.errors?.some(({ message }) => message.startsWith('Test timed out'))) return;
  for (const pid of listChildren())
    if (/chromium|firefox/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))) process.kill(Number(pid), 'SIGKILL');
});
