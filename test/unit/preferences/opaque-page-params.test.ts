/** Addresses of our own pages say nothing; what they are opened with is there all the same. */
import { afterEach, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: { runtime: { getURL: (path: string) => `ext://id/${path}` } } }));
const { createOpaqueUrl: addressFor, readPageParams: openedWith } = await import(
  '../../../src/preferences/opaque-page-params.ts'
);
const at = (address: string) => vi.stubGlobal('location', new URL(address));
afterEach(() => vi.unstubAllGlobals());

it('tells a page what it was opened with, also when it is loaded again, and an address nothing', async () => {
  const address = await addressFor('report', { what: 'threatened', kept: 'id-1' });
  expect(address).toMatch(/^ext:\/\/id\/src\/pages\/index\.html\?page=report&for=[0-9a-f]{8}$/);
  at(address);
  for (let i = 0; i < 2; i++)
    expect(Object.fromEntries(await openedWith())).toMatchObject({ what: 'threatened', kept: 'id-1' });
});

it('gives each page its own', async () => {
  const [first, second] = [await addressFor('help', { what: 'one' }), await addressFor('help', { what: 'two' })];
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
  const grep = (pattern: string): string[] =>
    execFileSync('grep', ['-rhoE', pattern, 'src'], {
      encoding: 'utf8',
      cwd: new URL('../..', import.meta.url).pathname,
    })
      .trim()
      .split('\n');
  expect(grep(String.raw`[a-z]+\.html\?[^'"\`]*\$\{`).filter(found => !found.startsWith('index.html?view='))).toEqual(
    [],
  ); // which of the popup's views
  expect([...new Set(grep(String.raw`(page|url|path)Of\('[a-z]+', .*\}\)`))].sort()).toEqual([
    `pageOf('export', ids.length ? { ids: ids.join() } : {})`,
    `pageOf('export', { do: 'answers' })`,
    `pageOf('export', { do: 'check' })`,
    `pageOf('help', kept === undefined ? {} : { kept })`,
    `pageOf('lesson', {}, practice) })`,
  ]);
});
