/** Libraries that are cut or written shorter at build still do what they did. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { base64nopad } from '@scure/base';
import fc from 'fast-check';
import * as yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { ownArrayFrom, ownSet } from '../../scripts/build/cuts/accessible-name.ts';
import { PARTS, polyfillOf } from '../../scripts/build/cuts/polyfill.ts';
import { root } from '../../scripts/build/data.ts';
import { frontCoded, inHex, listOf } from '../../scripts/build/libraries.ts';
import * as standIn from '../../src/exports/base64.ts';
import { bundled } from '../helpers/bundle-module.ts';

const library = (path: string): string => readFileSync(join(root, 'node_modules', path), 'utf8');
const loaded = <T>(code: string): Promise<T> =>
  import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<T>;

describe('the list of words', () => {
  it.each([
    ['BIP-39', wordlist],
    ['of a few', ['a', 'aa', 'aaa', 'b']],
    ['of long ones', ['internationalise', 'internationality']],
  ])('%s is read as it was', async (_, words) => {
    expect((await loaded<{ wordlist: string[] }>(listOf(frontCoded(words)))).wordlist).toEqual(words);
  });
});

describe('the polyfill', () => {
  const whole = library('webextension-polyfill/dist/browser-polyfill.js');

  it('keeps what it knows of every part of the browser that the code names', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(f =>
      /\.tsx?$/.test(f),
    );
    const named = new Set(
      sources.flatMap(f =>
        [...readFileSync(join(root, 'src', f), 'utf8').matchAll(/\bbrowser\??\.([a-z]\w+)/g)].map(m => m[1]!),
      ),
    );
    const known = (name: string) => new RegExp(`^ {8}"${name}": \\{$`, 'm').test(whole);
    expect([...named].filter(known).sort()).toEqual(PARTS);
  });

  it('falls back to another way of calling nowhere that is kept', () => {
    const known = JSON.parse(/(?<=const apiMetadata = )\{[^]*?\n {6}\}(?=;)/.exec(whole)![0]) as Record<
      string,
      unknown
    >;
    expect(JSON.stringify(PARTS.map(name => known[name]))).not.toMatch(/fallbackToNoCallback|noCallback/);
  });

  it('promises, answers and refuses as the whole does', async () => {
    /** A browser that calls back, of which one method fails and one listener is asked. */
    async function seen(code: string): Promise<unknown[]> {
      let hear: (message: unknown, sender: object, reply: (answer: unknown) => void) => unknown = () => undefined;
      const runtime: Record<string, unknown> = {
        id: 'us',
        getManifest: () => 'manifest',
        onMessage: {
          addListener: (heard: typeof hear) => {
            hear = heard;
          },
          hasListener: (heard: unknown) => heard === hear,
          removeListener: () => {
            hear = () => undefined;
          },
        },
        sendMessage: (message: unknown, back: (answer?: unknown) => void) => {
          runtime.lastError =
            message === 'nobody'
              ? { message: 'The message port closed before a response was received.' }
              : message === 'no'
                ? { message: 'no' }
                : undefined;
          back(message === 'refused' ? { __mozWebExtensionPolyfillReject__: true, message: 'refused' } : message);
        },
      };
      const chrome = {
        runtime,
        action: { setTitle: async () => 'as it is' },
        storage: {
          local: {
            get: (key: unknown, back: (found: unknown) => void) => {
              runtime.lastError = key === 'no' ? { message: 'no storage' } : undefined;
              back({ key });
            },
          },
          onChanged: { addListener: () => 'listens' },
        },
        tabs: {
          sendMessage: (_: number, message: unknown, back: (answer: unknown) => void) => back(message),
          query: (_: unknown, back: (...found: unknown[]) => void) => {
            runtime.lastError = undefined;
            back(['tab']);
          },
        },
        windows: { update: (_: number, __: object, back: (...found: unknown[]) => void) => back('one', 'two') },
        alarms: undefined,
      };
      const browser = new Function(
        'chrome',
        'globalThis',
        code.replace(/export default module\.exports;$|$/, '\nreturn module.exports;'),
      )(chrome, { chrome }) as any; // eslint-disable-line
      const said = (asked: Promise<unknown>) =>
        asked.then(
          answer => ['yes', answer],
          (fault: Error) => ['no', fault.message],
        );
      const answers: unknown[] = [];
      for (const message of ['yes', 'nobody', 'no', 'refused'])
        answers.push(
          await said(browser.runtime.sendMessage(message)),
          await said(browser.tabs.sendMessage(1, message)),
        );
      for (const key of ['yes', 'no']) answers.push(await said(browser.storage.local.get(key)));
      answers.push(
        await said(browser.tabs.query({})),
        await said(browser.windows.update(1, {})),
        await said(browser.action.setTitle()),
        browser.runtime.getManifest(),
        browser.storage.onChanged.addListener(),
        browser.alarms,
        browser.none,
        'tabs' in browser,
        'none' in browser,
        browser.runtime.id,
      );
      const given = new Error('thrown');
      for (const listener of [
        () => undefined,
        () => true,
        async () => 'later',
        async () => {
          throw given;
        },
        () => {
          throw given;
        },
        () => Promise.reject('words'),
        (_: unknown, __: unknown, reply: (answer: unknown) => void) => {
          reply('replied');
        },
        (_: unknown, __: unknown, reply: (answer: unknown) => void) => {
          setTimeout(reply, 1, 'soon');
          return true;
        },
      ]) {
        browser.runtime.onMessage.addListener(listener);
        const replies: unknown[] = [];
        answers.push(
          hear('asked', {}, reply => replies.push(reply)),
          browser.runtime.onMessage.hasListener(listener),
        );
        await new Promise(done => setTimeout(done, 5));
        answers.push(replies);
        browser.runtime.onMessage.removeListener(listener);
      }
      return answers;
    }
    const was = await seen(`const module = { exports: {} }, exports = module.exports; ${whole}`);
    expect(was).toContainEqual(['no', 'no storage']);
    expect(await seen(polyfillOf(whole))).toEqual(was);
  });

  it('is cut only as it was', () => {
    expect(polyfillOf(whole)).not.toContain('"bookmarks"');
    expect(() => polyfillOf('export default 1')).toThrow('another way');
  });
});

