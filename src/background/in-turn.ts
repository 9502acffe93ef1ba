/** What a tab tells is taken in the order in which it was told: a page that was left must not have the last word. */
const turns = new Map<number, Promise<unknown>>();

export function inTurn<T>(tab: number, work: () => Promise<T>): Promise<T> {
  const next = (turns.get(tab) ?? Promise.resolve()).then(work, work);
  turns.set(tab, next);
  const done = (): void => { if (turns.get(tab) === next) turns.delete(tab); };
  next.then(done, done);
  return next;
}
