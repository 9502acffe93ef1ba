import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createYielder } from '../../../src/lib/yield-to-main.ts';
import { RESPONSE_ACTIONS, RESPONSE_OUTCOMES } from '../../../src/incidents/vocabulary.ts';
import { buildRemedyReport, MIN_PEOPLE } from '../../../src/remedy/build-report.ts';
import { computeQuartiles, spreadDays } from '../../../src/remedy/days.ts';
import { type ChosenFile, readFiles } from '../../../src/remedy/read-files.ts';
import { buildReportCsv } from '../../../src/remedy/report-csv.ts';
import { RemedyReport, type RemedySection } from '../../../src/remedy/report-schema.ts';
import { aFile, aLine, aSource, samplePeople } from './sample-files.ts';

const MADE = { madeOn: '2026-12-01', tool: 'Breakwater' };
const merge = async (files: ChosenFile[]): Promise<RemedyReport> =>
  buildRemedyReport(await readFiles(files, createYielder()), MADE);
const rowsOf = (section: RemedySection | null, by: string) =>
  section!.tables.find(table => table.by === by)?.rows.map(({ value, people, sent }) => [value, people, sent]);
const everyone = (more: (n: number) => object, count = 6) =>
  Array.from({ length: count }, (_, n) => aFile(`${n}`, [aLine({ source: aSource(n + 1), ...more(n) })]));

describe('a report of many people', () => {
  it('counts people, reports, results and days', async () => {
    const report = await merge(everyone(() => ({})));
    expect(report.platforms!.total).toEqual({
      value: null,
      people: 6,
      sent: 30,
      answered: 18,
      unanswered: 12,
      results: { removed: 12, limited: 0, refused: 6, silence: 6, restored: 0, other: 0, waiting: 6 },
      days: { lower: 1, median: 2, upper: 6 },
    });
    expect(report.elsewhere).toBeNull();
    expect(rowsOf(report.platforms, 'quarter')).toEqual([['2026-Q1', 6, 30]]);
    expect(rowsOf(report.platforms, 'country')).toBeUndefined();
  });

  it('shows nothing of fewer than five people', async () => {
    const report = await merge(everyone(() => ({}), MIN_PEOPLE - 1));
    expect([report.platforms, report.elsewhere, report.files.counted]).toEqual([null, null, 4]);
  });

  it('keeps what platforms cannot answer apart', async () => {
    const report = await merge(everyone(n => ({ action: n < 6 ? 'report' : n < 12 ? 'police' : 'nothing' }), 18));
    expect(rowsOf(report.platforms, 'action')).toEqual([['report', 6, 30]]);
    expect(rowsOf(report.elsewhere, 'action')).toEqual([['police', 6, 30]]);
  });

  it('groups by language and country where people said them', async () => {
    const report = await merge(everyone(n => (n < 6 ? { language: 'ar', country: 'EG' } : {}), 12));
    expect(rowsOf(report.platforms, 'country')).toEqual([
      ['EG', 6, 30],
      ['unstated', 6, 30],
    ]);
    expect(rowsOf(report.platforms, 'language')).toEqual([
      ['ar', 6, 30],
      ['unstated', 6, 30],
    ]);
  });

  it('names no country, platform or quarter of fewer than five people', async () => {
    const report = await merge(
      everyone(n => ({ ...(n ? { country: 'EG' } : { country: 'KG', platform: 'rare', period: '2024-01' }) }), 8),
    );
    expect(JSON.stringify(report)).not.toMatch(/KG|rare|2024/);
    // The seven others are merged with it, or the difference to the total would be the hidden one.
    expect(report.platforms!.tables.map(({ by }) => by)).toEqual(['situation', 'action']);
  });

  it('passes its published schema, contains no number of a file and no name of one, and nothing about few people', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(
            fc.record({
              platform: fc.constantFrom('x', 'mastodon', 'several'),
              action: fc.constantFrom(...RESPONSE_ACTIONS),
              period: fc.constantFrom('2025-11', '2026-02', '2026', 'several'),
              waiting: fc.nat(2),
              removed: fc.nat(2),
              refused: fc.nat(2),
            }),
            { minLength: 1, maxLength: 6 },
          ),
          { maxLength: 14 },
        ),
        async people => {
          const files = people.map((lines, n) =>
            aFile(
              `secret-${n}`,
              lines.map(({ platform, action, period, waiting, removed, refused }) =>
                aLine({
                  ...{ platform, action, period, waiting, days: null, source: aSource(n + 0xabcd00) },
                  sent: waiting + removed + refused + 1,
                  outcomes: {
                    ...Object.fromEntries(RESPONSE_OUTCOMES.map(o => [o, 0])),
                    removed,
                    refused,
                    silence: 1,
                  } as never,
                }),
              ),
            ),
          );
          const report = await merge(files);
          v.parse(RemedyReport, report);
          const text = JSON.stringify(report) + (await buildReportCsv(report, createYielder()));
          expect(text).not.toMatch(/secret|abcd/);
          for (const section of [report.platforms, report.elsewhere])
            for (const { rows } of section?.tables ?? []) {
              for (const row of rows) expect(row.people).toBeGreaterThanOrEqual(MIN_PEOPLE);
              expect(rows.reduce((sum, row) => sum + row.sent, 0)).toBe(section!.total.sent);
            }
        },
      ),
      { numRuns: 100 },
    ));

  it('writes a table with one row per row, empty where a number is hidden', async () => {
    const csv = await buildReportCsv(
      await merge(everyone(n => ({ what: n < 7 ? 'hate' : 'swarm' }), 9)),
      createYielder(),
    );
    const [header, all] = csv.replaceAll('"', '').split('\r\n');
    expect(header).toBe(
      '\uFEFFsection,by,value,people,sent,answered,unanswered,removed,limited,refused,silence,restored,other,waiting,' +
        'merged,daysLowerQuartile,daysMedian,daysUpperQuartile',
    );
    expect(all).toBe('platforms,all,,9,45,27,18,18,0,9,9,0,0,9,,1,2,6');
  });

  it('merges 50 files of 200 lines', async () => {
    const files = samplePeople(50, 200);
    const report = await merge(files);
    expect(report.files.counted).toBe(50);
  });
});

describe('days to an answer', () => {
  it('are those of the file where it states all of them, and lie evenly where it does not', () => {
    expect(spreadDays({ answered: 1, median: 4, least: 4, most: 4 })).toEqual([4]);
    expect(spreadDays({ answered: 2, median: 3, least: 1, most: 5 })).toEqual([1, 5]);
    expect(spreadDays({ answered: 3, median: 2, least: 1, most: 9 })).toEqual([1, 2, 9]);
    expect(spreadDays({ answered: 5, median: 2, least: 0, most: 10 })).toEqual([0, 1, 2, 6, 10]);
  });

  it('have quartiles', () => {
    expect(computeQuartiles([7])).toEqual({ lower: 7, median: 7, upper: 7 });
    expect(computeQuartiles([9, 1, 3, 5, 7])).toEqual({ lower: 3, median: 5, upper: 7 });
  });
});
