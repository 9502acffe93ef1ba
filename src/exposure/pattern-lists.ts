/** Words that a regular expression is made of, read from the package with those that are looked up (data/exposure.ts). */
import type { PATTERN_LISTS } from './lexicons/pattern-lists.ts';

export type PatternLists = typeof PATTERN_LISTS;

let lists: PatternLists | undefined;

/** Has to come first. */
export function setPatternLists(all: PatternLists): void {
  lists ??= all;
}

/** What is made of them when it is first asked for. @throws Error before the words are there */
export function lazyFromPatternLists<T>(make: (lists: PatternLists) => T): () => T {
  let made: { of: T } | undefined;
  return () => {
    if (!lists) throw new Error('the words are not loaded');
    return (made ??= { of: make(lists) }).of;
  };
}
