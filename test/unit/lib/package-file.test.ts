/** Checks that the only `fetch` of the bundle reads files of this package, whatever it gets. */
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';

const BASE = 'chrome-extension://breakwater/';
// Resolves like a browser against the base, so that an absolute URL leaves the package.
vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getURL: (path: string) => new URL(path, BASE).href } },
}));
const asked = vi.fn(async (_: string) => new Response('{"ok":1}'));
vi.stubGlobal('fetch', asked);
const { readPackageFile } = await import('../../../src/lib/package-file.ts');

afterEach(() => {
  asked.mockClear();
});
afterAll(() => {
  vi.unstubAllGlobals();
});

it.each([
  'locales/en/ui.json',
  'platforms/index.json',
  'platforms/x.json',
  'exposure/words.json',
  'exposure/clauses/hi-Latn.json',
  'locales/en/lessons/phishing-links.json',
])('reads %s', async path => {
  expect(await readPackageFile(path)).toEqual({ ok: 1 });
  expect(asked).toHaveBeenCalledExactlyOnceWith(BASE + path, expect.anything());
});

const HOSTILE = [
  '//evil.example/x.json',
  '///evil.example/x.json',
  '/\\evil.example/x.json',
  '\\\\evil.example\\x.json',
  'https://evil.example/x.json',
  'http:evil.json',
  'https:/evil.example/x.json',
  'HTTPS://evil.example/x.json',
  'data:application/json,{}',
  'data:,x.json',
  'blob:https://evil.example/x.json',
  'javascript:x.json',
  'file:///etc/x.json',
  'filesystem:x.json',
  'ws://evil.example/x.json',
  'about:x.json',
  'chrome-extension://other/x.json',
  'moz-extension://other/x.json',
  '../x.json',
  'platforms/../../x.json',
  'platforms/..%2f..%2fx.json',
  '%2e%2e/x.json',
  'platforms/%2e%2e/x.json',
  'platforms/./x.json',
  '/platforms/x.json',
  'platforms//x.json',
  'platforms\\x.json',
  'platforms/x.json?to=evil',
  'platforms/x.json#evil',
  'platforms/x.json\n',
  ' platforms/x.json',
  '\tplatforms/x.json',
  'pla\ntforms/x.json',
  'platforms/x.json ',
  'platforms/x.js',
  'manifest',
  '',
  '.json',
  'x..json',
  'platforms/.json',
  'evil.example/x.json',
  'user@evil.example/x.json',
  'a:b/x.json',
  'plátforms/x.json',
  'platforms/x.json\u0000',
  'platforms/\u202ex.json',
  'platforms／x.json',
  'ﬁle/x.json',
];

describe('what could lead out of the package', () => {
  it.each(HOSTILE)('is rejected before any request: %j', async path => {
    await expect(readPackageFile(path)).rejects.toThrow('not a packaged file');
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    [undefined],
    [null],
    [7],
    [{}],
    [['platforms/x.json', '//evil.example/x.json']],
    [{ toString: () => '//evil.example/x.json' }],
  ])('is rejected if it is no string: %j', async path => {
    await expect(readPackageFile(path as unknown as string)).rejects.toThrow();
    expect(asked).not.toHaveBeenCalled();
  });

  it('requests nothing but a JSON file under its own URL, whatever the text', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '..',
        '.',
        ':',
        '\\',
        '%2f',
        '%2e',
        '@',
        '?',
        '#',
        'https:',
        'data:',
        'evil.example',
        'platforms',
        'x',
        '.json',
        '\n',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 8 }).map(p => p.join('')),
        fc.boolean(),
        async (text, json) => {
          await readPackageFile(json ? `${text}.json` : text).catch(() => undefined);
          for (const [url] of asked.mock.calls) {
            const to = new URL(url);
            expect(to.href.startsWith(BASE)).toBe(true);
            expect([to.search, to.hash, to.username]).toEqual(['', '', '']);
            expect(to.pathname).toMatch(/\.json$/);
          }
          asked.mockClear();
        },
      ),
      { numRuns: 3000 },
    );
  });
});
