import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SITUATIONS } from '../../../src/incidents/situations.ts';
import { RESPONSE_ACTIONS, RESPONSE_OUTCOMES } from '../../../src/incidents/vocabulary.ts';
import type { Incident } from '../../../src/incidents/model.ts';
import {
  computeMedian,
  aggregateOutcomes,
  formatJsonLines,
  listSentReports,
  tallyOutcomes,
} from '../../../src/incidents/outcome-statistics.ts';
import { OutcomeStatisticsLine } from '../../../src/incidents/outcome-statistics-schema.ts';
import { record } from './sample-export.ts';

const KNOWN = new Set(['mastodon', 'x']);
const MARK = 'zqx-marker';
const moment = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map(d => d.toISOString());
const incident: fc.Arbitrary<Incident> = fc
  .record({
    what: fc.constantFrom(...SITUATIONS),
    platform: fc.constantFrom('mastodon', 'x', `${MARK}.example`, null),
    responses: fc.array(
      fc.record({
        action: fc.constantFrom(...RESPONSE_ACTIONS),
        at: moment,
        outcome: fc.option(fc.constantFrom(...RESPONSE_OUTCOMES), { nil: undefined }),
        took: fc.nat(40),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ what, platform, responses }) =>
    record({
      what,
      note: MARK,
      impact: MARK,
      item: { ...record().item, platform, url: `https://${MARK}.example`, text: MARK },
      responses: responses.map((r, n) => ({
        id: `${MARK}${n}`,
        action: r.action,
        to: MARK,
        at: r.at,
        reference: MARK,
        rule: MARK,
        ...(r.outcome && {
          outcome: r.outcome,
          outcomeAt: new Date(Date.parse(r.at) + r.took * 86_400_000).toISOString(),
        }),
      })),
    }),
  );
const logs = fc.array(incident, { maxLength: 25 });
const total = (lines: OutcomeStatisticsLine[]) => lines.reduce((n, l) => n + l.sent, 0);

describe('outcome statistics', () => {
  it('use the median of the days, for any number', () =>
    expect([computeMedian([3]), computeMedian([9, 1, 2]), computeMedian([4, 1, 2, 9])]).toEqual([3, 2, 3]));

  it('count outcomes, and days only of answered reports', () => {
    const sent = listSentReports(
      [
        record({
          responses: [
            {
              id: '1',
              action: 'report',
              to: 'x',
              at: '2026-03-01T00:00:00.000Z',
              outcome: 'removed',
              outcomeAt: '2026-03-03T12:00:00.000Z',
            },
            {
              id: '2',
              action: 'report',
              to: 'x',
              at: '2026-03-01T00:00:00.000Z',
              outcome: 'silence',
              outcomeAt: '2026-04-03T00:00:00.000Z',
            },
            { id: '3', action: 'appeal', to: 'x', at: '2026-03-01T00:00:00.000Z' },
            { id: '4', action: 'nothing', to: 'x', at: '2026-03-01T00:00:00.000Z' },
          ],
        }),
      ],
      KNOWN,
    );
    expect(tallyOutcomes(sent)).toMatchObject({
      sent: 3,
      waiting: 1,
      outcomes: { removed: 1, silence: 1, refused: 0 },
      days: { answered: 1, median: 2, least: 2, most: 2 },
    });
  });

  it('pass the published schema as they pass ours', () =>
    fc.assert(
      fc.property(logs, incidents => {
        for (const least of [1, 3])
          for (const line of formatJsonLines(aggregateOutcomes(listSentReports(incidents, KNOWN), least).lines)
            .split('\n')
            .filter(Boolean))
            v.parse(OutcomeStatisticsLine, JSON.parse(line));
      }),
      { numRuns: 100 },
    ));

  it('lose no report: each is in one row, or counted as left out', () =>
    fc.assert(
      fc.property(logs, fc.integer({ min: 1, max: 4 }), (incidents, least) => {
        const sent = listSentReports(incidents, KNOWN);
        const { lines, omitted: left } = aggregateOutcomes(sent, least);
        expect(total(lines) + left).toBe(sent.length);
        for (const l of lines) expect(l.waiting + Object.values(l.outcomes).reduce((a, b) => a + b)).toBe(l.sent);
      }),
      { numRuns: 200 },
    ));

  it('contain no text, URL, id or date of anyone, and no row for fewer than three', () =>
    fc.assert(
      fc.property(logs, incidents => {
        const { lines } = aggregateOutcomes(listSentReports(incidents, KNOWN));
        const text = formatJsonLines(lines);
        expect(text).not.toContain(MARK);
        expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
        for (const l of lines) {
          expect(l.sent).toBeGreaterThanOrEqual(3);
          if (l.days) expect(l.days.answered).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 200 },
    ));

  it('merge small counts, by month first', () => {
    const one = (what: Incident['what'], at: string) =>
      record({ what, responses: [{ id: '1', action: 'report', to: 'x', at: `${at}T00:00:00.000Z` }] });
    const { lines, omitted: left } = aggregateOutcomes(
      listSentReports(
        [one('hate', '2026-01-01'), one('hate', '2026-02-01'), one('hate', '2026-03-01'), one('swarm', '2026-03-01')],
        KNOWN,
      ),
    );
    expect(lines.map(l => [l.period, l.platform, l.what, l.sent])).toEqual([['2026', 'mastodon', 'hate', 3]]);
    expect(left).toBe(1);
  });
});
