/** Gives a test run a temporary folder of its own and deletes it at the end, with all profiles and copies in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function setup(): () => void {
  const before = tmpdir();
  const folder = mkdtempSync(join(before, 'breakwater-'));
  process.env.TMPDIR = folder;
  return () => {
    process.env.TMPDIR = before;
    // Waits for a browser that is ending and may still write.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
}
