import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEscalationOptions, readPlatforms, readUiTexts } from '../../../scripts/build/data.ts';
import { ESCALATION_AUDIENCES, ESCALATION_DRAFTS, ESCALATION_NEEDS } from '../../../src/incidents/escalation-schema.ts';
import { draftEscalationText } from '../../../src/incidents/escalation-drafts.ts';
import {
  ESCALATION_OPTIONS,
  getEscalationContext,
  listEscalationOptions,
  listTakedownOptions,
  type EscalationContext,
} from '../../../src/incidents/escalation.ts';
import type { IncidentResponse } from '../../../src/incidents/model.ts';
import { addOptionResponse, getFollowUpDate } from '../../../src/incidents/responses.ts';
import { SITUATIONS } from '../../../src/incidents/situations.ts';
import { LEGAL_AREAS, mayBeIn, PLACES, type Place, REGIONS } from '../../../src/privacy-checks/risk-card-options.ts';
import { getPlatform } from '../../helpers/inspect-page.ts';
import { anIncident } from './sample-incident.ts';

const NOW = Date.parse('2026-12-01T00:00:00.000Z');
const list = (part: Partial<EscalationContext>) =>
  listEscalationOptions({ what: 'threatened', state: 'unsent', danger: false, ...part }, NOW);
const ids = (part: Partial<EscalationContext>) => list(part).map(o => o.id);
const option = <T>(of: readonly T[]) => fc.option(fc.constantFrom(...of), { nil: undefined });
const STATES = ['unsent', 'waiting', 'refused', 'silence', 'removed'] as const;
const day = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2026-11-30'), noInvalidDate: true })
  .map(date => date.toISOString());
const anyContext: fc.Arbitrary<EscalationContext> = fc.record({
  what: fc.constantFrom(...SITUATIONS),
  state: fc.constantFrom(...STATES),
  danger: fc.boolean(),
  region: option(PLACES),
  platform: option(['x', 'facebook', 'instagram', 'tiktok', 'linkedin', 'mastodon']),
  appeal: option([getPlatform('github').reports[0]!, getPlatform('x').reports[0]!]),
  decidedAt: fc.option(day, { nil: undefined }),
  appealDecidedAt: fc.option(day, { nil: undefined }),
});

