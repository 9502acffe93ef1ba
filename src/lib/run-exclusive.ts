/** What a tab tells is taken in the order in which it was told, since a page that was left must not have the last word; and so is what changes one key of the store. */
const turns = new Map<number | string, Promise<unknown>>();

/** @param of a tab, or a key of the store */
export function runExclusive<T>(of: number | string, work: () => Promise<T>): Promise<T> {
  const next = (turns.get(of) ?? Promise.resolve()).then(work, work);
  turns.set(of, next);
  const done = (): void => {
    if (turns.get(of) === next) turns.delete(of);
  };
  next.then(done, done);
  return next;
}
