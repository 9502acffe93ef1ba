/**
 * Runs a lane of tests: by default lint, generated docs, build, unit, contract and end-to-end tests; with `--slow` all
 * others. `--no-build` tests what is in dist/; other arguments go to vitest. The last line counts passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/data.ts';

const args = process.argv.slice(2);
const slow = args.includes('--slow');
const build = !args.includes('--no-build');
const results = join(root, '.cache/tests.json');
const projects = slow ? ['slow', 'fuzz'] : ['unit', 'contract', 'e2e'];

let passed = 0,
  failed = 0;
const check = (name: string, ok: boolean) => {
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
};
const run = (command: string, ...rest: string[]): boolean =>
  spawnSync(command, rest, { cwd: root, stdio: 'inherit' }).status === 0;

mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(results, { force: true });

if (!slow) {
  check('types, lint and dependency rules', run('npm', 'run', '--silent', 'lint'));
  check('generated docs are current', run('npx', 'tsx', 'scripts/docs.ts', '--check'));
}
if (build) check('build', run('npx', 'tsx', 'scripts/build.ts'));

const clean = run(
  'npx',
  'vitest',
  'run',
  ...projects.map(name => `--project=${name}`),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...args.filter(arg => arg !== '--slow' && arg !== '--no-build'),
);
try {
  const counts = JSON.parse(readFileSync(results, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  // A file that could not be loaded has no tests to count.
  if (!clean && !counts.numFailedTests) check('every test file ran', false);
} catch {
  check('the tests ran', false);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
