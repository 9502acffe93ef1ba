/** Libraries that are cut or written shorter at build still do what they did. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { base64nopad } from '@scure/base';
import fc from 'fast-check';
import i18next from 'i18next';
import { lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { frontCoded, inHex, listOf, PARTS, plainWords, polyfillOf, reader } from '../../scripts/build/libraries.ts';
import { uiOf } from '../../scripts/build/translation.ts';
import * as standIn from '../../src/reporting/exports/base64.ts';

const library = (path: string): string => readFileSync(join(root, 'node_modules', path), 'utf8');
const loaded = <T>(code: string): Promise<T> => import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<T>;

describe('the list of words', () => {
  it.each([['BIP-39', wordlist], ['of a few', ['a', 'aa', 'aaa', 'b']], ['of long ones', ['internationalise', 'internationality']]])('%s is read as it was', async (_, words) => {
    expect((await loaded<{ wordlist: string[] }>(listOf(frontCoded(words)))).wordlist).toEqual(words);
  });
});

describe('the Markdown reader', () => {
  const cut = reader(library('marked/lib/marked.esm.js'));

  it('reads all of our lessons as the whole library does', async () => {
    const { lexer: short } = await loaded<{ lexer: typeof lexer }>(cut);
    const folder = join(root, 'locales/en/lessons');
    for (const file of readdirSync(folder)) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(JSON.stringify(short(text, { gfm: false })), file).toBe(JSON.stringify(lexer(text, { gfm: false })));
    }
  });

  it('writes no HTML, and is cut nowhere else', () => {
    expect(cut).not.toContain('<blockquote>');
    expect(() => reader('export{a as Lexer};')).toThrow('put together');
  });
});

describe('the polyfill', () => {
  const whole = library('webextension-polyfill/dist/browser-polyfill.js');

  it('keeps what it knows of every part of the browser that the code names', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(f => /\.tsx?$/.test(f));
    const named = new Set(sources.flatMap(f => [...readFileSync(join(root, 'src', f), 'utf8').matchAll(/\bbrowser\??\.([a-z]\w+)/g)].map(m => m[1]!)));
    const known = (name: string) => new RegExp(`^ {8}"${name}": \\{$`, 'm').test(whole);
    expect([...named].filter(known).sort()).toEqual(PARTS);
  });

  it('is cut nowhere else', () => {
    const short = polyfillOf(whole);
    expect(short).not.toContain('"bookmarks"');
    expect(short.slice(short.indexOf('if (Object.keys(apiMetadata)'))).toContain(whole.slice(whole.indexOf('if (Object.keys(apiMetadata)')));
    expect(() => polyfillOf('export default 1')).toThrow('put together');
  });
});

describe('i18next', () => {
  it('says every text as the whole library does, for one and for many', async () => {
    const { default: short } = await loaded<{ default: typeof i18next }>(plainWords(library('i18next/dist/esm/i18next.js')));
    const keys = (tree: object, at = ''): string[] => Object.entries(tree).flatMap(([key, x]) => (typeof x === 'object' && x !== null ? keys(x as object, `${at}${key}.`) : [at + key]));
    for (const lang of ['en', 'ar']) {
      const [whole, cut] = await Promise.all([i18next, short].map(async from => {
        const one = from.createInstance();
        await one.init({ fallbackLng: 'en', ns: ['ui'], defaultNS: 'ui', interpolation: { escapeValue: false }, returnEmptyString: false, showSupportNotice: false } as Parameters<typeof one.init>[0]);
        for (const code of new Set([lang, 'en'])) one.addResourceBundle(code, 'ui', uiOf(code));
        await one.changeLanguage(lang);
        return (key: string, count: number) => one.t(key, { count, name: 'N', date: 'D', defaultValue: 'none' });
      }));
      const asked = keys(uiOf('en') as object).flatMap(k => [k, k.replace(/_[a-z]+$/, '')]).flatMap(key => [0, 1, 3, 11].map(count => [key, count] as const));
      expect(asked.map(([key, count]) => cut!(key, count))).toEqual(asked.map(([key, count]) => whole!(key, count)));
    }
  }, 60_000);

  it('needs no format in any text of ours', () => {
    for (const lang of readdirSync(join(root, 'locales'))) for (const file of readdirSync(join(root, 'locales', lang), { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.json'))) expect(readFileSync(join(root, 'locales', lang, file), 'utf8'), `${lang}/${file}`).not.toMatch(/\{\{[^}]*,/);
  });

  it('that is put together otherwise stops the build', () => {
    expect(() => plainWords('export default 1')).toThrow('put together');
  });
});

describe('Argon2', () => {
  it('has the programs that it had', () => {
    const whole = library('hash-wasm/dist/index.esm.js'), short = inHex(whole);
    const programs = (code: string, of: RegExp, how: BufferEncoding) => [...code.matchAll(of)].map(m => Buffer.from(m[1]!, how));
    const all = programs(whole, /"(AGFzb[A-Za-z0-9+/=]+)"/g, 'base64');
    expect(all.length).toBeGreaterThan(10);
    expect(programs(short, /base64\("([0-9a-f]+)"\)/g, 'hex')).toEqual(all);
    expect(short).not.toMatch(/"AGFzb/);
  });
});

describe('base64 without padding', () => {
  it('is written and read as the library does', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), bytes => {
      const text = base64nopad.encode(bytes);
      expect(standIn.base64nopad.encode(bytes)).toBe(text);
      expect(standIn.base64nopad.decode(text)).toEqual(bytes);
    }));
  });

  it('is refused as the library refuses it', () => {
    const reads = (of: { decode(text: string): Uint8Array }, text: string) => { try { return [...of.decode(text)]; } catch { return 'refused'; } };
    fc.assert(fc.property(fc.oneof(fc.stringMatching(/^[A-Za-z0-9+\/]{0,9}={0,2}$/), fc.string({ maxLength: 8 }), fc.constantFrom('AB', 'A', 'AA==', 'A A', 'AA\n', 'AA-_')), text => { expect(reads(standIn.base64nopad, text)).toEqual(reads(base64nopad, text)); }), { numRuns: 2000 });
  });
});
