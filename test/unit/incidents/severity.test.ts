import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Severity } from '../../../src/incidents/model.ts';
import {
  computeSeverityLevel,
  getSeverityLevel,
  SEVERITY_QUESTIONS,
  UNANSWERED_SEVERITY,
} from '../../../src/incidents/severity.ts';

const of = (yes: Partial<Severity>): Severity => ({ ...UNANSWERED_SEVERITY, ...yes });
const answer = fc.constantFrom(true, false, null);
const any = fc.record(
  Object.fromEntries(SEVERITY_QUESTIONS.map(q => [q, answer])) as Record<
    (typeof SEVERITY_QUESTIONS)[number],
    typeof answer
  >,
);

describe('the severity', () => {
  it.each<[number | null, Partial<Severity>]>([
    [null, {}],
    [0, { dangerNow: false }],
    [1, { repeated: true }],
    [2, { namesMeans: true }],
    [3, { namesPlace: true, namesTime: true }],
    [3, { namesPlace: true, repeated: true }],
    [3, { offline: true }],
    [4, { dangerNow: true }],
  ])('is %s for %j', (level, yes) => expect(computeSeverityLevel(of(yes))).toBe(level));

  it('never decreases with another yes', () =>
    fc.assert(
      fc.property(any, fc.constantFrom(...SEVERITY_QUESTIONS), (s, q) => {
        expect(computeSeverityLevel({ ...s, [q]: true })!).toBeGreaterThanOrEqual(computeSeverityLevel(s) ?? 0);
      }),
    ));

  it('is what the person says, if they say it', () => {
    expect(getSeverityLevel(of({ dangerNow: true, level: 1 }))).toBe(1);
    expect(getSeverityLevel(of({ level: 0 }))).toBe(0);
  });
});
