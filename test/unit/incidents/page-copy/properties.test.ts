/** Checks that nothing that a page's process could send becomes a file that does anything. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanCss } from '../../../../src/incidents/page-copy/clean-css.ts';
import type { PageElement, PageNode } from '../../../../src/incidents/page-copy/schema.ts';
import { MANY_EXAMPLES } from '../../../helpers/thorough.ts';
import { findDangers, IMAGE, LOADING_STYLES, tree, writeTree } from './copy-page.ts';

/** To the end of the text, where one does not end. */
const STRINGS = /(["'])(?:(?!\1)[^\n])*(?:\1|$)/g;
const ESCAPES = /\\(?:([0-9a-f]{1,6})\s?|[^\n]|$)/gi;

/** As a browser reads the names in it: letters that were escaped are letters, and other signs that were are none. */
const readEscapes = (css: string): string =>
  css.replace(ESCAPES, (_, code?: string) => {
    const letter = code ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)) : '';
    return /[a-z]/i.test(letter) ? letter : '_';
  });

const RUNS = MANY_EXAMPLES ? 20 : 1;

it('writes no tree that does anything', () => {
  const evil = fc.constantFrom(
    'https://evil.example/x',
    'javascript:pwned=1',
    '"><script>pwned=1</script>',
    "'><img src=x onerror=pwned=1>",
    '</style><script>pwned=1</script>',
    '</template></svg></textarea></title><script>pwned=1</script>',
    '<!--',
    ']]>',
    'url(https://evil.example/x)',
    'x',
    `data:image/png;base64,AAAA" onload="pwned=1`,
    'data:image/svg+xml;base64,AAAA',
    IMAGE,
  );
  const name = fc.constantFrom(
    ...'script style iframe img svg math template textarea title noscript xmp plaintext select a p x-y base link'.split(
      ' ',
    ),
    ...'meta body html head table td form object use image foreignObject annotation-xml input"><script> p/on'.split(
      ' ',
    ),
  );
  const attribute = fc.constantFrom(
    ...'href src srcset style onclick onerror srcdoc class id title type value fill data-x xlink:href http-equiv'.split(
      ' ',
    ),
    ...'action content shadowrootmode is "><script> x=y'.split(' '),
  );
  const { node } = fc.letrec<{ node: PageNode; element: PageElement }>(tie => ({
    node: fc.oneof({ maxDepth: 4 }, evil, tie('element')),
    element: fc.record(
      {
        tag: name,
        attributes: fc.dictionary(attribute, evil, { maxKeys: 4 }),
        nodes: fc.array(tie('node'), { maxLength: 3 }),
        mark: fc.constantFrom('post' as const, 'text' as const, 'gap' as const),
        address: evil,
        image: evil,
        shadow: fc.record({
          styles: fc.array(evil, { maxLength: 2 }),
          nodes: fc.array(tie('node'), { maxLength: 2 }),
        }),
      },
      { requiredKeys: ['tag', 'attributes', 'nodes'] },
    ),
  }));
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), fc.array(evil, { maxLength: 2 }), evil, (nodes, styles, title) => {
      expect(findDangers(writeTree(tree(nodes, { styles, title })).html)).toEqual([]);
    }),
    { numRuns: 30 * RUNS },
  );
});

it('leaves nothing in styles that loads or ends them, and nothing to clean again', () => {
  const piece = fc.constantFrom(
    ...['url(', 'URL(', '\\75rl(', '@import', '@media', 'image-set(', 'calc(', '"', "'", '(', ')', '{', '}', ';', '\\'],
    ...[
      '\n',
      '/*',
      '*/',
      '<',
      '</style>',
      '<!--',
      '-->',
      'https://evil.example/x',
      'p',
      ' ',
      ',',
      'a:not(',
      '[',
      ']',
      '\0',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
      const clean = cleanCss(pieces.join(''));
      expect(clean).not.toMatch(/<[/!a-z]/i);
      expect(readEscapes(clean).replace(STRINGS, '')).not.toMatch(LOADING_STYLES);
      expect(cleanCss(clean)).toBe(clean);
    }),
    { numRuns: 300 * RUNS },
  );
});
