/** Writes the generated files in docs/; with `--check` fails if a file on disk is not what it would write. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/data.ts';
import { coverageDoc } from './docs/coverage.ts';
import { languagesDoc } from './docs/languages.ts';
import { lessonsDoc } from './docs/lessons.ts';
import { schemaFiles } from './docs/schemas.ts';

const files: Record<string, string> = {
  'docs/coverage.md': coverageDoc(),
  'docs/languages.md': languagesDoc(),
  'docs/lessons.md': lessonsDoc(),
  ...schemaFiles(),
};

for (const [file, text] of Object.entries(files)) {
  const path = join(root, file);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`${file} is out of date: npm run docs`);
    process.exitCode = 1;
  }
}
