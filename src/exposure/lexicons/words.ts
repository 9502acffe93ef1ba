/** Collects all words, and the package files that they are built into. */
import type { Words } from '../detect-pii.ts';
import { CLAUSE_LEXICONS } from './clauses/index.ts';
import { LEXICON_TABLES, PATTERN_LISTS } from './tables.ts';

export const WORDS = {
  tables: LEXICON_TABLES,
  clauses: CLAUSE_LEXICONS,
  lists: PATTERN_LISTS,
} satisfies Words;

/** Returns the contents by path; the clauses of each language have a file of their own. */
export function listWordFiles(): Record<string, unknown> {
  const { clauses, ...common } = WORDS;
  return {
    'exposure/words.json': { ...common, languages: Object.keys(clauses) },
    ...Object.fromEntries(Object.entries(clauses).map(([id, lexicon]) => [`exposure/clauses/${id}.json`, lexicon])),
  };
}
