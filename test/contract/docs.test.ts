/** Checks that links and paths in the documents exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';

const documents = [
  ...['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(f => f.endsWith('.md'))
    .map(f => `docs/${f}`),
];
/** Matches whole repository paths in running text, without placeholders. */
const PATH = /`((?:src|test|scripts|docs|locales|public)\/[\w./-]+\.(?:tsx?|mjs|json|md|css|html))`/g;

it.each(documents)('%s has valid paths only', file => {
  const text = readFileSync(join(root, file), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(m =>
    relative(root, join(root, dirname(file), m[1]!)),
  );
  const paths = [...text.matchAll(PATH)].map(m => m[1]!);
  expect([...links, ...paths].filter(p => !existsSync(join(root, p)))).toEqual([]);
});

describe('the threat model', () => {
  const rows = [...readFileSync(join(root, 'docs/threat-model.md'), 'utf8').matchAll(/^\| \*\*(.+?)\*\*.*$/gm)];
  it.each(rows.map(row => [row[1]!, row[0]] as const))('names an existing test for: %s', (_, row) => {
    const tests = [...row.matchAll(/`(test\/[\w./-]+)`/g)].map(m => m[1]!);
    expect(tests).not.toEqual([]);
    expect(tests.filter(test => !existsSync(join(root, test)))).toEqual([]);
  });
});

it('lists each tested detection attack, and no other', () => {
  const { window } = new JSDOM('', { url: 'https://page.example/', runScripts: 'outside-only' });
  window.eval(readFileSync(join(root, 'test/slow/detection/attacks.js'), 'utf8'));
  const tried = (window as unknown as { attacks: { names: string[] } }).attacks.names;
  const [table] = readFileSync(join(root, 'docs/detection.md'), 'utf8').split('## Where');
  const listed = [...table!.matchAll(/^\| ([^|]+?) \|/gm)].map(m => m[1]!).filter(name => name !== 'attack');
  expect(tried.length).toBeGreaterThanOrEqual(55);
  expect(listed).toEqual([...tried]);
});
