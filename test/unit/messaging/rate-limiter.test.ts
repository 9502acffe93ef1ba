/** Tests the token buckets that page scripts are held to. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRateLimiter, type Buckets, type Rate } from '../../../src/messaging/rate-limiter.ts';

const RATE: Rate = { burst: 3, seconds: 10 };

let stored: Buckets;
const createLimiter = () =>
  createRateLimiter({
    load: async () => structuredClone(stored),
    save: buckets => {
      stored = structuredClone(buckets);
    },
  });
const elapse = (seconds: number): void => void vi.setSystemTime(Date.now() + seconds * 1000);

beforeEach(() => {
  stored = {};
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T12:00:00Z') });
});
afterEach(() => void vi.useRealTimers());

describe('a bucket', () => {
  it('allows a burst, then one more each time', async () => {
    const limiter = createLimiter();
    const take = () => limiter.take([['a', RATE]]);
    expect([await take(), await take(), await take(), await take()]).toEqual([true, true, true, false]);
    elapse(9.9);
    expect(await take()).toBe(false);
    elapse(0.1);
    expect([await take(), await take()]).toEqual([true, false]);
    elapse(1_000_000);
    expect([await take(), await take(), await take(), await take()]).toEqual([true, true, true, false]);
  });

  it('is not emptied by what is refused', async () => {
    const limiter = createLimiter();
    for (let i = 0; i < 50; i++) await limiter.take([['a', RATE]]);
    elapse(10);
    expect(await limiter.take([['a', RATE]])).toBe(true);
  });

  it('gives no two messages that come at once the same token', async () => {
    const limiter = createLimiter();
    const taken = await Promise.all(Array.from({ length: 20 }, () => limiter.take([['a', RATE]])));
    expect(taken.filter(Boolean)).toHaveLength(3);
  });

  it('is taken from only together with the others', async () => {
    const limiter = createLimiter();
    const both = () =>
      limiter.take([
        ['tab', RATE],
        ['all', { burst: 1, seconds: 10 }],
      ]);
    expect([await both(), await both(), await both()]).toEqual([true, false, false]);
    expect([await limiter.take([['tab', RATE]]), await limiter.take([['tab', RATE]])]).toEqual([true, true]);
  });

  it('outlives the worker', async () => {
    const before = createLimiter();
    for (let i = 0; i < 3; i++) await before.take([['a', RATE]]);
    expect(await createLimiter().take([['a', RATE]])).toBe(false);
    elapse(10);
    expect(await createLimiter().take([['a', RATE]])).toBe(true);
  });

  it('is empty at most after the clock was set back, not for as long as it was wrong', async () => {
    const limiter = createLimiter();
    await limiter.take([['a', RATE]]);
    elapse(-86_400);
    expect(await limiter.take([['a', RATE]])).toBe(false);
    elapse(10);
    expect(await limiter.take([['a', RATE]])).toBe(true);
  });

  it('is not stored once it is full again', async () => {
    const limiter = createLimiter();
    await limiter.take([['a', RATE]]);
    elapse(11);
    await limiter.take([['b', RATE]]);
    expect(Object.keys(stored)).toEqual(['b']);
  });
});

it('never allows more than the burst and what was refilled, in whatever order messages and restarts come', async () => {
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.record({ tab: fc.constantFrom('1', '2', '3') }) },
    { weight: 2, arbitrary: fc.record({ wait: fc.integer({ min: 0, max: 60 }) }) },
    { weight: 1, arbitrary: fc.constant({ restart: true }) },
  );
  const rate = fc.record({ burst: fc.integer({ min: 1, max: 9 }), seconds: fc.integer({ min: 1, max: 30 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 120 }), rate, rate, async (steps, perTab, overall) => {
      stored = {};
      let limiter = createLimiter();
      let elapsed = 0;
      const allowed: Record<string, number> = {};
      for (const s of steps) {
        if ('restart' in s) limiter = createLimiter();
        else if ('wait' in s) {
          elapse(s.wait);
          elapsed += s.wait;
        } else if (
          await limiter.take([
            [s.tab, perTab],
            ['all', overall],
          ])
        ) {
          for (const bucket of [s.tab, 'all']) allowed[bucket] = (allowed[bucket] ?? 0) + 1;
        }
        for (const [bucket, count] of Object.entries(allowed)) {
          const { burst, seconds } = bucket === 'all' ? overall : perTab;
          expect(count).toBeLessThanOrEqual(burst + elapsed / seconds);
        }
      }
    }),
    { numRuns: 300 },
  );
});
