/** Libraries that are cut or written shorter at build still do what they did. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { frontCoded, listOf, reader } from '../../scripts/build/libraries.ts';

const loaded = <T>(code: string): Promise<T> => import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<T>;

describe('the list of words', () => {
  it.each([['BIP-39', wordlist], ['of a few', ['a', 'aa', 'aaa', 'b']], ['of long ones', ['internationalise', 'internationality']]])('%s is read as it was', async (_, words) => {
    expect((await loaded<{ wordlist: string[] }>(listOf(frontCoded(words)))).wordlist).toEqual(words);
  });
});

describe('the Markdown reader', () => {
  const cut = reader(readFileSync(join(root, 'node_modules/marked/lib/marked.esm.js'), 'utf8'));

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
