/** Hostile input by mutation against everything that reads what others wrote: `npm run fuzz -- 30` gives each target 30 seconds; without a number all take about a minute. */
import { spawnSync } from 'node:child_process';
import { root } from './build/data.ts';

const seconds = Number(process.argv[2] ?? 3.5);
if (!(seconds > 0)) {
  console.error('npm run fuzz -- SECONDS');
  process.exit(1);
}
process.exit(
  spawnSync('npx', ['vitest', 'run', '--project', 'units', 'test/slow/fuzz'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SECONDS: String(seconds) },
  }).status ?? 1,
);
