/**
 * Runs a lane of tests: by default lint, generated docs, build, unit, contract and end-to-end tests; with `--slow` all
 * others; with `--thorough` both, and all of what these try only in part. `--no-build` tests what is in dist/. Other
 * arguments go to vitest. The last line counts passed and failed.
 */
import { exec, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './build/data.ts';

const OPTIONS = ['--slow', '--thorough', '--no-build'];
const args = process.argv.slice(2);
const thorough = args.includes('--thorough');
const slow = args.includes('--slow');
const build = !args.includes('--no-build');
const results = join(root, '.cache/tests.json');
const FAST = ['unit', 'contract', 'e2e'],
  SLOW = ['slow', 'fuzz', 'policy'];
const projects = thorough ? [...FAST, ...SLOW] : slow ? SLOW : FAST;

let passed = 0,
  failed = 0;
const check = (name: string, ok: boolean) => {
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
};

const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);

/** Runs a command line and prints what it said once it has ended, because others run at the same time. */
async function run(line: string): Promise<boolean> {
  const options = { cwd: root, env: { ...process.env, PATH }, maxBuffer: 2 ** 26 };
  const { stdout, stderr, code } = await promisify(exec)(line, options).then(
    said => ({ ...said, code: 0 }),
    (fault: { stdout: string; stderr: string; code: number }) => fault,
  );
  process.stdout.write(stdout + stderr);
  return code === 0;
}

/** Runs two at a time, the first ones first. */
async function runAll(lines: readonly string[]): Promise<boolean[]> {
  const results: boolean[] = [];
  const waiting = [...lines.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await run(next[1]);
  };
  await Promise.all([work(), work()]);
  return results;
}

const readLint = (): string[] => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { lint: string } };
  return scripts.lint.split(' && ');
};

mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(results, { force: true });

// None needs what another makes.
const [built, documented, ...linted] = await runAll([
  build ? 'tsx scripts/build.ts' : 'true',
  ...(slow ? [] : ['tsx scripts/docs.ts --check', ...readLint()]),
]);
if (!slow) {
  check('types, lint and dependency rules', linted.every(Boolean));
  check('generated docs are current', !!documented);
}
if (build) check('build', !!built);

const { status } = spawnSync(
  'npx',
  [
    'vitest',
    'run',
    ...projects.map(name => `--project=${name}`),
    '--reporter=default',
    `--reporter=${join(root, 'test/helpers/hung-tests-reporter.ts')}`,
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...args.filter(arg => !OPTIONS.includes(arg)),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...(thorough ? { THOROUGH: 'yes' } : {}) } },
);
try {
  const counts = JSON.parse(readFileSync(results, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  // A file that could not be loaded has no tests to count.
  if (status !== 0 && !counts.numFailedTests) check('every test file ran', false);
} catch {
  check('the tests ran', false);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
