/** How much of a session's time has gone, on a clock that only goes forward. Times in ms. */

/** Monotonic, and the same in every window of ours: a device clock that is set anew moves nothing. Stands still while the device sleeps. */
export const now = (): number => performance.timeOrigin + performance.now();

/** Per block of the programme. `extra`: minutes given to it or taken from it, in ms. */
export interface Spent {
  spent: number;
  extra: number;
}

export interface Clock {
  blocks: Spent[];
  /** Which block's time runs, and since when; none: it stands. */
  running?: { block: number; since: number };
}

export const still = (blocks: number): Clock => ({
  blocks: Array.from({ length: blocks }, () => ({ spent: 0, extra: 0 })),
});

const passed = ({ running }: Clock, block: number, at: number): number =>
  running?.block === block ? Math.max(0, at - running.since) : 0;
export const spentIn = (clock: Clock, block: number, at: number): number =>
  (clock.blocks[block]?.spent ?? 0) + passed(clock, block, at);

/** What ran is added up, and nothing runs. */
export function paused(clock: Clock, at: number): Clock {
  const { running, blocks } = clock;
  return {
    blocks: running
      ? blocks.map((b, i) => (i === running.block ? { ...b, spent: b.spent + passed(clock, i, at) } : b))
      : blocks,
  };
}

/** Runs in this block from now on, wherever it ran before. */
export const runIn = (clock: Clock, block: number, at: number): Clock => ({
  ...paused(clock, at),
  running: { block, since: at },
});

/** Into another block: it runs on there, or stands there. */
export const into = (clock: Clock, block: number, at: number): Clock =>
  clock.running && clock.running.block !== block ? runIn(clock, block, at) : clock;

/** A block never has less than nothing. */
export function moreTime(clock: Clock, block: number, minutes: number, planned: number): Clock {
  const least = -planned * MINUTE;
  return {
    ...clock,
    blocks: clock.blocks.map((b, i) =>
      i === block ? { ...b, extra: Math.max(least, b.extra + minutes * MINUTE) } : b,
    ),
  };
}

export const MINUTE = 60_000;

export interface Reading {
  /** Of this block; below zero when it is over. */
  left: number;
  spent: number;
  /** Of the whole session so far. */
  all: number;
  /** How much later than planned the session would end if the rest takes what it was given. Below zero: earlier. */
  late: number;
}

/** @param minutes of each block as planned */
export function reading(clock: Clock, block: number, minutes: readonly number[], at: number): Reading {
  const given = (i: number) => (minutes[i] ?? 0) * MINUTE + (clock.blocks[i]?.extra ?? 0);
  const spent = minutes.map((_, i) => spentIn(clock, i, at));
  const ends = minutes.reduce((sum, _, i) => sum + (i < block ? spent[i]! : Math.max(spent[i]!, given(i))), 0);
  return {
    left: given(block) - spent[block]!,
    spent: spent[block]!,
    all: spent.reduce((a, b) => a + b, 0),
    late: ends - minutes.reduce((a, b) => a + b, 0) * MINUTE,
  };
}
