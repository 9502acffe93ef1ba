/** Mozilla's linter has no error for the Firefox package, and each kind of warning is explained to the reviewer. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';

interface Said {
  code: string;
  file?: string;
  message: string;
}

it('has no error, and no warning that the notes for reviewers leave out', () => {
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/web-ext/bin/web-ext.js'),
      'lint',
      '--source-dir',
      join(root, 'dist/firefox'),
      '--output',
      'json',
      '--no-input',
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const { errors, warnings, notices } = JSON.parse(stdout) as Record<'errors' | 'warnings' | 'notices', Said[]>;
  const notes = readFileSync(join(root, 'docs/store/reviewers.md'), 'utf8');
  expect([...errors, ...notices]).toEqual([]);
  expect(warnings.filter(w => !notes.includes(`\`${w.code}\``))).toEqual([]);
}, 240_000);
