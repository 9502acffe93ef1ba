/** marked as it is cut for the package reads and writes what the whole one does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as whole from 'marked';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { languages } from '../../scripts/build/languages.ts';
import { lessonsIn } from '../../scripts/build/lessons.ts';
import { commonMark } from '../../scripts/build/cuts/marked.ts';

const code = readFileSync(join(root, 'node_modules/marked/lib/marked.esm.js'), 'utf8');
const cut = (await import(`data:text/javascript,${encodeURIComponent(commonMark(code))}`)) as Pick<
  typeof whole,
  'Lexer' | 'Parser'
>;

const html = ({ Lexer, Parser }: typeof cut, text: string): string => Parser.parse(Lexer.lex(text, { gfm: false }), {});

function same(text: string): void {
  const tokens = whole.marked.lexer(text, { gfm: false });
  expect(cut.Lexer.lex(text, { gfm: false })).toEqual(tokens);
  expect(cut.Lexer.lex(text, { gfm: false }).links).toEqual(tokens.links);
  expect(html(cut, text)).toBe(whole.marked.parse(text, { async: false, gfm: false }));
}

describe('Markdown', () => {
  it.each(languages())('every text of every lesson is read as it was: %s', code => {
    for (const lesson of lessonsIn(code)) for (const card of lesson.cards) same(card.text);
  });

  it.each([
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '~~gone~~ ~one~',
    'https://example.org www.example.org a@example.org',
    '- [ ] to do\n- [x] done',
    'a\nb  \nc\\\nd',
    '<https://example.org> <a@example.org>',
    'Title\n===\n\nOther\n---',
    '# a #\n\n## b',
    '[a]: /b "c"\n\n[a] ![a][a] [x](y "z")',
    '    code\n\n```js\nmore\n```\n',
    '> a\nb\n> - c\n>   d',
    '1. a\n2. b\n\n   c\n* d',
    '<div>\n*a*\n</div>\n\n<b>c</b> <!-- d -->',
    '&amp; &#35; \\* `` ` `` *a*b**c**_d_',
    '***\n\n---\n___',
    '\t- a\n\t\t- b',
    '',
  ])('%j', same);

  it('whatever is put together', () => {
    const piece = fc.constantFrom(
      'a',
      'b c',
      '*',
      '**',
      '_',
      '__',
      '~',
      '~~',
      '`',
      '```',
      '\n',
      '\n\n',
      '  \n',
      ' ',
      '    ',
      '\t',
      '- ',
      '+ ',
      '1. ',
      '2) ',
      '> ',
      '# ',
      '## ',
      '===',
      '---',
      '|',
      '|-|-|',
      '[',
      ']',
      '(',
      ')',
      '!',
      '[ ] ',
      '[x] ',
      '<',
      '>',
      '</',
      '<b>',
      '</b>',
      '<a href=x>',
      '<pre>',
      '<!--',
      '-->',
      '\\',
      '&amp;',
      '&',
      'http://a.b',
      'www.a.b',
      'a@b.c',
      '"',
      "'",
      ':',
      '[a]: /b',
      '[a]',
      'é',
      '中',
      '٣',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }).map(parts => parts.join('')),
        same,
      ),
      { numRuns: 6000 },
    );
  });

  it('what cannot be read is refused as it was', () => {
    expect(() => commonMark(code.replace('table(e){let t=this', 'other(e){let t=this'))).toThrow('another way');
    expect(cut).not.toHaveProperty('marked');
  });
});
