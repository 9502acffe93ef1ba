/** Checks that the shared styles are loaded once, and before those of a view. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';

const text = (file: string): string => readFileSync(join(root, file), 'utf8');

it('each page imports the shared styles before anything else', () => {
  const mains = [
    ...readdirSync(join(root, 'src/pages')).map(page => `src/pages/${page}/main.tsx`),
    'src/popup/main.tsx',
  ];
  const firstImport = (main: string) => /^import .*$/m.exec(text(main))?.[0];
  expect(mains.filter(main => !/^import '[./]+views\/shell\/styles\.css';$/.test(firstImport(main) ?? ''))).toEqual([]);
});

it('only the shell brings in the styles of the shared components', () => {
  const importing = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(css|tsx?)$/.test(file))
    .filter(file => /import ["'][./]*ui\/ui\.css/.test(text(join('src', file))));
  expect(importing).toEqual(['views/shell/styles.css']);
});
