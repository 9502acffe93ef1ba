import { describe, expect, it } from 'vitest';
import { filterRows, normalizeForSearch, hasFilter, sortRows, toIncidentRow } from '../../../src/incidents/search.ts';
import { findDuplicates } from '../../../src/incidents/find-duplicates.ts';
import type { Incident } from '../../../src/incidents/model.ts';
import { UNANSWERED_SEVERITY } from '../../../src/incidents/severity.ts';
import { record } from './sample-export.ts';

const NOW = Date.parse('2026-06-01T00:00:00Z');
const on = (day: string): Partial<Incident> => ({ keptAt: `${day}T12:00:00.000Z`, local: `${day}T13:00:00+01:00` });
const item = (over: Partial<Incident['item']>) => ({ ...record().item, ...over });
const artifact = (sha256: string, from?: string[]) => ({
  id: crypto.randomUUID(),
  name: 'a.png',
  mime: 'image/png',
  bytes: 1,
  sha256,
  takenAt: '2026-03-01T09:30:00.000Z',
  method: 'tab' as const,
  ...(from && { from }),
});

const all = [
  record({
    id: 'a',
    ...on('2026-03-01'),
    campaign: 'c1',
    severity: { ...UNANSWERED_SEVERITY, dangerNow: true },
    responses: [{ id: 'r', action: 'report', to: 'mastodon', at: '2026-03-01T12:00:00.000Z' }],
  }),
  record({
    id: 'b',
    ...on('2026-04-01'),
    what: 'hate',
    item: item({ platform: 'x', canonicalUrl: 'https://x.com/1', text: 'Tu DIRECCIÓN' }),
    note: 'أخت مُنى',
    meaning: 'Flowers mean a funeral',
  }),
  record({
    id: 'c',
    ...on('2026-05-01'),
    item: item({
      platform: 'x',
      canonicalUrl: 'https://x.com/1#top',
      author: { handle: 'adam', name: null, id: null, url: null },
    }),
  }),
];
const rows = all.map(i => toIncidentRow(i, i.campaign === 'c1' ? 'Spring smear' : ''));
const ids = (query: Partial<Parameters<typeof filterRows>[1]>) =>
  filterRows(rows, { text: '', ...query }, NOW)
    .map(r => r.incident.id)
    .join('');

describe('search', () => {
  it.each<[string, Parameters<typeof ids>[0]]>([
    ['abc', {}],
    ['b', { what: 'hate' }],
    ['bc', { platform: 'x' }],
    ['b', { text: 'funeral flower' }],
    ['a', { level: 3 }],
    ['a', { caseId: 'c1' }],
    ['bc', { caseId: 'none' }],
    ['a', { status: 'due' }],
    ['bc', { status: 'unsent' }],
    ['bc', { from: '2026-04-01' }],
    ['ab', { to: '2026-04-01' }],
    ['b', { from: '2026-04-01', to: '2026-04-01' }],
    ['b', { text: 'direccion' }],
    ['b', { text: 'اخت منى' }],
    ['a', { text: 'SMEAR spring' }],
    ['c', { text: 'adam' }],
    ['', { text: 'adam hate' }],
    ['', { platform: 'x', text: 'spring' }],
  ])('finds "%s" for %j', (found, query) => expect(ids(query)).toBe(found));

  it('knows whether there is a query', () => {
    expect([hasFilter({ text: ' ' }), hasFilter({ text: 'a' }), hasFilter({ text: '', level: 0 })]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('folds what people leave out when they type', () =>
    expect(normalizeForSearch('Árbol مُحَمَّـد إلى')).toBe('arbol محمد الي'));

  it('sorts', () => {
    const by = (o: Parameters<typeof sortRows>[1]) =>
      sortRows(rows, o)
        .map(r => r.incident.id)
        .join('');
    expect([by('newest'), by('oldest'), by('gravest'), by('platform'), by('author')]).toEqual([
      'cba',
      'abc',
      'acb',
      'acb',
      'cba',
    ]);
  });
});

describe('duplicates', () => {
  it('are found by the item’s URL, whatever the fragment', () => {
    expect(Object.fromEntries(findDuplicates(all))).toEqual({ b: ['c'], c: ['b'] });
  });
  it('are found by the hash of an original, not of a derived copy', () => {
    const item = (n: number) => ({ ...record().item, canonicalUrl: `https://social.example/${n}` });
    const twice = findDuplicates([
      record({ id: 'a', item: item(1), artifacts: [artifact('1'), artifact('2', ['x'])] }),
      record({ id: 'b', item: item(2), artifacts: [artifact('1')] }),
      record({ id: 'c', item: item(3), artifacts: [artifact('2', ['y'])] }),
    ]);
    expect(Object.fromEntries(twice)).toEqual({ a: ['b'], b: ['a'] });
  });
});
