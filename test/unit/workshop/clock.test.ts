/** Tests the clock of a session, with a simulated time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moveToBlock,
  MINUTE,
  addMinutes,
  getMonotonicTime,
  pauseClock,
  readClock,
  runBlock,
  getTimeSpent,
  createClock,
  type SessionClock,
} from '../../../src/workshop/clock.ts';

const minutes = [5, 10, 15];
const read = (clock: SessionClock, block: number, at: number) => readClock(clock, block, minutes, at * MINUTE);

describe('the clock', () => {
  it('counts in the current block, and stops while paused', () => {
    const run = runBlock(createClock(3), 0, 0);
    expect(read(run, 0, 2)).toMatchObject({ left: 3 * MINUTE, spent: 2 * MINUTE, all: 2 * MINUTE, late: 0 });
    const rest = pauseClock(run, 2 * MINUTE);
    expect(read(rest, 0, 60)).toMatchObject({ left: 3 * MINUTE, all: 2 * MINUTE });
    expect(read(runBlock(rest, 0, 60 * MINUTE), 0, 61)).toMatchObject({ left: 2 * MINUTE, all: 3 * MINUTE });
  });

  it('tells how late the end would be, and what was saved', () => {
    const second = moveToBlock(runBlock(createClock(3), 0, 0), 1, 8 * MINUTE);
    expect(read(second, 1, 8).late).toBe(3 * MINUTE);
    expect(read(second, 1, 20).late).toBe(5 * MINUTE);
    expect(read(moveToBlock(runBlock(createClock(3), 0, 0), 1, 2 * MINUTE), 1, 2).late).toBe(-3 * MINUTE);
  });

  it('adds and removes minutes, and never leaves a block less than none', () => {
    const more = addMinutes(createClock(3), 0, 2, 5);
    expect(read(more, 0, 0)).toMatchObject({ left: 7 * MINUTE, late: 2 * MINUTE });
    let less = createClock(3);
    for (let i = 0; i < 9; i++) less = addMinutes(less, 0, -1, 5);
    expect(read(less, 0, 0).left).toBe(0);
  });

  it('does not start when another block is selected, and keeps running if it ran', () => {
    expect(moveToBlock(createClock(3), 1, 5).running).toBeUndefined();
    expect(moveToBlock(runBlock(createClock(3), 0, 0), 2, 5).running).toEqual({ block: 2, since: 5 });
  });

  it('is not set back by a time before the last one', () => {
    expect(getTimeSpent(runBlock(createClock(3), 0, 1000), 0, 0)).toBe(0);
  });

  it('loses and adds nothing, whatever is pressed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ wait: fc.nat(600_000), do: fc.constantFrom('run', 'pause', 'next', 'back') })),
        presses => {
          let clock = createClock(3),
            at = 0,
            block = 0,
            ran = 0;
          for (const press of presses) {
            if (clock.running) ran += press.wait;
            at += press.wait;
            if (press.do === 'run') clock = runBlock(clock, block, at);
            else if (press.do === 'pause') clock = pauseClock(clock, at);
            else {
              block = (block + (press.do === 'next' ? 1 : 2)) % 3;
              clock = moveToBlock(clock, block, at);
            }
          }
          expect(read(clock, block, at / MINUTE).all).toBeCloseTo(ran, 3);
        },
      ),
    );
  });

  it('goes to the next block by itself', () => {
    const a = getMonotonicTime();
    expect(getMonotonicTime()).toBeGreaterThanOrEqual(a);
  });
});
