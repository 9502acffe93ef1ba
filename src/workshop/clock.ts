/** Measures the time of a session and of its blocks. Times are in ms. */

/** Equal in all windows, and unaffected by changes of the device clock; stops while the device sleeps. */
export const getMonotonicTime = (): number => performance.timeOrigin + performance.now();

/** `extra`: time that the facilitator added to the block, or removed from it. */
export interface BlockTime {
  spent: number;
  extra: number;
}

export interface SessionClock {
  blocks: BlockTime[];
  /** Missing while the clock is paused. */
  running?: { block: number; since: number };
}

export const createClock = (blocks: number): SessionClock => ({
  blocks: Array.from({ length: blocks }, () => ({ spent: 0, extra: 0 })),
});

const getRunningTime = ({ running }: SessionClock, block: number, at: number): number =>
  running?.block === block ? Math.max(0, at - running.since) : 0;
export const getTimeSpent = (clock: SessionClock, block: number, at: number): number =>
  (clock.blocks[block]?.spent ?? 0) + getRunningTime(clock, block, at);

export function pauseClock(clock: SessionClock, at: number): SessionClock {
  const { running, blocks } = clock;
  return {
    blocks: running
      ? blocks.map((b, i) => (i === running.block ? { ...b, spent: b.spent + getRunningTime(clock, i, at) } : b))
      : blocks,
  };
}

/** Starts the clock in this block, or moves it there. */
export const runBlock = (clock: SessionClock, block: number, at: number): SessionClock => ({
  ...pauseClock(clock, at),
  running: { block, since: at },
});

/** Moves a running clock; a paused one stays paused. */
export const moveToBlock = (clock: SessionClock, block: number, at: number): SessionClock =>
  clock.running && clock.running.block !== block ? runBlock(clock, block, at) : clock;

/** A block never gets less than 0 minutes. */
export function addMinutes(clock: SessionClock, block: number, minutes: number, planned: number): SessionClock {
  const minimum = -planned * MINUTE;
  return {
    ...clock,
    blocks: clock.blocks.map((b, i) =>
      i === block ? { ...b, extra: Math.max(minimum, b.extra + minutes * MINUTE) } : b,
    ),
  };
}

export const MINUTE = 60_000;

export interface ClockReading {
  /** Of the block; negative when it is over. */
  left: number;
  spent: number;
  /** Spent in the whole session. */
  all: number;
  /** Expected delay of the end, if the remaining blocks take their time; negative when early. */
  late: number;
}

/** @param minutes planned for each block */
export function readClock(clock: SessionClock, block: number, minutes: readonly number[], at: number): ClockReading {
  const getAllotted = (i: number) => (minutes[i] ?? 0) * MINUTE + (clock.blocks[i]?.extra ?? 0);
  const spent = minutes.map((_, i) => getTimeSpent(clock, i, at));
  const end = minutes.reduce((sum, _, i) => sum + (i < block ? spent[i]! : Math.max(spent[i]!, getAllotted(i))), 0);
  return {
    left: getAllotted(block) - spent[block]!,
    spent: spent[block]!,
    all: spent.reduce((a, b) => a + b, 0),
    late: end - minutes.reduce((a, b) => a + b, 0) * MINUTE,
  };
}