describe('the other options', () => {
  it('are valid data, each with a source and a date, in an order without police before the end', () => {
    expect(readEscalationOptions(readPlatforms())).toEqual(ESCALATION_OPTIONS);
    expect(ESCALATION_OPTIONS.at(-1)?.id).toBe('police');
  });

  it('lead from the platform to partners and regulators after a refusal, with the EU form still open', () => {
    expect(ids({ state: 'refused', region: 'eu', appeal: getPlatform('facebook').reports[0] })).toEqual([
      'appeal',
      'dsa-notice',
      'trusted-flagger',
      'partner',
      'helpline',
      'dsa-complaint',
      'dsa-settlement',
      'dsa-coordinator',
      'police',
    ]);
    expect(ids({ state: 'refused', region: 'mena' })).toEqual(['partner', 'helpline', 'police']);
    expect(ids({ state: 'silence', region: 'eu' })).toEqual([
      'dsa-notice',
      'trusted-flagger',
      'partner',
      'helpline',
      'dsa-coordinator',
      'police',
    ]);
    expect(ids({ state: 'refused', region: 'australia' })).toEqual(['partner', 'helpline', 'esafety-adults', 'police']);
    expect(ids({ state: 'refused', region: 'india' })).toEqual(['partner', 'helpline', 'india-appeal', 'police']);
  });

  it('open at once if there is danger or a sexual image', () => {
    expect(ids({ danger: true, region: 'africa' })).toEqual(['danger', 'helpline', 'police']);
    expect(ids({ what: 'sexual', region: 'africa' })).toEqual([
      'hash-adult',
      'helpline',
      'google-intimate',
      'bing-intimate',
    ]);
    expect(ids({ what: 'sexual', region: 'us' })).toContain('take-it-down-act');
    expect(ids({ what: 'sexual', region: 'us', state: 'waiting' })).toContain('ftc');
    expect(ids({ what: 'sexual', region: 'uk' })).toContain('revenge-porn-helpline');
    expect(ids({ what: 'sexual', region: 'australia' })).toContain('esafety-images');
    expect(ids({ what: 'sexual', region: 'india' })).toContain('india-complaint');
  });

  it('are there for someone under 18 before any report, since nothing is saved of them', () => {
    expect(ids({ what: 'child', region: 'africa' })).toEqual(['hash-minor', 'hotline', 'child-helpline', 'helpline']);
    expect(ids({ what: 'child', region: 'uk' }).slice(0, 5)).toEqual([
      'hash-minor',
      'report-remove',
      'iwf',
      'hotline',
      'child-helpline',
    ]);
    expect(ids({ what: 'child', region: 'us' })).toContain('take-it-down-act');
    expect(ids({ what: 'child', region: 'australia' })).toEqual(
      expect.arrayContaining(['esafety-images', 'esafety-children']),
    );
  });

  it('lead from the platform’s appeal to independent bodies after a takedown, never to the police', () => {
    const appeal = getPlatform('github').reports[0];
    expect(appeal?.appeal).toMatchObject({ kind: 'form', days: 180 });
    expect(listTakedownOptions({ region: 'eu', appeal }).map(o => o.id)).toEqual([
      'appeal',
      'partner',
      'helpline',
      'dsa-complaint',
      'dsa-settlement',
      'dsa-coordinator',
    ]);
    expect(listTakedownOptions({ region: 'eu', platform: 'instagram' }).map(o => o.id)).toEqual([
      'oversight-board',
      'partner',
      'helpline',
      'dsa-complaint',
      'appeals-centre',
      'user-rights',
      'dsa-settlement',
      'dsa-coordinator',
    ]);
    expect(listTakedownOptions({ region: 'africa' })).toMatchObject([
      { id: 'partner' },
      { id: 'helpline', helplines: 'account' },
    ]);
  });

  it('show the form or the menu entry of the platform, or say that none is known', () => {
    const find = (platform: string, id: string, part: Partial<EscalationContext> = {}) =>
      list({ region: 'eu', platform, ...part }).find(o => o.id === id);
    expect(find('telegram', 'dsa-notice')?.link).toBe('https://telegram.org/dsa-report');
    expect(find('tiktok', 'dsa-notice')?.label).toBe('Report illegal content');
    expect(find('reddit', 'dsa-notice')?.noForm).toBe(true);
    const notice = { region: 'us', what: 'sexual' } as const;
    expect(find('tiktok', 'take-it-down-act', notice)).toMatchObject({ noForm: true, answer: { hours: 48 } });
    for (const [platform, url] of Object.entries(find('x', 'take-it-down-act', notice)!.links!))
      expect(
        getPlatform(platform).reports.map(r => r.url),
        platform,
      ).toContain(url);
  });

  it('count deadlines from the decision, and show what is too late', () => {
    const get = (part: Partial<EscalationContext>) =>
      list({ state: 'refused', region: 'eu', platform: 'facebook', ...part });
    const fresh = get({ decidedAt: '2026-11-01T00:00:00.000Z', appealDecidedAt: '2026-11-01T00:00:00.000Z' });
    expect(fresh.find(o => o.id === 'dsa-complaint')).toMatchObject({ due: '2027-04-30T00:00:00.000Z' });
    expect(fresh.filter(o => o.passed).map(o => o.id)).toEqual(['oversight-board']);
    expect(fresh.at(-2)?.id).toBe('oversight-board');
    expect(get({ decidedAt: '2026-11-01T00:00:00.000Z' }).find(o => o.id === 'oversight-board')?.due).toBeUndefined();
  });

  it('put the police last, never before a refusal, silence or danger, and always with a warning', () => {
    fc.assert(
      fc.property(anyContext, context => {
        const options = listEscalationOptions(context, NOW);
        const at = options.findIndex(o => o.id === 'police');
        expect(at === -1 || at === options.length - 1).toBe(true);
        if (!context.danger && ['unsent', 'waiting', 'removed'].includes(context.state)) expect(at).toBe(-1);
        if (context.what === 'taken-down') expect(at).toBe(-1);
        if (at >= 0) expect(options[at]!.stateRun).toBe(true);
      }),
    );
  });

  it('offer nothing of a region that the person excluded, and all of it where they said nothing', () => {
    fc.assert(
      fc.property(anyContext, context => {
        const found = listEscalationOptions(context, NOW);
        for (const { regions, id } of found)
          expect(!regions || !context.region || regions.some(area => mayBeIn(context.region!, area)), id).toBe(true);
        const anywhere = new Set(listEscalationOptions({ ...context, region: undefined }, NOW).map(o => o.id));
        expect(found.every(o => anywhere.has(o.id))).toBe(true);
      }),
    );
  });

  it('show a deadline as passed exactly if it has', () => {
    fc.assert(
      fc.property(anyContext, context => {
        for (const { deadline, due, passed } of listEscalationOptions(context, NOW)) {
          const from = deadline?.from === 'appeal' ? context.appealDecidedAt : context.decidedAt;
          expect(!!due).toBe(!!deadline && !!from);
          expect(!!passed).toBe(!!due && Date.parse(due) < NOW);
        }
      }),
    );
  });

  it('are each offered once, and to someone under 18 never the service for adults', () => {
    fc.assert(
      fc.property(anyContext, context => {
        const found = listEscalationOptions(context, NOW).map(o => o.id);
        expect(new Set(found).size).toBe(found.length);
        if (context.what === 'child') expect(found).not.toContain('hash-adult');
        if (context.what !== 'child') expect(found).not.toContain('hash-minor');
      }),
    );
  });

  it.each(ESCALATION_OPTIONS)('$id can be reached', ({ id, regions, platforms, situations, states, appeal }) => {
    for (const what of situations)
      for (const state of states)
        for (const region of regions ?? REGIONS)
          expect(
            ids({
              what,
              region,
              ...(state === 'danger' ? { danger: true } : { state }),
              platform: platforms?.[0] ?? null,
              ...(appeal && { appeal: getPlatform('github').reports[0]! }),
            }),
          ).toContain(id);
  });

  it('have words for everything', () => {
    const { doors } = readUiTexts('en') as {
      doors: Record<'door' | 'needs' | 'learns' | 'draft', Record<string, string | { name: string; text: string }>>;
    };
    expect(Object.keys(doors.door).sort()).toEqual(ESCALATION_OPTIONS.map(o => o.id).sort());
    expect(Object.keys(doors.needs)).toEqual([...ESCALATION_NEEDS]);
    expect(Object.keys(doors.learns)).toEqual([...ESCALATION_AUDIENCES]);
    expect(ESCALATION_DRAFTS.filter(draft => !doors.draft[draft])).toEqual([]);
  });
});

