/** Estimates quartiles of the days to an answer from files that state only count, median, least and most. */
import type { OutcomeStatisticsLine } from '../incidents/outcome-statistics-schema.ts';

type StatedDays = NonNullable<OutcomeStatisticsLine['days']>;

/** Days are known of answers of one person. */
export interface DaysEntry {
  person: number;
  days: number[];
}

/** Gives each answer a number of days: exactly for up to three answers, else evenly from least over median to most. */
export function spreadDays({ answered, median, least, most }: StatedDays): number[] {
  if (answered === 1) return [median];
  return Array.from({ length: answered }, (_, i) => {
    const rank = (2 * i) / (answered - 1);
    return rank <= 1 ? least + (median - least) * rank : median + (most - median) * (rank - 1);
  });
}

export interface Quartiles {
  lower: number;
  median: number;
  upper: number;
}

/** Interpolates between two values, and rounds to whole days. @param values at least one */
export function computeQuartiles(values: readonly number[]): Quartiles {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number => {
    const position = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(position)]!, sorted[Math.ceil(position)]!];
    return Math.round(below + (above - below) * (position % 1));
  };
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
