import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Severity } from '../../../src/incidents/model.ts';
import { computed, levelOf, QUESTIONS, UNANSWERED } from '../../../src/incidents/severity.ts';

const of = (yes: Partial<Severity>): Severity => ({ ...UNANSWERED, ...yes });
const answer = fc.constantFrom(true, false, null);
const any = fc.record(
  Object.fromEntries(QUESTIONS.map(q => [q, answer])) as Record<(typeof QUESTIONS)[number], typeof answer>,
);

describe('how grave it is', () => {
  it.each<[number | null, Partial<Severity>]>([
    [null, {}],
    [0, { dangerNow: false }],
    [1, { repeated: true }],
    [2, { namesMeans: true }],
    [3, { namesPlace: true, namesTime: true }],
    [3, { namesPlace: true, repeated: true }],
    [3, { offline: true }],
    [4, { dangerNow: true }],
  ])('%s for %j', (level, yes) => expect(computed(of(yes))).toBe(level));

  it('never falls by a further yes', () =>
    fc.assert(
      fc.property(any, fc.constantFrom(...QUESTIONS), (s, q) => {
        expect(computed({ ...s, [q]: true })!).toBeGreaterThanOrEqual(computed(s) ?? 0);
      }),
    ));

  it('is what the person says, where they say it', () => {
    expect(levelOf(of({ dangerNow: true, level: 1 }))).toBe(1);
    expect(levelOf(of({ level: 0 }))).toBe(0);
  });
});
