/** Limits how often something may happen, by token buckets that outlive the worker. */

/** Allows `burst` at once, then one more every `seconds`. */
export interface Rate {
  burst: number;
  seconds: number;
}

/** When each bucket is full again, ms since 1970. A full one is left out. */
export type Buckets = Record<string, number>;

export interface BucketStore {
  load(): Promise<Buckets>;
  save(buckets: Buckets): void;
}

export interface RateLimiter {
  /** Takes one token from each bucket, or none if one of them is empty. @returns whether it took them */
  take(rates: readonly (readonly [bucket: string, rate: Rate])[]): Promise<boolean>;
}

export function createRateLimiter({ load, save }: BucketStore): RateLimiter {
  let loading: Promise<Map<string, number>> | undefined;

  return {
    async take(rates) {
      const fullAt = await (loading ??= load().then(buckets => new Map(Object.entries(buckets))));
      // Synchronous from here on, so that two messages cannot take the same token.
      const now = Date.now();
      const isEmpty = rates.map(([bucket, { burst, seconds }]) => {
        // A clock that was set back leaves a bucket empty at most.
        const missing = Math.min(Math.max(0, (fullAt.get(bucket) ?? 0) - now), burst * seconds * 1000);
        fullAt.set(bucket, now + missing);
        return missing > (burst - 1) * seconds * 1000;
      });
      if (isEmpty.includes(true)) return false;
      for (const [bucket, { seconds }] of rates) fullAt.set(bucket, fullAt.get(bucket)! + seconds * 1000);
      for (const [bucket, at] of fullAt) if (at <= now) fullAt.delete(bucket);
      save(Object.fromEntries(fullAt));
      return true;
    },
  };
}