describe('a place', () => {
  it('is a region, or an area of law in one, and excludes the others', () => {
    expect(LEGAL_AREAS.filter(area => mayBeIn('europe', area))).toEqual(['eu', 'uk']);
    expect(LEGAL_AREAS.filter(area => mayBeIn('uk', area))).toEqual(['uk']);
    expect((['europe', 'africa'] as Place[]).map(region => mayBeIn('eu', region))).toEqual([true, false]);
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
    expect(found).toMatchObject({
      what: 'threatened',
      state: 'refused',
      danger: true,
      region: 'europe',
      decidedAt: '2026-11-20T00:00:00.000Z',
    });
    expect(listEscalationOptions(found, NOW).find(o => o.id === 'appeal')).toMatchObject({
      link: 'https://support.github.com/contact/reinstatement',
      deadline: { days: 180, from: 'decision' },
    });
  });

  it('is waiting once a report was sent, and unsent before or if only the account was blocked', () => {
    const getState = (responses: IncidentResponse[]) =>
      getEscalationContext(anIncident({ responses }), getPlatform('x'), undefined).state;
    expect(getState([])).toBe('unsent');
    expect(getState([response({ action: 'block' })])).toBe('unsent');
    expect(getState([response({})])).toBe('waiting');
    expect(getState([response({ outcome: 'limited' })])).toBe('refused');
    expect(getEscalationContext(anIncident(), null, undefined).appeal).toBeUndefined();
  });

  it('is reminded of when the law’s time for a notice is over', () => {
    const notice = ESCALATION_OPTIONS.find(o => o.id === 'take-it-down-act')!;
    const marked = addOptionResponse(anIncident({ responses: [] }), notice, 'x', '2026-11-01T00:00:00.000Z', 'r');
    expect(marked.responses).toMatchObject([{ action: 'report', to: 'x', option: 'take-it-down-act' }]);
    expect(getFollowUpDate(marked)).toBe('2026-11-03T00:00:00.000Z');
  });
});

describe('a drafted text', () => {
  const { draft } = (readUiTexts('en') as { doors: { draft: Record<string, string> } }).doors;
  const translate = (key: string, values: Record<string, unknown> = {}) =>
    draft[key.replace('doors.draft.', '')]!.replace('{{links}}', String(values.links));

  it('of a US notice has all that makes it valid: where it is, good faith, contact and signature', () => {
    const incident = anIncident();
    const text = draftEscalationText(translate, 'take-it-down', incident);
    expect(text).toContain(incident.item.canonicalUrl ?? incident.item.url);
    for (const part of ['believe in good faith', 'without consent', '[email address]', 'Signature:', '48 hours'])
      expect(text).toContain(part);
  });

  it('leaves a gap for the links where nothing is saved', () => {
    for (const kind of ESCALATION_DRAFTS)
      expect(draftEscalationText(translate, kind, undefined)).toContain('[link to each post]');
  });
});
