/** DOMPurify without its own lists leaves what the whole one leaves where a list is given, and less where none is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { withoutOwnLists } from '../../scripts/build/cuts/dompurify.ts';
import { root } from '../../scripts/build/data.ts';

const whole = readFileSync(join(root, 'node_modules/dompurify/dist/purify.es.mjs'), 'utf8');
const { window } = new JSDOM('');
vi.stubGlobal('window', window);
vi.stubGlobal('document', window.document);

type Purify = typeof import('dompurify').default;
/** The product's own way from Markdown to nodes, over the library as it is given. */
async function over(code: string) {
  vi.resetModules();
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: Purify };
  vi.doMock('dompurify', () => module);
  const { render } = await import('../../src/learning/markdown.ts');
  return {
    purify: module.default,
    html: (text: string): string => {
      const div = window.document.createElement('div');
      div.append(render(text));
      return div.innerHTML;
    },
  };
}

let was: Awaited<ReturnType<typeof over>>, is: typeof was;
beforeAll(async () => {
  was = await over(whole);
  is = await over(withoutOwnLists(whole));
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '<svg onload=alert(1)><text>words</text></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg><p>words</p></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<math><mi xlink:href="data:x,<script>alert(4)</script>">words</mi></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<template><p>words</p></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<p id=x name=y class=z data-a=b aria-label=c style=d>words</p>',
  '<select><option>words</select>',
  '<table><tr><td>words',
  '<video><source src=x>words</video>',
  '<foreignObject><p>words</p></foreignObject>',
  '<details open ontoggle=x><summary>words',
  '<custom-element>words</custom-element>',
  '<a href=x><b>words</b></a>',
  '<h1>words</h1><h3>words</h3>',
];

describe('what is left of HTML', () => {
  it.each(HOSTILE)('%s', text => {
    expect(is.html(text)).toBe(was.html(text));
  });

  it('whatever is put together', () => {
    const piece = fc.constantFrom(
      '<svg>',
      '</svg>',
      '<math>',
      '</math>',
      '<mtext>',
      '<mi>',
      '<foreignObject>',
      '<annotation-xml encoding="text/html">',
      '<style>',
      '</style>',
      '<p>',
      '</p>',
      '<b>',
      '<strong>',
      '</strong>',
      '<em class=x>',
      '<ul>',
      '<li>',
      '<table>',
      '<td>',
      '<form>',
      '</form>',
      '<select>',
      '<option>',
      '<template>',
      '<title>',
      '<textarea>',
      '<iframe srcdoc=x>',
      '<a href=javascript:x>',
      '<img src=x onerror=y>',
      '<use href=x>',
      '<animate>',
      '<mglyph>',
      '<noscript>',
      '<br>',
      '<code>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      'words',
      ' ',
      '\n',
      '<blockquote cite=x>',
      '<x-y>',
      '<h4 id=z>',
      '<plaintext>',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 10 }).map(parts => parts.join('')),
        text => {
          expect(is.html(text)).toBe(was.html(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('by itself it lets nothing through', () => {
    expect(was.purify.sanitize('<p class="x">words</p>')).toBe('<p class="x">words</p>');
    expect(is.purify.sanitize('<p class="x">words</p>')).toBe('words');
  });

  it('nothing but lists is gone', () => {
    const unlisted = (code: string) => code.replace(/^const [\w$]+ = freeze\(\[[^]*?\]\);$/gm, '');
    expect(unlisted(withoutOwnLists(whole))).toBe(unlisted(whole));
  });
});
