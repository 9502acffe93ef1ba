/** Addresses of our own pages say nothing; what they are opened with is there all the same. */
import { afterEach, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: { runtime: { getURL: (path: string) => `ext://id/${path}` } } }));
const { addressFor, openedWith } = await import('../../src/protocol/opened.ts');
const at = (address: string) => vi.stubGlobal('location', new URL(address));
afterEach(() => vi.unstubAllGlobals());

it('tells a page what it was opened with, also when it is loaded again, and an address nothing', async () => {
  const address = await addressFor('src/pages/report.html', { what: 'threatened', kept: 'id-1' });
  expect(address).toMatch(/^ext:\/\/id\/src\/pages\/report\.html\?for=[0-9a-f]{8}$/);
  at(address);
  for (let i = 0; i < 2; i++) expect(Object.fromEntries(await openedWith())).toMatchObject({ what: 'threatened', kept: 'id-1' });
});

it('gives each page its own', async () => {
  const [first, second] = [await addressFor('a.html', { what: 'one' }), await addressFor('a.html', { what: 'two' })];
  at(first);
  expect((await openedWith()).get('what')).toBe('one');
  at(second);
  expect((await openedWith()).get('what')).toBe('two');
});

it('is opened with nothing once memory is gone', async () => {
  at('ext://id/a.html?for=00000000');
  expect((await openedWith()).get('what')).toBe(null);
});

it('names no incident, platform or record in any address that is made in the source', async () => {
  const { execFileSync } = await import('node:child_process');
  const found = execFileSync('grep', ['-rnE', String.raw`\.html\?[^'"\`]*\$\{`, 'src'], { encoding: 'utf8', cwd: new URL('../..', import.meta.url).pathname }).trim().split('\n');
  expect(found.filter(line => !line.includes('popup/index.html?view='))).toEqual([]); // which of its three views
});
