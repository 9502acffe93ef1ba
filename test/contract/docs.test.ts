/** What the documents point to is there. */
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
/** Paths of the repository as they are written in running text: whole, no placeholder in them. */
const PATH = /`((?:src|test|scripts|docs|locales|public)\/[\w./-]+\.(?:tsx?|mjs|json|md|css|html))`/g;

it.each(documents)('%s points only to what exists', file => {
  const text = readFileSync(join(root, file), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(m =>
    relative(root, join(root, dirname(file), m[1]!)),
  );
  const paths = [...text.matchAll(PATH)].map(m => m[1]!);
  expect([...links, ...paths].filter(p => !existsSync(join(root, p)))).toEqual([]);
});

describe('the threat model', () => {
  const rows = [...readFileSync(join(root, 'docs/threat-model.md'), 'utf8').matchAll(/^\| \*\*(.+?)\*\*.*$/gm)].map(
    m => ({ name: m[1]!, cells: m[0].split(' | ').map(c => c.replace(/^\| |\s*\|$/g, '').trim()) }),
  );
  /** Who may want to harm someone, by the names under which each is looked for. */
  const ASKED = [
    'Seizure',
    'Coerced unlock',
    'Malicious co-user',
    'A page',
    'Hostile platform',
    'Managed browser',
    'Look-alike extension',
    'Poisoned pack',
    'Supply chain',
    'The log as a file to stalk',
  ];

  it('speaks of each threat that was named', () => {
    expect(ASKED.filter(asked => !rows.some(r => r.name.startsWith(asked)))).toEqual([]);
  });

  it.each(rows.map(r => [r.name, r] as const))(
    '%s: an answer, a test that exists, and a limit or none',
    (_, { cells }) => {
      expect(cells.length).toBe(4);
      const [, answer, shown, limit] = cells as [string, string, string, string];
      expect(answer.length).toBeGreaterThan(20);
      expect(limit.length).toBeGreaterThan(0);
      const tests = [...shown.matchAll(/`(test\/[\w./-]+\.test\.ts|test\/fuzz(?:\/corpus)?)`/g)].map(m => m[1]!);
      expect(tests.length).toBeGreaterThan(0);
      expect(tests.filter(t => !existsSync(join(root, t)))).toEqual([]);
      expect(shown.replace(/`test\/[\w./-]+\.test\.ts`/g, ''), 'a test by half a name').not.toContain('.test.ts');
    },
  );
});

it('what a page can find out: each trick that is tried is listed, and no other', () => {
  const { window } = new JSDOM('', { url: 'https://page.example/', runScripts: 'outside-only' });
  window.eval(readFileSync(join(root, 'test/slow/tricks/tricks.js'), 'utf8'));
  const tried = (window as unknown as { tricks: { names: string[] } }).tricks.names;
  const [table] = readFileSync(join(root, 'docs/detection.md'), 'utf8').split('## Where');
  const listed = [...table!.matchAll(/^\| ([^|]+?) \|/gm)].map(m => m[1]!).filter(name => name !== 'trick');
  expect(tried.length).toBeGreaterThanOrEqual(55);
  expect(listed).toEqual([...tried]);
});
