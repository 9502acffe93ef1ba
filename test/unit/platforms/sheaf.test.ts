/** What is bound together for the package comes apart as it was. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { platforms } from '../../../scripts/build/data.ts';
import { bound, unbound } from '../../../src/platforms/sheaf.ts';

const apart = (tree: Record<string, unknown>): unknown =>
  unbound(JSON.parse(JSON.stringify(bound(tree))) as ReturnType<typeof bound>);

it('every platform file', () => {
  const all = JSON.parse(JSON.stringify(Object.fromEntries(platforms().map(p => [p.id, p])))) as Record<
    string,
    unknown
  >;
  expect(apart(all)).toEqual(all);
  expect(JSON.stringify(bound(all).tree)).not.toMatch(/[\u0400-\u04ff\u0600-\u06ff]/);
});

it('words of few languages, of none, lists of lists, and what is empty', () => {
  const all = {
    a: {
      name: { en: 'A', ar: ['ا', 'ب'] },
      says: { on: { ar: 'ا' }, off: { en: 'No', fr: 'Non' } },
      states: { on: 'protected' },
      none: {},
      list: [{}, { en: '' }],
      en: { en: { en: 1 } },
      deep: [[{ a: [] }], [], 0],
    },
  };
  expect(apart(all)).toEqual(all);
});

it('any tree', () => {
  const key = fc.constantFrom('en', 'ar', 'on', 'id', 'name');
  const { tree } = fc.letrec(tie => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(
      fc.dictionary(key, fc.dictionary(key, tree, { noNullPrototype: true }), { noNullPrototype: true }),
      all => {
        const plain = JSON.parse(JSON.stringify({ x: all })) as Record<string, unknown>;
        expect(apart(plain)).toEqual(plain);
      },
    ),
    { numRuns: 1000 },
  );
});
