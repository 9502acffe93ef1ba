/** i18next as it is cut for the package says what the whole one says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { i18n } from 'i18next';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { platformWords, root } from '../../scripts/build/data.ts';
import { formats } from '../../scripts/build/formats.ts';
import { usedI18next } from '../../scripts/build/cuts/i18next.ts';
import { languages } from '../../scripts/build/languages.ts';
import { uiOf } from '../../scripts/build/translation.ts';

const whole = readFileSync(join(root, 'node_modules/i18next/dist/esm/i18next.js'), 'utf8');

vi.mock('webextension-polyfill', () => ({ default: { runtime: { getURL: (path: string) => path } } }));
vi.mock('../../src/i18n/preferred-language.ts', () => ({ wantedLanguage: async () => 'en' }));
vi.stubGlobal('fetch', async (path: string) => {
  const [, lang, kind, id] = /^locales\/([\w-]+)\/(ui|formats|platforms)(?:\/([\w-]+))?\.json$/.exec(path)!;
  return {
    json: async () =>
      kind === 'ui' ? uiOf(lang!) : kind === 'formats' ? formats(lang!) : (platformWords(lang!)[id!] ?? {}),
  };
});

type Speech = typeof import('../../src/i18n/index.ts');
/** The product's own way to words, over the library as it is given. */
async function speech(library: string): Promise<Speech & { i18n: i18n }> {
  vi.resetModules();
  const module = (await import(`data:text/javascript,${encodeURIComponent(library)}`)) as object;
  vi.doMock('i18next', () => module);
  const src = await import('../../src/i18n/index.ts');
  return { ...src, i18n: await src.getI18n() };
}

let both: (Speech & { i18n: i18n })[];
beforeAll(async () => {
  both = [await speech(whole), await speech(usedI18next(whole))];
});

const texts = (words: unknown, path = ''): [key: string, text: string][] =>
  typeof words === 'string'
    ? [[path, words]]
    : Object.entries(words as object).flatMap(([key, value]) => texts(value, path ? `${path}.${key}` : key));
const same = (of: (i: i18n) => unknown): void => {
  const [was, is] = both.map(b => of(b.i18n));
  expect(is).toEqual(was);
};

const ODD = ['', '$t(app.name)', '{{name}}', '{{- name}}', '$&', '<b>&', 0, 1234.5, null, undefined];

describe('cut to what is used', () => {
  it.each(languages())('%s: every text is what it was', async code => {
    for (const { switchLanguage: use, i18n } of both) await use(i18n, code as never);
    for (const [key, text] of [...texts(uiOf('en')), ...texts(uiOf(code))]) {
      const names = [...text.matchAll(/{{(\w+)}}/g)].map(m => m[1]!);
      const plain = key.replace(/_(zero|one|two|few|many|other)$/, '');
      for (const count of plain === key ? [1] : [0, 1, 2, 3, 11, 21, 100, 1.5]) {
        const given = {
          ...Object.fromEntries(names.map((name, i) => [name, ODD[(i + key.length) % ODD.length]])),
          ...(plain === key ? {} : { count }),
        };
        same(i => i.t(plain, given));
        same(i => i.t(plain, { ...given, latin: true }));
      }
    }
    for (const key of ['', 'no', 'no.such', 'app', 'app.', '.', 'no:such', 'platforms:no.such', 'ui:app.name']) {
      same(i => i.t(key));
      same(i => i.t(key, { defaultValue: 'else' }));
      same(i => i.t(key, { returnObjects: true }));
      same(i => i.exists(key));
    }
    for (const key of Object.keys(uiOf('en') as object)) same(i => i.t(key, { returnObjects: true }));
    same(i => [i.language, i.languages, i.resolvedLanguage]);
  });

  it('platforms come when they are wanted, in a language and in English behind it', async () => {
    for (const { switchLanguage: use, loadPlatformLabels: speakOf, i18n } of both) {
      await use(i18n, 'ar');
      await speakOf(i18n, 'mastodon');
    }
    for (const [key] of texts(platformWords('en').mastodon, 'platforms:mastodon')) same(i => i.t(key));
    same(i => i.t('platforms:mastodon', { returnObjects: true }));
    for (const lng of ['ar', 'en', 'fr'])
      same(i => i.exists('mastodon', { ns: 'platforms', lng, fallbackLng: lng, returnObjects: true }));
  });

  it.each(['en', 'ar', 'pt-BR', 'zh-Hant', 'xx', 'de-CH-x-own', 'no_such', ''])(
    'a text in %j, while another language is spoken',
    async other => {
      for (const { switchLanguage: use, loadLanguage: know, i18n } of both) {
        await use(i18n, 'ru');
        await know(i18n, 'pt-BR');
      }
      for (const [key] of texts(uiOf('en')).slice(0, 200)) same(i => i.getFixedT(other)(key, { count: 3 }));
    },
  );

  it('whatever is given as a value', async () => {
    for (const { switchLanguage: use, i18n } of both) await use(i18n, 'my');
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom(...ODD),
      fc.array(fc.constantFrom('{{', '}}', '$t(', ')', '-', 'list', 'count', ',', ' ')).map(parts => parts.join('')),
      fc.double(),
      fc.integer(),
    );
    fc.assert(
      fc.property(value, fc.double({ noNaN: true }), (list, count) => {
        same(i => i.t('capture.holds', { list }));
        same(i => i.t('capture.part.picture', { count }));
        same(i => i.t('no.such', { defaultValue: `a {{list}} b {{count}} {{other}}`, list, count }));
      }),
      { numRuns: 500 },
    );
  });

  it('tells when the language changes, and no more once nobody listens', async () => {
    const told = await Promise.all(
      both.map(async ({ i18n }) => {
        const heard: string[] = [],
          listener = (code: string) => {
            heard.push(code);
          };
        i18n.on('languageChanged', listener);
        await i18n.changeLanguage('fr');
        i18n.off('languageChanged', listener);
        await i18n.changeLanguage('en');
        return heard;
      }),
    );
    expect(told).toEqual([['fr'], ['fr']]);
  });
});

describe('what is cut', () => {
  it('is gone from one of the two', () => {
    expect(both.map(({ i18n }) => typeof i18n.dir)).toEqual(['function', 'undefined']);
  });

  it('no word needs', () => {
    const odd = languages()
      .flatMap(code => [...texts(uiOf(code)), ...texts(platformWords(code))])
      .filter(([key, text]) => /[:.]{2}/.test(key) || /\$t\(|{{(?!\w+}})/.test(text));
    expect(odd).toEqual([]);
  });

  it('no call asks for', () => {
    const lines = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter(f => /\.tsx?$/.test(f))
      .flatMap(f => readFileSync(join(root, 'src', f), 'utf8').split('\n'));
    expect(
      lines.filter(line =>
        /\bt\(.*\b(?:ordinal|context|lngs|joinArrays|returnDetails|keyPrefix|replace|interpolation|skipInterpolation|postProcess|applyPostProcessor|keySeparator|nsSeparator):/.test(
          line,
        ),
      ),
    ).toEqual([]);
  });

  it('stops the build where the library is not as it was', () => {
    for (const [was, is] of [
      ['class Connector', 'class Other'],
      ['opt.ordinal', 'opt.nth'],
      ['  nest(', '  nested('],
    ] as const)
      expect(() => usedI18next(whole.replaceAll(was, is))).toThrow('another way');
  });
});
