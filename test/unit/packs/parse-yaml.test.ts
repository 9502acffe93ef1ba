import { describe, expect, it } from 'vitest';
import { parseJson, parseYaml } from '../../../src/packs/content/parse-yaml.ts';

const parse = (text: string, firstLine?: number) => {
  const result = parseYaml('a.md', text, firstLine);
  return Array.isArray(result) ? result.map(({ code, line }) => `${line} ${code}`) : result.data;
};

describe('the YAML of packs', () => {
  it.each([
    ['an anchor', 'a: &x 1', ['1 alias']],
    ['an alias', 'a: &x 1\nb: *x', ['1 alias', '2 alias']],
    ['an alias to nothing', 'a: 1\nb: *x', ['2 alias']],
    ['a tag', 'a: !x 1', ['1 tag']],
    ['a binary tag', 'a: !!binary aGk=', ['1 tag']],
    ['a key that comes twice', 'a: 1\nb:\n  c: 1\n  c: 2', ['4 yaml']],
    ['a key of the prototype', 'a:\n  __proto__: 1', ['2 never-key']],
    ['a key that is a list', '? [a]\n: b', ['1 yaml']],
    ['two documents', 'a: 1\n--- b', ['2 yaml']],
    ['an unknown directive', '%X y\n--- a', ['1 tag']],
    ['a control character', 'a: "\u0007"', ['1 yaml']],
    ['lists hidden from the estimate of depth', `a: ${'["]",'.repeat(5_000)}`, ['1 too-deep']],
  ])('must not contain %s', (_, text, problems) => {
    expect(parse(text)).toEqual(problems);
  });

  it('stays YAML 1.2, whatever its directive says', () => {
    expect(parse('%YAML 1.1\n--- \na: yes\n<<: { b: 1 }\n12: 0o17')).toEqual({
      '12': 15,
      a: 'yes',
      '<<': { b: 1 },
    });
  });

  it('has the line of each value, or of the nearest parent', () => {
    const result = parseYaml('a.md', 'a: 1\nb:\n  - c\n  - d:\n      e: [f,\n        g]\n', 2);
    if (Array.isArray(result)) throw new Error('refused');
    const lines = [[], ['a'], ['b'], ['b', 1, 'd', 'e', 1], ['b', 1, 'missing'], ['missing']].map(result.findLine);
    expect(lines).toEqual([2, 2, 4, 7, 5, 2]);
  });

  it.each([
    ['directives', '%A\n', 20_000],
    ['keys', 'a: &a b\n', 7_000],
  ])('rejects thousands of %s, without endless work', (_, line, count) => {
    expect(parse(line.repeat(count))).not.toHaveLength(0);
  });
});

describe('the JSON of packs', () => {
  it('must be JSON, not YAML', () => {
    expect(parseJson('a.json', '{ a: 1 }')).toMatchObject([{ code: 'not-json' }]);
    expect(parseJson('a.json', '{\n\t"a": [1]\n}')).toMatchObject({ data: { a: [1] } });
  });
});
