import { describe, expect, it, vi } from 'vitest';

const asked: string[] = [];
vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getURL: (p: string) => `chrome-extension://id/${p}` } },
}));
vi.stubGlobal('fetch', async (url: string) => {
  asked.push(url);
  return { json: async () => ({}) };
});
const { readPackageFile } = await import('../../../src/lib/package-file.ts');
const { matchLanguage, ALL_LANGUAGES } = await import('../../../src/i18n/languages.ts');

describe('loading texts', () => {
  it('reads files of the package', async () => {
    await readPackageFile('locales/en/ui.json');
    expect(asked).toEqual(['chrome-extension://id/locales/en/ui.json']);
  });

  it.each([
    'https://evil.example/x.json',
    '//evil.example/x.json',
    '../x.json',
    '/etc/x.json',
    'a/../../x.json',
    'data:text/json,{}',
    'x.json?y',
    'locales/en/ui.txt',
    '',
  ])('rejects %s', async path => {
    await expect(readPackageFile(path)).rejects.toThrow('not a packaged file');
  });
});

describe('the language', () => {
  it.each([
    [['es-MX', 'en'], 'es'],
    [['ar'], 'ar'],
    [['de', 'fr'], 'en'],
    [[], 'en'],
    [['de', 'AR-EG'], 'ar'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-CN', 'en'], 'zh-Hans'],
    [['zh-Hant-TW'], 'zh-Hant'],
    [['pt-PT'], 'pt-BR'],
    [['not a tag', 'es'], 'es'],
  ])('for %j is %s', (wishes, code) => {
    expect(
      matchLanguage(
        wishes,
        ALL_LANGUAGES.filter(l => ['en', 'es', 'ar', 'pt-BR', 'zh-Hans', 'zh-Hant'].includes(l.code)),
      ),
    ).toBe(code);
  });
});
