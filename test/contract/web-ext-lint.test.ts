/** Runs Mozilla's linter on the Firefox package: no errors, and each kind of warning explained to the reviewer. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { getBuildFolder } from '../../scripts/browser/built-extension.ts';
import { root } from '../../scripts/build/data.ts';

interface LintMessage {
  code: string;
  file?: string;
  message: string;
}

it('finds no error, and no warning missing from the notes for reviewers', () => {
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/web-ext/bin/web-ext.js'),
      'lint',
      '--source-dir',
      getBuildFolder('firefox'),
      '--output',
      'json',
      '--no-input',
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const { errors, warnings, notices } = JSON.parse(stdout) as Record<'errors' | 'warnings' | 'notices', LintMessage[]>;
  const notes = readFileSync(join(root, 'docs/store/reviewers.md'), 'utf8');
  expect([...errors, ...notices]).toEqual([]);
  expect(warnings.filter(w => !notes.includes(`\`${w.code}\``))).toEqual([]);
});
