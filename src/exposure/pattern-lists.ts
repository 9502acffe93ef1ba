/** Holds the word lists that regular expressions are built from, and builds each expression on first use. */
import type { PATTERN_LISTS } from './lexicons/tables.ts';

export type PatternLists = typeof PATTERN_LISTS;

let lists: PatternLists | undefined;

/** Must run before the first text is checked. */
export function setPatternLists(all: PatternLists): void {
  lists ??= all;
}

/** Returns a getter that builds its value once. @throws Error before the lists are set */
export function lazyFromPatternLists<T>(build: (lists: PatternLists) => T): () => T {
  let built: { value: T } | undefined;
  return () => {
    if (!lists) throw new Error('the lexicon is not loaded');
    return (built ??= { value: build(lists) }).value;
  };
}
