import { describe, expect, it } from 'vitest';
import { nextEvidenceStep } from '../../../src/incidents/next-evidence-step.ts';
import { SITUATIONS } from '../../../src/incidents/situations.ts';

describe('nextEvidenceStep', () => {
  it('saves at once in every other situation, whatever was answered', () => {
    for (const situation of SITUATIONS.filter(s => s !== 'sexual' && s !== 'child'))
      for (const allAdults of [undefined, true, false]) expect(nextEvidenceStep(situation, allAdults)).toBe('save');
  });
  it('asks for the age before a sexual image is saved', () => expect(nextEvidenceStep('sexual')).toBe('ask-age'));
  it('saves a sexual image only of adults', () => {
    expect(nextEvidenceStep('sexual', true)).toBe('save');
    expect(nextEvidenceStep('sexual', false)).toBe('no-capture');
  });
  it('never captures harm to a child', () => {
    for (const allAdults of [undefined, true, false]) expect(nextEvidenceStep('child', allAdults)).toBe('no-capture');
  });
});
