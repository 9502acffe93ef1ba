import { describe, expect, it } from 'vitest';
import { REGIONS } from '../../src/checks/risk-card.ts';
import { helplines } from '../../src/reporting/helplines.ts';

const ids = (...given: Parameters<typeof helplines>): string[] => helplines(...given).map(h => h.id);

describe('helplines', () => {
  it('stand first where they are made for the region, and none is left out', () => {
    expect(ids('any', 'mena')[0]).toBe('smex');
    expect(ids('any', 'latin-america')[0]).toBe('vita-activa');
    for (const region of REGIONS) expect(ids('any', region).sort()).toEqual(ids('any').sort());
  });

  it('name only regions that one can choose', () => {
    for (const h of helplines('any')) for (const region of h.regions ?? []) expect(REGIONS).toContain(region);
  });
});
