/** What the person says they do not recognise. It lives as long as the page. */
import { useState } from 'preact/hooks';

export interface Marks<T> {
  has(item: T): boolean;
  set(items: readonly T[], on: boolean): void;
}

export function useMarks<T>(): [marked: readonly T[], marks: Marks<T>] {
  const [marked, setMarked] = useState<ReadonlySet<T>>(new Set());
  const set = (items: readonly T[], on: boolean) =>
    setMarked(before => {
      const after = new Set(before);
      for (const item of items) {
        if (on) after.add(item);
        else after.delete(item);
      }
      return after;
    });
  return [[...marked], { has: item => marked.has(item), set }];
}
