import { describe, expect, it } from 'vitest';
import { MAX_MEANING_LENGTH, setMeaning } from '../../../src/incidents/meaning.ts';
import { anIncident } from './sample-incident.ts';

describe('what something means', () => {
  it('is stored as it was written, up to its limit', () => {
    expect(setMeaning(anIncident(), ' a code ').meaning).toBe(' a code ');
    expect(setMeaning(anIncident(), 'x'.repeat(MAX_MEANING_LENGTH + 1)).meaning).toHaveLength(MAX_MEANING_LENGTH);
  });

  it('leaves a record as it was when it is emptied', () => {
    const incident = anIncident();
    for (const empty of ['', '  \n']) expect(setMeaning(setMeaning(incident, 'a code'), empty)).toEqual(incident);
  });
});
