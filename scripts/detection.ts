/** `npm run detection`: every trick to find the extension, on every page kind in both browsers; writes docs/detection.md from what was seen. Fails where a page finds more than it may. */
import { spawnSync } from 'node:child_process';
import { buildAll } from './build.ts';
import { root } from './build/data.ts';

await buildAll(undefined, undefined, 'silent');
process.exitCode =
  spawnSync('npx', ['vitest', 'run', 'test/slow/detection.test.ts', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DETECTION: 'all' },
  }).status ?? 1;
