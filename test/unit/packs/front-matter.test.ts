/**
 * Checks that written front matter parses back to the same data, with the options of packs and with the defaults of
 * YAML.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeFrontMatter } from '../../../src/packs/content/write-front-matter.ts';
import { YAML_OPTIONS } from '../../../src/packs/content/parse-yaml.ts';

const inner = (text: string): string => text.replace(/^---\n/, '').replace(/---\n$/, '');
const reads = (data: object): void => {
  const written = writeFrontMatter(data);
  expect(written.startsWith('---\n') && written.endsWith('\n---\n'), written).toBe(true);
  expect(parse(inner(written), YAML_OPTIONS), written).toEqual(data);
  expect(parse(inner(written)), written).toEqual(data);
};

it('looks like handwritten YAML', () => {
  expect(
    writeFrontMatter({
      title: 'Your accounts',
      minutes: 10,
      cards: ['why', 'how'],
      checklist: [{ id: 'a', text: 'Note: do this', open: [{ page: 'vault' }] }],
      sources: [],
      about: 'One.\n\nTwo.',
    }),
  ).toBe(
    [
      '---',
      'title: Your accounts',
      'minutes: 10',
      'cards:',
      '  - why',
      '  - how',
      'checklist:',
      '  - id: a',
      '    text: "Note: do this"',
      '    open:',
      '      - page: vault',
      'sources: []',
      'about: |-',
      '  One.',
      '',
      '  Two.',
      '---',
      '',
    ].join('\n'),
  );
});

it.each([
  '',
  ' ',
  'true',
  'Null',
  'no',
  '12',
  '0x1f',
  '1e3',
  '.inf',
  '~',
  '-',
  '- a',
  '? a',
  ': a',
  'a: b',
  'a:',
  'a :b',
  'a #b',
  'a#b',
  '#a',
  '&a',
  '*a',
  '!a',
  '|',
  '>',
  '@a',
  '`a',
  '%a',
  '{a',
  '[a',
  'a, b',
  'a]',
  '"a"',
  "'a'",
  "it's",
  'a\tb',
  'a\n',
  '\na',
  'a\nb',
  'a\n  b',
  'a\n\nb',
  'a \nb',
  'a\r\nb',
  '---',
  '...',
  'a\n---\nb',
  'https://a.example/?b=c#d',
  '\u2028',
  'a\u2028b',
  'a\u0085b',
  '\ufeffa',
  'a\ufeff',
  '\u202ea',
  '\ud800',
  'ا:ب',
  '设置：甲',
  '😀',
  '<<',
  '=',
  'ไทย',
  'a\u00a0',
  '\u00a0a\nb',
  '2026-11-25',
])('reads %j', value => {
  reads({ value, list: [value, [value]], [value || 'x']: 1, deep: { a: { b: value } } });
});

it('reads back any data', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.stringMatching(/^[-a:# \n'"|>]{0,8}$/),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const key = fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[a-z]{1,5}$/)).filter(k => k !== '__proto__');
  const { tree } = fc.letrec(tie => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(key, tree, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), data =>
      reads(JSON.parse(JSON.stringify(data)) as object),
    ),
    { numRuns: 2000 },
  );
});
