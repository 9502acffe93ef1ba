/** Checks what Biome does not wrap: comments, string literals and regular expressions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';

const COLUMNS = 120;
const CODE = /\.(?:tsx?|[mc]js|css)$/;

const listFiles = (folder: string, recursive: boolean): string[] =>
  readdirSync(join(root, folder), { recursive, encoding: 'utf8' }).map(file => join(folder, file));

const files = [...['src', 'test', 'scripts'].flatMap(folder => listFiles(folder, true)), ...listFiles('.', false)]
  .filter(file => CODE.test(file))
  .sort();

/** Counts code points, so that an emoji is one column. */
const isLong = (line: string): boolean => [...line].length > COLUMNS;

it(`no line is longer than ${COLUMNS} columns`, () => {
  expect(files.length).toBeGreaterThan(500);
  const long = files.flatMap(file =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, i) => (isLong(line) ? [`${file}:${i + 1}`] : [])),
  );
  expect(long).toEqual([]);
});
