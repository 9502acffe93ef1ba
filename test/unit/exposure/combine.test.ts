import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCombinations, type FactorKind } from '../../../src/exposure/combine.ts';

const together = (...what: FactorKind[]) => findCombinations(what.map(w => ({ kind: w, sure: true }))).map(t => t.id);

describe('combined matches', () => {
  it.each<[string, FactorKind[]]>([
    ['home_times', ['address', 'routine']],
    ['home_times', ['own_street', 'travel']],
    ['wait', ['workplace', 'routine']],
    ['relative', ['family', 'workplace']],
    ['relative', ['own_school', 'own_name']],
    ['alias', ['own_name', 'own_alias']],
    ['alias', ['alias_link', 'workplace']],
    ['identity', ['dob', 'own_name']],
    ['car', ['own_plate', 'routine']],
    ['contact', ['own_name', 'phone', 'workplace']],
    ['account', ['secret', 'email']],
    ['face', ['photo', 'workplace']],
  ])('reveal %s', (id, what) => {
    expect(together(...what)).toContain(id);
    expect(together(...what.slice().reverse())).toContain(id);
    for (const one of what) expect(together(...what.filter(w => w !== one))).not.toContain(id);
  });

  it('reveal nothing that a single match reveals', () => {
    for (const alone of ['phone', 'address', 'routine', 'own_name', 'photo', 'dob'] as const)
      expect(together(alone)).toEqual([]);
    expect(together('phone', 'phone', 'email')).toEqual([]);
  });

  it('need one that is certain', () => {
    expect(
      findCombinations([
        { kind: 'workplace', sure: false },
        { kind: 'routine', sure: false },
      ]),
    ).toEqual([]);
    expect(
      findCombinations([
        { kind: 'address', sure: true },
        { kind: 'routine', sure: false },
      ]),
    ).toEqual([{ id: 'home_times', high: true, factors: [0, 1] }]);
  });

  it('must be about one person, unless the link between two people is what they reveal', () => {
    const of = (a: 'self' | 'other', b: 'self' | 'other', x: FactorKind, y: FactorKind) =>
      findCombinations([
        { kind: x, sure: true, owner: a },
        { kind: y, sure: true, owner: b },
      ]).map(t => t.id);
    expect(of('self', 'other', 'dob', 'address')).toEqual([]);
    expect(of('other', 'other', 'dob', 'address')).toEqual(['identity']);
    expect(of('other', 'self', 'family', 'address')).toEqual(['relative']);
  });

  it('name the matches that they consist of', () => {
    const [first] = findCombinations([
      { kind: 'phone', sure: true },
      { kind: 'routine', sure: false },
      { kind: 'address', sure: true },
    ]);
    expect(first).toEqual({ id: 'home_times', high: true, factors: [2, 1] });
  });

  it('are each listed once, whatever else there is', () => {
    const all: FactorKind[] = [
      'address',
      'routine',
      'workplace',
      'family',
      'own_name',
      'own_alias',
      'phone',
      'dob',
      'plate',
      'photo',
      'secret',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { maxLength: 20 }), what => {
        const ids = together(...what);
        expect(new Set(ids).size).toBe(ids.length);
        for (const t of findCombinations(what.map(w => ({ kind: w, sure: true }))))
          expect(new Set(t.factors).size).toBe(t.factors.length);
      }),
    );
  });
});
