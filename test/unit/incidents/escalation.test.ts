import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUiTexts } from '../../../scripts/build/data.ts';
import { REGIONS } from '../../../src/privacy-checks/risk-card-options.ts';
import {
  findAppeal,
  getEscalationContext,
  listEscalationOptions,
  listTakedownOptions,
  type EscalationContext,
} from '../../../src/incidents/escalation.ts';
import { ESCALATION_OPTIONS } from '../../../src/incidents/escalation-options.ts';
import { ESCALATION_SOURCES } from '../../../src/incidents/escalation-sources.ts';
import { SITUATIONS } from '../../../src/incidents/situations.ts';
import { RESPONSE_OUTCOMES } from '../../../src/incidents/vocabulary.ts';
import type { IncidentResponse } from '../../../src/incidents/model.ts';
import { getPlatform } from '../../helpers/inspect-page.ts';
import { anIncident } from './sample-incident.ts';

const ids = (part: Partial<EscalationContext>) =>
  listEscalationOptions({ what: 'threatened', danger: false, ...part }).map(d => d.id);
const option = <T>(of: readonly T[]) => fc.option(fc.constantFrom(...of), { nil: undefined });
const closed: fc.Arbitrary<EscalationContext> = fc.record({
  what: fc.constantFrom(...SITUATIONS),
  outcome: option(RESPONSE_OUTCOMES),
  danger: fc.boolean(),
  region: option(REGIONS),
  appeal: option([getPlatform('github').reports[0]!, getPlatform('x').reports[0]!]),
});

describe('the escalation options', () => {
  it('lead from the platform to partners and regulators after a refusal', () => {
    expect(ids({ outcome: 'refused', region: 'europe', appeal: getPlatform('facebook').reports[0] })).toEqual([
      'appeal',
      'partner',
      'helpline',
      'dsa-complaint',
      'dsa-settlement',
      'dsa-coordinator',
      'police',
    ]);
    expect(ids({ outcome: 'refused', region: 'mena' })).toEqual(['partner', 'helpline', 'police']);
    expect(ids({ outcome: 'silence', region: 'europe' })).toEqual([
      'dsa-notice',
      'partner',
      'helpline',
      'dsa-coordinator',
      'police',
    ]);
    expect(ids({ outcome: 'refused', region: 'east-asia' })).toContain('esafety-au');
  });

  it('open at once if there is danger or a sexual image', () => {
    expect(ids({ danger: true, region: 'africa' })).toEqual(['danger', 'helpline', 'police']);
    expect(ids({ what: 'sexual', region: 'africa' })).toEqual(['hash-adult', 'helpline']);
    expect(ids({ what: 'child', region: 'africa' })).toEqual(['hash-minor', 'helpline']);
  });

  it('lead from the platform’s appeal to helplines and regulators after a takedown, never to the police', () => {
    const appeal = findAppeal(getPlatform('github'));
    expect(appeal?.appeal).toMatchObject({ kind: 'form', days: 180 });
    expect(listTakedownOptions({ region: 'europe', appeal }).map(o => o.id)).toEqual([
      'appeal',
      'partner',
      'helpline',
      'dsa-complaint',
      'dsa-settlement',
      'dsa-coordinator',
    ]);
    expect(findAppeal(getPlatform('x'))).toBeUndefined();
    expect(listTakedownOptions({ region: 'africa' })).toMatchObject([
      { id: 'partner' },
      { id: 'helpline', need: 'account' },
    ]);
  });

  it('put the police last, never before a refusal, silence or danger, and always with a warning', () => {
    fc.assert(
      fc.property(closed, c => {
        const doors = listEscalationOptions(c);
        const at = doors.findIndex(d => d.id === 'police');
        expect(at === -1 || at === doors.length - 1).toBe(true);
        if (!c.danger && (!c.outcome || ['removed', 'restored'].includes(c.outcome))) expect(at).toBe(-1);
        if (at >= 0) expect(doors[at]!.stateRun).toBe(true);
      }),
    );
  });

  it('name a law only where it applies, or if the region is unknown', () => {
    fc.assert(
      fc.property(closed, c => {
        const found = listEscalationOptions(c).map(d => d.id);
        if (c.region && c.region !== 'europe') expect(found.filter(d => d.startsWith('dsa-'))).toEqual([]);
        if (c.region && c.region !== 'east-asia') expect(found).not.toContain('esafety-au');
      }),
    );
  });

  it('are listed once, in a fixed order, with source and date; for a child never the service for adults', () => {
    fc.assert(
      fc.property(closed, c => {
        const doors = listEscalationOptions(c);
        const order = doors.map(d => ESCALATION_OPTIONS.indexOf(d.id));
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        for (const d of doors)
          expect(
            [d.id === 'appeal' || ESCALATION_SOURCES[d.id].join('').length > 8, /^\d{4}-\d\d-\d\d$/.test(d.checkedOn)],
            d.id,
          ).toEqual([true, true]);
        if (c.what === 'child') expect(doors.map(d => d.id)).not.toContain('hash-adult');
      }),
    );
  });

  it('close when the item was removed', () => {
    expect(ids({ outcome: 'removed' })).toEqual([]);
    expect(ids({ outcome: 'restored', what: 'account' })).toEqual([]);
  });

  it('have words', () => {
    const words = (readUiTexts('en') as { doors: { door: Record<string, { name: string; text: string }> } }).doors.door;
    expect(Object.keys(words).sort()).toEqual([...ESCALATION_OPTIONS].sort());
  });
});

describe('the outcome of a report', () => {
  const response = (part: Partial<IncidentResponse>): IncidentResponse => ({
    id: 'r',
    action: 'report',
    to: 'github',
    at: '2026-11-01T00:00:00.000Z',
    ...part,
  });

  it('is the newest one, with the appeal of the route that was used', () => {
    const incident = anIncident({
      responses: [
        response({ id: 'a', outcome: 'silence', outcomeAt: '2026-11-09T00:00:00.000Z' }),
        response({ id: 'b', route: 'report-abuse', outcome: 'refused', outcomeAt: '2026-11-20T00:00:00.000Z' }),
        response({ id: 'c' }),
      ],
    });
    const found = getEscalationContext(incident, getPlatform('github'), 'europe');
    expect(found).toMatchObject({ what: 'threatened', outcome: 'refused', danger: true, region: 'europe' });
    expect(listEscalationOptions(found).find(d => d.id === 'appeal')).toMatchObject({
      url: 'https://support.github.com/contact/reinstatement',
      days: 180,
    });
  });

  it('is empty while there is no answer, or if the platform is unknown', () => {
    expect(getEscalationContext(anIncident(), getPlatform('x'), undefined).outcome).toBeUndefined();
    expect(getEscalationContext(anIncident(), null, undefined).appeal).toBeUndefined();
  });
});
