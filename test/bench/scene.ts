/** What a scene of the bench hands back, and how a row is printed. */

/** Unpacked extensions, by folder: ours, one that does nothing, and any other to stand beside. */
export interface Subjects {
  ours: string;
  empty: string;
  beside?: string;
}
export type Subject = keyof Subjects;

/** One number of ours, with what it is measured against in the same run. */
export interface Row {
  what: string;
  unit: string;
  ours: number;
  /** The same with an extension that does nothing. */
  empty?: number;
  beside?: number;
  /** Ours is what we add to the empty one, and so is the one beside. */
  added?: true;
  /** At most this much, or this many times the empty one. */
  budget?: number | { times: number };
  note?: string;
}

export interface Scene {
  rows(subjects: Subjects, rounds: number): Promise<Row[]>;
}

export const median = (all: readonly number[]): number => {
  const sorted = [...all].sort((a, b) => a - b),
    half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

const limit = ({ budget, empty }: Row): number | undefined =>
  typeof budget === 'object' ? budget.times * empty! : budget;

/** `undefined` where it has no budget. */
export const within = (row: Row): boolean | undefined => {
  const most = limit(row);
  return most === undefined ? undefined : row.ours <= most;
};

const short = (x: number): string =>
  Number.isInteger(x) ? String(x) : x.toFixed(Math.abs(x) < 10 ? 2 : Math.abs(x) < 100 ? 1 : 0);
const sign = (row: Row, x: number): string => (row.added && x >= 0 ? `+${short(x)}` : short(x));

export const HEAD = `${'what'.padEnd(60)} ${'Breakwater'.padStart(12)} ${'empty'.padStart(10)} ${'beside'.padStart(10)} ${'budget'.padStart(12)}`;

export function line(row: Row): string {
  const { budget, unit } = row;
  const most =
    budget === undefined ? '' : typeof budget === 'object' ? `${budget.times} × empty` : `${short(budget)} ${unit}`;
  const word = { true: ' ok', false: ' OVER', undefined: '' }[String(within(row)) as 'true'];
  const numbers = [
    `${sign(row, row.ours)} ${unit}`.padStart(12),
    (row.empty === undefined ? '' : short(row.empty)).padStart(10),
    (row.beside === undefined ? '' : sign(row, row.beside)).padStart(10),
    most.padStart(12),
  ];
  return `${row.what.padEnd(60)} ${numbers.join(' ')}${word}${row.note ? `   ${row.note}` : ''}`;
}
