/** Caches results by path; a failed one is loaded again. */
export function cacheByPath<T>(load: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const cache = new Map<string, Promise<T>>();
  return path => {
    const result = cache.get(path) ?? load(path);
    cache.set(path, result);
    result.catch(() => cache.delete(path));
    return result;
  };
}
