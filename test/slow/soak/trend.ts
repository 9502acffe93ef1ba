/** Finds out whether a number grows: fits a line to its samples, with the standard error of the slope. */

export interface TrendLine {
  /** Per step. */
  slope: number;
  /** Standard error of the slope. */
  error: number;
}

/** Least squares over equal steps. */
export function fitTrend(samples: readonly number[]): TrendLine {
  const n = samples.length,
    middle = (n - 1) / 2,
    mean = samples.reduce((a, b) => a + b, 0) / n;
  const spread = samples.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope = samples.reduce((sum, y, i) => sum + (i - middle) * (y - mean), 0) / spread;
  const rest = samples.reduce((sum, y, i) => sum + (y - mean - slope * (i - middle)) ** 2, 0);
  return { slope, error: n > 2 ? Math.sqrt(rest / (n - 2) / spread) : 0 };
}

/** Returns whether the growth over all samples is more than `most`, and significant. */
export const isGrowing = (samples: readonly number[], most: number): boolean => {
  const { slope, error } = fitTrend(samples);
  return slope * (samples.length - 1) > most && slope > 3 * error;
};
