/** The styles that all views share are in the package once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';

const files = (end: string): string[] =>
  ['src/pages', 'src/popup'].flatMap(d =>
    readdirSync(join(root, d))
      .filter(f => f.endsWith(end))
      .map(f => `${d}/${f}`),
  );
const text = (file: string): string => readFileSync(join(root, file), 'utf8');

it('every view links the shared styles', () => {
  expect(files('.html').filter(f => !/<link rel="stylesheet" href="\.\.\/ui\/ui\.css">/.test(text(f)))).toEqual([]);
});

it('and no style sheet brings them along once more', () => {
  expect(files('.css').filter(f => text(f).includes('ui/ui.css'))).toEqual([]);
});
