/** What the documents point to is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';

const documents = [...['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md'], ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.md')).map(f => `docs/${f}`)];
/** Paths of the repository as they are written in running text: whole, no placeholder in them. */
const PATH = /`((?:src|test|scripts|docs|locales|public)\/[\w./-]+\.(?:tsx?|mjs|json|md|css|html))`/g;

it.each(documents)('%s points only to what exists', file => {
  const text = readFileSync(join(root, file), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(m => relative(root, join(root, dirname(file), m[1]!)));
  const paths = [...text.matchAll(PATH)].map(m => m[1]!);
  expect([...links, ...paths].filter(p => !existsSync(join(root, p)))).toEqual([]);
});
