import { describe, expect, it } from 'vitest';
import {
  ABUSES_BY_SITUATION,
  findGeneralRoute,
  listReportRoutes,
  listDisclosures,
} from '../../../src/incidents/report-routes.ts';
import type { Abuse, ReportRoute } from '../../../src/platforms/report-schema.ts';
import { allPlatforms, getPlatform } from '../../helpers/inspect-page.ts';

type What = keyof typeof ABUSES_BY_SITUATION;
const CHOICES = Object.keys(ABUSES_BY_SITUATION) as What[];
const REPORTED = CHOICES.filter(what => what !== 'taken-down');
const route = (id: string, ...abuse: Abuse[]): ReportRoute => ({
  id,
  abuse,
  kind: 'in-app',
  by: ['anyone'],
  reveals: ['account'],
  learns: ['operator'],
  promise: { kind: 'none-known' },
  appeal: { kind: 'none-known' },
  safer: [],
  evidence: 'high',
  source: ['x'],
  checkedOn: '2026-01-01',
  checkedBy: 'indirect',
});
const ids = (what: What, ...reports: ReportRoute[]): string[] => listReportRoutes({ reports }, what).map(r => r.id);

describe('report routes', () => {
  it('start with those for the abuse itself, then the nearest, then the general one', () => {
    expect(ids('threatened', route('general', 'any'), route('near', 'harassment'), route('exact', 'threats'))).toEqual([
      'exact',
      'near',
      'general',
    ]);
  });

  it('put a specific form before a broad one', () => {
    expect(ids('address', route('wide', 'doxxing', 'hate', 'smear'), route('own', 'doxxing'))).toEqual(['own', 'wide']);
  });

  it('put a form that may be meant for something else after one that surely fits', () => {
    expect(
      ids('address', { ...route('doubtful', 'doxxing'), evidence: 'low' }, route('wide', 'doxxing', 'hate', 'smear')),
    ).toEqual(['wide', 'doubtful']);
    expect(listReportRoutes(getPlatform('instagram'), 'address').map(r => r.id)).toEqual(
      expect.arrayContaining(['in-app', 'private-information']),
    );
    expect(listReportRoutes(getPlatform('instagram'), 'address')[0]?.id).toBe('in-app');
  });

  it('put routes that stay with the staff before those that others learn of', () => {
    expect(
      ids(
        'address',
        { ...route('own', 'doxxing'), learns: ['operator', 'the-reported'] },
        route('wide', 'doxxing', 'hate'),
      ),
    ).toEqual(['wide', 'own']);
  });

  it('leave out those for something else', () => {
    expect(ids('sexual', route('other', 'hacked', 'harassment'))).toEqual([]);
  });

  it('keep the order of the definition', () => {
    const reports = [route('general', 'any'), route('exact', 'threats')];
    listReportRoutes({ reports }, 'threatened');
    expect(reports.map(r => r.id)).toEqual(['general', 'exact']);
  });

  it('do not exist for a takedown, which is appealed', () => {
    for (const p of allPlatforms) expect(listReportRoutes(p, 'taken-down')).toEqual([]);
  });

  it.each(allPlatforms.flatMap(p => REPORTED.map(what => ({ id: p.id, what }))))(
    'exist on $id for $what',
    ({ id, what }) => {
      const found = listReportRoutes(getPlatform(id), what);
      expect(found.length).toBeGreaterThan(0);
      for (const r of found) if (r.kind !== 'in-app') expect(r.url).toMatch(/^(https:\/\/|mailto:)/);
    },
  );

  it('lead to the form for it', () => {
    expect(listReportRoutes(getPlatform('x'), 'address')[0]?.id).toBe('private-information');
    expect(listReportRoutes(getPlatform('x'), 'impersonated')[0]?.id).toBe('impersonation');
    expect(listReportRoutes(getPlatform('bluesky'), 'sexual')[0]?.id).toBe('ncii-form');
    expect(listReportRoutes(getPlatform('wikipedia'), 'threatened')[0]?.id).toBe('emergency');
  });
});

describe('one step from a post', () => {
  it('takes the route for anything, or else the first', () => {
    expect(findGeneralRoute({ reports: [route('a', 'threats'), route('b', 'any')] })?.id).toBe('b');
    expect(findGeneralRoute({ reports: [route('a', 'threats')] })?.id).toBe('a');
    expect(findGeneralRoute({ reports: [] })).toBeUndefined();
  });
});

describe('who may learn of a report', () => {
  it('is shown before the link if it is someone beyond the staff', () => {
    expect(listDisclosures({ ...route('a', 'any'), learns: ['operator', 'state', 'the-reported'] })).toEqual([
      'the-reported',
      'state',
    ]);
    expect(listDisclosures({ ...route('a', 'any'), learns: ['operator', 'not-the-reported', 'moderators'] })).toEqual(
      [],
    );
  });

  it('includes the state if the operator answers to one', () => {
    for (const p of allPlatforms.filter(x => x.operatorRisk))
      for (const r of p.reports) expect(r.learns, `${p.id} ${r.id}`).toContain('state');
  });
});
