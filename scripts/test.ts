/**
 * All tests: types, data, units, then the built extension in both browsers, on fixtures and on living platforms. Ends with a line that says how many.
 * `--no-live` leaves the living platforms out, for who cannot install them; what else is given goes to vitest.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { root } from './build/data.ts';

const results = join(root, '.cache/tests.json');
const LIVE = 'test/live/**';
const run = (command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(results, { force: true });
let passed = 0,
  failed = 0;
const check = (name: string, ok: boolean) => {
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
};

check('types', run('npx', ['tsc', '--noEmit']));
check('platform schema is current', run('npx', ['tsx', 'scripts/docs/schemas.ts', '--check']));
check('coverage table is current', run('npx', ['tsx', 'scripts/docs/coverage.ts', '--check']));
check('table of lessons is current', run('npx', ['tsx', 'scripts/docs/lessons.ts', '--check']));
check('table of languages is current', run('npx', ['tsx', 'scripts/docs/languages.ts', '--check']));
try {
  await buildAll();
  check('build', true);
} catch (fault) {
  console.error(fault);
  check('build', false);
}
check('web-ext lint', run('npx', ['web-ext', 'lint', '--source-dir', 'dist/firefox', '--no-input']));
const optedOut = process.argv.includes('--no-live');
const live = !optedOut && run('node', ['scripts/prepare.mjs', '--live']);
if (!optedOut) check('the software of the living platforms is installed', live);
run(
  'npx',
  ['vitest', 'run', ...(live ? [] : ['--exclude', LIVE]), ...process.argv.slice(2).filter(a => a !== '--no-live')],
  { TEST_JSON: results },
);
try {
  const all = JSON.parse(readFileSync(results, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
  };
  passed += all.numPassedTests;
  failed += all.numFailedTests || (all.numFailedTestSuites ? 1 : 0);
} catch {
  check('tests ran', false);
}
if (!live)
  console.log(
    `Not run: ${LIVE}, the walks on real MediaWiki and real snac${optedOut ? ' (--no-live)' : ', whose packages are not there'}.`,
  );
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
