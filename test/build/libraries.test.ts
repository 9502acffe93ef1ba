/** Libraries that are cut or written shorter at build still do what they did. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { base64nopad } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { frontCoded, inHex, listOf, PARTS, polyfillOf } from '../../scripts/build/libraries.ts';
import * as standIn from '../../src/reporting/exports/base64.ts';

const library = (path: string): string => readFileSync(join(root, 'node_modules', path), 'utf8');
const loaded = <T>(code: string): Promise<T> => import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<T>;

describe('the list of words', () => {
  it.each([['BIP-39', wordlist], ['of a few', ['a', 'aa', 'aaa', 'b']], ['of long ones', ['internationalise', 'internationality']]])('%s is read as it was', async (_, words) => {
    expect((await loaded<{ wordlist: string[] }>(listOf(frontCoded(words)))).wordlist).toEqual(words);
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
