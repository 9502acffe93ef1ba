import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countActivity } from '../../../src/incidents/activity.ts';

const DAY_MS = 86_400_000;

describe('activity', () => {
  it('is counted by day within a month, with the days between', () => {
    expect(countActivity(['2026-03-03', '2026-02-28', '2026-03-03'])).toEqual({
      unit: 'day',
      periods: [
        { start: '2026-02-28', count: 1 },
        { start: '2026-03-01', count: 0 },
        { start: '2026-03-02', count: 0 },
        { start: '2026-03-03', count: 2 },
      ],
    });
  });

  it('is counted by week, from Monday, within a year', () => {
    const { unit, periods } = countActivity(['2026-01-01', '2026-03-01']);
    expect(unit).toBe('week');
    expect(periods[0]).toEqual({ start: '2025-12-29', count: 1 });
    expect(periods.at(-1)).toEqual({ start: '2026-02-23', count: 1 });
  });

  it('is counted by month over more than a year', () => {
    const { unit, periods } = countActivity(['2025-01-31', '2026-02-15']);
    expect(unit).toBe('month');
    expect(periods.map(p => p.start)).toHaveLength(14);
    expect(periods.at(-1)).toEqual({ start: '2026-02-01', count: 1 });
  });

  it('loses no incident, and never draws more bars than fit', () => {
    const day = fc.integer({ min: 0, max: 3_650 }).map(n => new Date(Date.UTC(2020, 0, 1) + n * DAY_MS));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), dates => {
        const { periods } = countActivity(dates.map(d => d.toISOString().slice(0, 10)));
        expect(periods.reduce((sum, p) => sum + p.count, 0)).toBe(dates.length);
        expect(periods.length).toBeLessThanOrEqual(121);
        expect(periods[0]!.count).toBeGreaterThan(0);
        expect(periods.at(-1)!.count).toBeGreaterThan(0);
      }),
    );
  });
});
