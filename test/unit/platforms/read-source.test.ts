import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextSource } from '../../../src/platforms/common-schema.ts';
import { readTextSource } from '../../../src/platforms/read-source.ts';
import { openPage } from '../../helpers/dom.ts';

const read = (html: string, ...sources: TextSource[]): string | undefined =>
  readTextSource(sources, openPage(html, 'https://here.example').doc);
const json = (text: string): string => `<script id=state type="application/json">${text}</script>`;

describe('a source', () => {
  it('in JSON follows a path with nested lookups', () => {
    const me: TextSource = { json: '#state', at: ['accounts', ['meta', 'me'], 'acct'] };
    expect(read(json('{"meta":{"me":"7"},"accounts":{"1":{"acct":"omar"},"7":{"acct":"rana"}}}'), me)).toBe('rana');
    expect(read(json('{"meta":{},"accounts":{"undefined":1}}'), me)).toBeUndefined();
    expect(read(json('{"meta":{"me":'), me)).toBeUndefined();
    expect(read('', me)).toBeUndefined();
  });

  it('in JSON reads own strings and numbers of the page, and nothing inherited', () => {
    expect(read(json('{"id":7}'), { json: '#state', at: ['id'] })).toBe('7');
    expect(read(json('{"id":{}}'), { json: '#state', at: ['id'] })).toBeUndefined();
    expect(read(json('{"id":"a"}'), { json: '#state', at: ['constructor', 'name'] })).toBeUndefined();
  });

  it('in an inline script is unescaped, and linked scripts are not read', () => {
    const name: TextSource = { inline: '"user":"((?:[^"\\\\]|\\\\.)*)"' };
    expect(read('<script>x={"user":"Ra\\u006ea \\"R\\""}</script>', name)).toBe('Rana "R"');
    expect(read('<script src="a.js">x={"user":"omar"}</script>', name)).toBeUndefined();
    expect(read('<script>x={"user":"\\u12"}</script>', name)).toBeUndefined();
  });

  it('in an element is the first part that fits', () => {
    const html = '<a href="/">home</a><a href="/profile/rana/post/1">x</a><a href="/profile/rana"> Rana </a>';
    expect(read(html, { css: 'a', attr: 'href', match: '^/profile/([^/]+)$' })).toBe('rana');
    expect(read(html, { css: 'a[href="/profile/rana"]' })).toBe('Rana');
    expect(read('<a> </a>', { css: 'a' })).toBeUndefined();
  });

  it('is in the element itself', () => {
    const { doc } = openPage('<p data-id=7><i data-id=8></i></p>', 'https://here.example');
    expect(readTextSource([{ css: ':scope', attr: 'data-id' }], doc.querySelector('p')!)).toBe('7');
  });

  it('is the first with a text', () => {
    expect(read('<b>two</b><i>three</i>', { css: 'u' }, { css: 'b' }, { css: 'i' })).toBe('two');
    expect(readTextSource(undefined, openPage('', 'https://here.example').doc)).toBeUndefined();
  });

  it('never throws, whatever the script contains', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        const { doc } = openPage('<script id=state type="application/json"></script>', 'https://here.example');
        doc.querySelector('#state')!.textContent = text;
        readTextSource([{ json: '#state', at: ['a', ['b', 'c'], 'd'] }, { inline: '"(.*)"' }], doc);
      }),
      { numRuns: 50 },
    );
  });
});
