/** How much of a session's time has gone, on a clock that only goes forward. Times in ms. */

/** Monotonic, and the same in every window of ours: a device clock that is set anew moves nothing. Stands still while the device sleeps. */
export const getMonotonicTime = (): number => performance.timeOrigin + performance.now();

/** Per block of the programme. `extra`: minutes given to it or taken from it, in ms. */
export interface BlockTime {
  spent: number;
  extra: number;
}

export interface SessionClock {
  blocks: BlockTime[];
  /** Which block's time runs, and since when; none: it stands. */
  running?: { block: number; since: number };
}

export const createClock = (blocks: number): SessionClock => ({
  blocks: Array.from({ length: blocks }, () => ({ spent: 0, extra: 0 })),
});

const passed = ({ running }: SessionClock, block: number, at: number): number =>
  running?.block === block ? Math.max(0, at - running.since) : 0;
export const getTimeSpent = (clock: SessionClock, block: number, at: number): number =>
  (clock.blocks[block]?.spent ?? 0) + passed(clock, block, at);

/** What ran is added up, and nothing runs. */
export function pauseClock(clock: SessionClock, at: number): SessionClock {
  const { running, blocks } = clock;
  return {
    blocks: running
      ? blocks.map((b, i) => (i === running.block ? { ...b, spent: b.spent + passed(clock, i, at) } : b))
      : blocks,
  };
}

/** Runs in this block from now on, wherever it ran before. */
export const runBlock = (clock: SessionClock, block: number, at: number): SessionClock => ({
  ...pauseClock(clock, at),
  running: { block, since: at },
});

/** Into another block: it runs on there, or stands there. */
export const moveToBlock = (clock: SessionClock, block: number, at: number): SessionClock =>
  clock.running && clock.running.block !== block ? runBlock(clock, block, at) : clock;

/** A block never has less than nothing. */
export function addMinutes(clock: SessionClock, block: number, minutes: number, planned: number): SessionClock {
  const least = -planned * MINUTE;
  return {
    ...clock,
    blocks: clock.blocks.map((b, i) =>
      i === block ? { ...b, extra: Math.max(least, b.extra + minutes * MINUTE) } : b,
    ),
  };
}

export const MINUTE = 60_000;

export interface ClockReading {
  /** Of this block; below zero when it is over. */
  left: number;
  spent: number;
  /** Of the whole session so far. */
  all: number;
  /** How much later than planned the session would end if the rest takes what it was given. Below zero: earlier. */
  late: number;
}

/** @param minutes of each block as planned */
export function readClock(clock: SessionClock, block: number, minutes: readonly number[], at: number): ClockReading {
  const given = (i: number) => (minutes[i] ?? 0) * MINUTE + (clock.blocks[i]?.extra ?? 0);
  const spent = minutes.map((_, i) => getTimeSpent(clock, i, at));
  const ends = minutes.reduce((sum, _, i) => sum + (i < block ? spent[i]! : Math.max(spent[i]!, given(i))), 0);
  return {
    left: given(block) - spent[block]!,
    spent: spent[block]!,
    all: spent.reduce((a, b) => a + b, 0),
    late: ends - minutes.reduce((a, b) => a + b, 0) * MINUTE,
  };
}
