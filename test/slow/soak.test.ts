/**
 * Checks that half an hour's worth of events leaves nothing behind, by counts. Four hours:
 * `npx tsx test/slow/soak/run.ts`.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isGrowing } from './soak/trend.ts';
import { OURS, replay, type Sample } from './soak/replay.ts';

/** Skips what is loaded once. */
const WARM = 2;
let samples: Sample[] = [];

beforeAll(async () => {
  await replay({ steps: 7, keys: 30, tabs: 1, capture: 3, death: 2 }, [OURS], ([sample], step) => {
    if (step > WARM) samples.push(sample!);
  });
});
afterAll(() => {
  samples = [];
});

describe('after hours of use', () => {
  const counts: [string, (s: Sample) => number, number][] = [
    ['listeners of the page', s => s.page.listeners, 3],
    ['nodes of the page', s => s.page.nodes, 40],
    ['detached nodes of the page', s => s.page.detached, 10],
    ['listeners of a view', s => s.view.listeners, 3],
    ['nodes of a view', s => s.view.nodes, 40],
    ['detached nodes of a view', s => s.view.detached, 10],
    ['what is kept on disk', s => s.local, 1],
    ['what is kept until the browser closes', s => s.session, 1],
  ];
  it.each(counts)('%s do not increase', (_, of, most) => {
    expect(samples.length).toBe(5);
    expect(isGrowing(samples.map(of), most), samples.map(of).join(' ')).toBe(false);
  });

  it('and a growth of one per step would be detected', () => {
    expect(isGrowing([5, 6, 7, 8, 9], 3)).toBe(true);
    expect(isGrowing([5, 5, 6, 5, 5], 3)).toBe(false);
  });
});
