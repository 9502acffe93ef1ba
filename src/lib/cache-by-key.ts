/** Caches what is loaded by key, such as a path; after a failure the next call loads it again. */
export function cacheByKey<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const cache = new Map<string, Promise<T>>();
  return key => {
    const result = cache.get(key) ?? load(key);
    cache.set(key, result);
    result.catch(() => cache.delete(key));
    return result;
  };
}