describe('YAML', () => {
  it('is read and refused as it was, without the text around a fault', async () => {
    const cut = (await bundled<{ default: typeof yaml }>('js-yaml/lib/loader.js')).module.default;
    const options = { schema: yaml.CORE_SCHEMA, listener: () => undefined, onWarning: () => undefined };
    const answer = ({ load }: typeof yaml, text: string) => {
      try {
        return load(text, options);
      } catch (e) {
        const { reason, mark } = e as { reason?: string; mark?: { line: number; column: number } };
        return [reason, mark?.line, mark?.column];
      }
    };
    const piece = fc.constantFrom(
      'a: ',
      'b',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ': ',
      '? ',
      '"',
      "'",
      '|\n',
      '>\n',
      '#',
      '&x ',
      '*x',
      '!t ',
      '---\n',
      '%',
      '1.5',
      'true',
      '~',
      '\t',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map(parts => parts.join('')),
        text => {
          expect(answer(cut, text)).toEqual(answer(yaml, text));
        },
      ),
      { numRuns: 2000 },
    );
    const fault = (of: typeof yaml) => {
      try {
        of.load('a: [b', options);
        return '';
      } catch (e) {
        return (e as Error).message;
      }
    };
    expect([fault(yaml).includes('\n'), fault(cut).includes('\n')]).toEqual([true, false]);
  });
});

describe('accessible names', () => {
  const polyfill = (name: string) => library(`dom-accessibility-api/dist/polyfills/${name}.mjs`);

  it('are made over the same sets and arrays', async () => {
    const Theirs = (await loaded<{ default: SetConstructor }>(polyfill('SetLike'))).default,
      Ours = (await loaded<{ default: SetConstructor }>(ownSet(polyfill('SetLike')))).default;
    const theirs = (await loaded<{ default: typeof Array.from }>(polyfill('array.from'))).default,
      ours = (await loaded<{ default: typeof Array.from }>(ownArrayFrom(polyfill('array.from')))).default;
    expect(Theirs).not.toBe(Ours);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('add', 'has', 'delete'), fc.nat(5))), calls => {
        const seen = (of: SetConstructor) => {
          const set = new of<number>(),
            seen: unknown[] = [];
          for (const [call, n] of calls) {
            const said = set[call as 'add' | 'has' | 'delete'](n);
            seen.push(said === set || said, set.size);
          }
          set.forEach(n => seen.push(n));
          return seen;
        };
        expect(seen(Ours)).toEqual(seen(Theirs));
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.nat()), list => {
        for (const make of [theirs, ours]) {
          expect(make({ ...list, length: list.length })).toEqual(list);
          expect(make(list, n => n + 1)).toEqual(list.map(n => n + 1));
        }
      }),
    );
  });
});

describe('Argon2', () => {
  it('has the programs that it had', () => {
    const whole = library('hash-wasm/dist/index.esm.js'),
      short = inHex(whole);
    const programs = (code: string, of: RegExp, how: BufferEncoding) =>
      [...code.matchAll(of)].map(m => Buffer.from(m[1]!, how));
    const all = programs(whole, /"(AGFzb[A-Za-z0-9+/=]+)"/g, 'base64');
    expect(all.length).toBeGreaterThan(10);
    expect(programs(short, /base64\("([0-9a-f]+)"\)/g, 'hex')).toEqual(all);
    expect(short).not.toMatch(/"AGFzb/);
  });
});

describe('base64 without padding', () => {
  it('is written and read as the library does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), bytes => {
        const text = base64nopad.encode(bytes);
        expect(standIn.base64nopad.encode(bytes)).toBe(text);
        expect(standIn.base64nopad.decode(text)).toEqual(bytes);
      }),
    );
  });

  it('is refused as the library refuses it', () => {
    const reads = (of: { decode(text: string): Uint8Array }, text: string) => {
      try {
        return [...of.decode(text)];
      } catch {
        return 'refused';
      }
    };
    fc.assert(
      fc.property(
        fc.oneof(
          fc.stringMatching(/^[A-Za-z0-9+\/]{0,9}={0,2}$/),
          fc.string({ maxLength: 8 }),
          fc.constantFrom('AB', 'A', 'AA==', 'A A', 'AA\n', 'AA-_'),
        ),
        text => {
          expect(reads(standIn.base64nopad, text)).toEqual(reads(base64nopad, text));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
