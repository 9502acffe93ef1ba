/** All tests: types, data, units, then the built extension in both browsers. Ends with a line that says how many. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { root } from './build/data.ts';

const results = join(root, '.cache/tests.json');
const run = (command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(results, { force: true });
let passed = 0, failed = 0;
const check = (name: string, ok: boolean) => { if (ok) passed++; else failed++; console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`); };

check('types', run('npx', ['tsc', '--noEmit']));
check('platform schema is current', run('npx', ['tsx', 'scripts/schema.ts', '--check']));
check('coverage table is current', run('npx', ['tsx', 'scripts/coverage.ts', '--check']));
try { await buildAll(); check('build', true); } catch (fault) { console.error(fault); check('build', false); }
check('web-ext lint', run('npx', ['web-ext', 'lint', '--source-dir', 'dist/firefox', '--no-input']));
run('npx', ['vitest', 'run', ...process.argv.slice(2)], { TEST_JSON: results });
try {
  const all = JSON.parse(readFileSync(results, 'utf8')) as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number };
  passed += all.numPassedTests;
  failed += all.numFailedTests || (all.numFailedTestSuites ? 1 : 0);
} catch { check('tests ran', false); }
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
