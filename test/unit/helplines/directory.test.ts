import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHelplines } from '../../../scripts/build/data.ts';
import { REGIONS } from '../../../src/privacy-checks/risk-card-options.ts';
import { findHelplineErrors } from '../../../src/helplines/schema.ts';
import { NEEDS } from '../../../src/helplines/needs.ts';
import {
  findEmergencyHelplines,
  findHelplines,
  HELPLINES,
  listHelplineLanguages,
  type HelplineOrder,
  type HelplineQuery,
} from '../../../src/helplines/directory.ts';

const ids = (wish: HelplineQuery): string[] => findHelplines(wish).fitting.map(h => h.id);

describe('the directory', () => {
  it('fits its schema, and has no entry without a contact', () => {
    expect(readHelplines()).toEqual(HELPLINES);
    const [one] = HELPLINES;
    expect(findHelplineErrors([one!, one!])).toEqual(['access-now: is there twice']);
    expect(findHelplineErrors([{ ...one!, url: undefined, channels: [] }])).toEqual(['access-now: no way to reach it']);
  });

  it('has someone for every need', () => {
    for (const need of NEEDS) expect(ids({ need }).length, need).toBeGreaterThan(0);
  });

  it('has no contact that its source calls spells wrong or that only memory has', () => {
    const contacts = JSON.stringify(HELPLINES);
    for (const wrong of [
      'acccess',
      'accesss',
      'mariadajuda.org',
      'luchadoras.mx',
      'cybercrime.gov.in',
      'digitalfirstaid.org',
    ])
      expect(contacts, wrong).not.toContain(wrong);
  });

  it('does not list other services as helplines', () => {
    for (const none of ['tedic', 'uli-tattle', 'pen-america', 'open-briefing'])
      expect(HELPLINES.map(h => h.id)).not.toContain(none);
  });
});

describe('the numbers that are known', () => {
  const find = (id: string) => HELPLINES.find(h => h.id === id)!;

  it('are in the package, with the year of an older source', () => {
    for (const id of ['front-line-defenders', 'protectdefenders-eu'])
      expect(find(id).channels).toContainEqual({ kind: 'phone', value: '+353 1 21 00 489', asOf: 2020 });
    expect(find('vita-activa').channels[0]).toEqual({ kind: 'signal', value: '+52 1 55 8171 1117', asOf: 2024 });
    expect(find('ccri').channels[0]).toEqual({ kind: 'phone', value: '844-878-2274', asOf: 2021 });
    expect(find('smex').hours).toMatchObject({ zone: 'Asia/Beirut', open: [{ from: '09:00', to: '21:00' }] });
  });

  it('are never invented where nobody could confirm one', () => {
    for (const { channels } of HELPLINES.filter(h => h.first === 'ask-others')) expect(channels).toEqual([]);
  });
});

describe('the page for someone in danger', () => {
  it('begins with those who answer day and night, and has services against violence at home and a crisis line', () => {
    const { danger, home, crisis } = findEmergencyHelplines(undefined, {});
    expect(danger.map(h => h.id)).toEqual(['front-line-defenders', 'protectdefenders-eu', expect.anything()]);
    expect(home.map(h => h.id)).toEqual(['lila-help']);
    expect(crisis.map(h => h.id)).toEqual(['find-a-helpline']);
  });

  it('shows national lines only to someone whose region is known, after a directory of all countries', () => {
    const { home, crisis } = findEmergencyHelplines('europe', { language: 'fr' });
    expect(home.map(h => h.id)).toEqual(['lila-help', 'france-3919', 'refuge-uk']);
    expect(crisis.map(h => h.id)).toEqual(['find-a-helpline', 'samaritans']);
    for (const { regions, stateRun } of home) expect([stateRun, regions ?? ['europe']]).toEqual([false, ['europe']]);
  });
});

describe('a helpline for several needs', () => {
  it('is on that page once', () => {
    for (const region of [undefined, ...REGIONS]) {
      const ids = Object.values(findEmergencyHelplines(region, {})).flatMap(list => list.map(h => h.id));
      expect(new Set(ids).size, region).toBe(ids.length);
    }
  });
});

describe('a search', () => {
  const wish = fc.record({
    need: fc.option(fc.constantFrom(...NEEDS), { nil: undefined }),
    region: fc.option(fc.constantFrom(...REGIONS), { nil: undefined }),
    language: fc.option(fc.constantFrom(...listHelplineLanguages()), { nil: undefined }),
  });

  it('puts every helpline into one of three lists, and says why it does not fit', () => {
    fc.assert(
      fc.property(wish, w => {
        const { fitting, state, others } = findHelplines(w);
        expect([...fitting, ...state, ...others.map(o => o.helpline)].map(h => h.id).sort()).toEqual(
          HELPLINES.map(h => h.id).sort(),
        );
        for (const o of others) expect(o.because.length).toBeGreaterThan(0);
        expect(fitting.filter(h => h.stateRun)).toEqual([]);
      }),
    );
  });

  it('puts those made for the region first', () => {
    expect(ids({ need: 'attack', region: 'mena' })[0]).toBe('smex');
    expect(ids({ need: 'attack', region: 'south-asia' })[0]).toBe('drf-pakistan');
    expect(ids({ need: 'danger', region: 'africa' })[0]).toBe('defenddefenders');
  });

  it('goes by the language, whatever the country, and keeps those whose languages are unknown', () => {
    const found = ids({ language: 'pt' });
    expect(found).toContain('marialab');
    expect(found).toContain('access-now');
    expect(found).not.toContain('drf-pakistan');
    expect(found.indexOf('civicert')).toBeLessThan(found.indexOf('access-now'));
  });

  it('puts worldwide ones first while the region is unknown', () => {
    const { fitting } = findHelplines({ need: 'attack' });
    const firstRegional = fitting.findIndex(h => h.regions);
    expect(firstRegional).toBeGreaterThan(0);
    expect(fitting.slice(firstRegional).every(h => h.regions)).toBe(true);
  });

  it('prefers those that speak the person’s language, then those that are open', () => {
    const find = (order: HelplineOrder) => findHelplines({ need: 'danger' }, HELPLINES, order).fitting.map(h => h.id);
    expect(find({}).indexOf('cpj-emergencies')).toBeLessThan(find({}).indexOf('defenddefenders'));
    const inArabic = find({ language: 'ar' });
    expect(inArabic.indexOf('front-line-defenders')).toBeLessThan(inArabic.indexOf('cpj-emergencies'));
    const week = HELPLINES.find(h => h.id === 'drf-pakistan')!;
    const unknown = { ...week, id: 'unknown', hours: null };
    const order = (iso: string) => findHelplines({}, [unknown, week], { now: new Date(iso) }).fitting.map(h => h.id);
    expect(order('2026-11-30T08:00:00Z')).toEqual(['drf-pakistan', 'unknown']);
    expect(order('2026-11-30T22:00:00Z')).toEqual(['unknown', 'drf-pakistan']);
  });

  it('separates those run by a state', () => {
    expect(findHelplines({ region: 'south-asia' }).state.map(h => h.id)).toEqual(['in-181', 'np-1145', 'in-1930']);
    expect(findHelplines({ region: 'europe' }).state.map(h => h.id)).toEqual(['hilfetelefon', 'ua-1547', 'osce-rfom']);
  });
});
