/** Tests how the logins of a download are grouped. */
import { describe, expect, it } from 'vitest';
import { getLocalDay, groupLogins, takeRows } from '../../../src/downloads/group-logins.ts';
import { login } from './archives/sample-archive.ts';

const logins = [
  login({ when: '2026-08-01', ip: '192.0.2.1', device: 'Phone' }),
  login({ when: null, ip: '192.0.2.9' }),
  login({ when: '2026-08-03T12:00:00Z', ip: '192.0.2.1', device: 'Phone' }),
  login({ when: '2026-08-03T13:00:00Z', ip: '192.0.2.1', device: 'Phone' }),
  login({ when: '2026-08-03T12:30:00Z', ip: '198.51.100.7', device: 'Laptop' }),
];

describe('logins', () => {
  it('are grouped by day, the newest first, and those without a date last', () => {
    expect(groupLogins(logins, 'day').map(({ key, rows }) => [key, rows.map(row => row.indices)])).toEqual([
      ['2026-08-03', [[3, 2], [4]]],
      ['2026-08-01', [[0]]],
      [null, [[1]]],
    ]);
  });

  it('are grouped by device, that of the newest login first, and those without one last', () => {
    expect(groupLogins(logins, 'device').map(({ key, rows }) => [key, rows.map(row => row.indices)])).toEqual([
      ['Phone', [[3, 2, 0]]],
      ['Laptop', [[4]]],
      [null, [[1]]],
    ]);
  });

  it('are cut after so many rows, and not in a group that is left without one', () => {
    const rows = (max: number) => takeRows(groupLogins(logins, 'day'), max).map(group => group.rows.length);
    expect([0, 1, 2, 3, 9].map(rows)).toEqual([[], [1], [2], [2, 1], [2, 1, 1]]);
  });

  it('all keep their place in a group, however many there are', () => {
    const many = Array.from({ length: 5_000 }, (_, i) =>
      login({ when: `2026-0${1 + (i % 9)}-01T00:00:${String(i % 60).padStart(2, '0')}Z`, ip: `192.0.2.${i % 250}` }),
    );
    for (const order of ['day', 'device'] as const) {
      const indices = groupLogins(many, order).flatMap(({ rows }) => rows.flatMap(row => row.indices));
      expect(indices.toSorted((a, b) => a - b)).toEqual(many.map((_, i) => i));
    }
  });
});

it('a date alone is that day everywhere, and no date is none', () => {
  expect(getLocalDay('2026-08-01')).toBe('2026-08-01');
  expect(getLocalDay('long ago')).toBeNull();
});
