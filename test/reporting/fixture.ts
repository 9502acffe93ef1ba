/** A record for tests. Nobody in it is real. */
import type { Incident } from '../../src/reporting/record.ts';

export const record = (over: Partial<Incident> = {}): Incident => ({
  id: crypto.randomUUID(), v: 2, what: 'threatened',
  keptAt: '2026-03-01T09:30:00.000Z', local: '2026-03-01T10:30:00+01:00', zone: 'Africa/Lagos', locale: 'en', tool: 'Breakwater 0.1.0', browser: 'Test 1',
  item: {
    kind: 'post', url: 'https://social.example/@omar/1', canonicalUrl: 'https://social.example/@omar/1', platform: 'mastodon', id: '1', parent: null,
    author: { handle: 'omar', name: 'Omar Mock', id: null, url: null }, posted: { shown: '1 March', utc: null }, counts: [], text: 'I know where you live', alts: [], language: 'en', title: null, ownReplies: null,
  },
  artifacts: [], directedAt: null,
  severity: { dangerNow: null, namesPlace: null, namesTime: null, namesMeans: null, repeated: null, offline: null },
  note: '', impact: '', campaign: null, responses: [],
  ...over,
});
