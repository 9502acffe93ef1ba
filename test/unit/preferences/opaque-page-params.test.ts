/** Checks that URLs of our pages contain nothing, and that the pages still get their parameters. */
import { afterEach, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: { runtime: { getURL: (path: string) => `ext://id/${path}` } } }));
const { createOpaqueUrl, readPageParams } = await import('../../../src/preferences/opaque-page-params.ts');
const at = (address: string) => vi.stubGlobal('location', new URL(address));
afterEach(() => vi.unstubAllGlobals());

it('gives a page its parameters, also after a reload, and puts nothing in the URL', async () => {
  const address = await createOpaqueUrl('report', { what: 'threatened', kept: 'id-1' });
  expect(address).toMatch(/^ext:\/\/id\/src\/pages\/report\/index\.html\?for=[0-9a-f]{8}$/);
  at(address);
  for (let i = 0; i < 2; i++)
    expect(Object.fromEntries(await readPageParams())).toMatchObject({ what: 'threatened', kept: 'id-1' });
});

it('gives each page its own', async () => {
  const [first, second] = [
    await createOpaqueUrl('help', { what: 'one' }),
    await createOpaqueUrl('help', { what: 'two' }),
  ];
  at(first);
  expect((await readPageParams()).get('what')).toBe('one');
  at(second);
  expect((await readPageParams()).get('what')).toBe('two');
});

it('gives no parameters once memory is gone', async () => {
  at('ext://id/a.html?for=00000000');
  expect((await readPageParams()).get('what')).toBe(null);
});

it('puts no incident, platform or record in any URL that the source builds', async () => {
  const { spawnSync } = await import('node:child_process');
  const grep = (pattern: string): string[] =>
    spawnSync('grep', ['-rhoE', pattern, 'src'], {
      encoding: 'utf8',
      cwd: new URL('../../..', import.meta.url).pathname,
    })
      .stdout.split('\n')
      .filter(Boolean);
  expect(grep(String.raw`[a-z]+\.html\?[^'"\`]*\$\{`).filter(found => !found.startsWith('index.html?view='))).toEqual(
    [],
  ); // which of the popup's views
  expect([...new Set(grep(String.raw`getPage(Url|UrlInMode|Path)\('[a-z]+', .*\}\)`))].sort()).toEqual([
    `getPageUrlInMode('export', ids.length ? { ids: ids.join() } : {})`,
    `getPageUrlInMode('export', { do: 'answers' })`,
    `getPageUrlInMode('export', { do: 'check' })`,
    `getPageUrlInMode('export', { do: 'key' })`,
    `getPageUrlInMode('help', incident === undefined ? {} : { kept: incident })`,
    `getPageUrlInMode('lesson', {}, practice) })`,
  ]);
});
