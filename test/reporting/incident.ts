/** A record for tests: a threat in a post, reported. Nobody in it is real. */
import type { Incident } from '../../src/reporting/record.ts';

export const anIncident = (part: Partial<Incident> = {}): Incident => ({
  id: 'i-1', v: 2, what: 'threatened', keptAt: '2026-11-21T08:00:00.000Z', local: '2026-11-21T13:30:00+05:30', zone: 'Asia/Kolkata', locale: 'en', tool: 'Breakwater 0.1.0', browser: 'Test 1',
  item: {
    kind: 'post', url: 'https://x.com/omar_example/status/5002?s=20', canonicalUrl: 'https://x.com/omar_example/status/5002', platform: 'x', id: '5002', parent: null,
    author: { handle: 'omar_example', name: 'Omar Mock', id: null, url: null }, posted: { shown: '9:00 AM', utc: '2026-11-20T09:00:00.000Z' },
    counts: [], text: 'I know which bus you take.', alts: [], language: 'en', title: null, ownReplies: null,
  },
  artifacts: [1, 2].map(n => ({ id: `a-${n}`, name: `0${n}-tab.png`, mime: 'image/png', bytes: 10, sha256: '0'.repeat(64), takenAt: '2026-11-21T08:00:00.000Z', method: 'tab' })),
  directedAt: 'me', severity: { dangerNow: true, namesPlace: true, namesTime: null, namesMeans: false, repeated: true, offline: null }, note: 'my own words', impact: '', campaign: null,
  responses: [
    { id: 'r-1', action: 'report', to: 'x', at: '2026-11-21T09:00:00.000Z', route: 'in-app' },
    { id: 'r-2', action: 'partner', to: 'Nour Mock', at: '2026-11-22T09:00:00.000Z' },
  ],
  ...part,
});
