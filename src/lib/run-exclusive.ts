/** Runs tasks that share a key one after the other. */
const queues = new Map<number | string, Promise<unknown>>();

/**
 * Runs `task` after every earlier task of the same key, so that a stale page cannot overwrite a newer result.
 * @param key a tab id or a storage key
 */
export function runExclusive<T>(key: number | string, task: () => Promise<T>): Promise<T> {
  const result = (queues.get(key) ?? Promise.resolve()).then(task, task);
  queues.set(key, result);
  const cleanUp = (): void => {
    if (queues.get(key) === result) queues.delete(key);
  };
  result.then(cleanUp, cleanUp);
  return result;
}
