/** Tests what the benchmark calculates from its numbers. */
import { describe, expect, it } from 'vitest';
import { addedRow, plainRow } from '../../bench/measure.ts';
import { line, median, within } from '../../bench/measure.ts';

const rounds = (...all: number[]) => all.map(ms => ({ ms }));

describe('a number beside that of an empty extension', () => {
  it('is the median of the differences of each round: a slow round is slow for both', () => {
    const row = addedRow({ ours: rounds(12, 103, 11), empty: rounds(10, 100, 10), beside: rounds(60, 150, 61) }, 'ms', {
      what: 'script',
      unit: 'ms',
      budget: 25,
    });
    expect(row).toMatchObject({ ours: 2, empty: 10, beside: 50, added: true });
    expect(within(row)).toBe(true);
    expect(line(row)).toMatch(/\+2 ms\s+10\s+\+50\s+25 ms ok/);
  });

  it('may have a budget that depends on the empty extension', () => {
    const row = plainRow({ ours: rounds(31), empty: rounds(20) }, 'ms', {
      what: 'first words',
      unit: 'ms',
      budget: { times: 1.5 },
    });
    expect(within(row)).toBe(false);
    expect(line(row)).toMatch(/1\.5 × empty OVER/);
    expect(within({ ...row, ours: 30 })).toBe(true);
  });

  it('is neither within nor over without a budget', () => {
    expect(within({ what: '', unit: '', ours: 1 })).toBeUndefined();
  });
});

it('has the mean of the two middle numbers as its median if their number is even', () => {
  expect([median([4, 1, 3]), median([4, 1, 2, 3])]).toEqual([3, 2.5]);
});
