/** Collects all words, and the package files that they are built into. */
import type { ClauseLexicon, ClauseWords, LanguageMarks } from '../clauses/roles.ts';
import type { Words } from '../detect-pii.ts';
import { CLAUSE_LEXICONS } from './clauses/index.ts';
import { LEXICON_TABLES, PATTERN_LISTS } from './tables.ts';

const byLanguage = <Part>(select: (lexicon: ClauseLexicon) => Part): Record<string, Part> =>
  Object.fromEntries(Object.entries(CLAUSE_LEXICONS).map(([id, lexicon]) => [id, select(lexicon)]));

export const WORDS: Words = {
  tables: LEXICON_TABLES,
  lists: PATTERN_LISTS,
  languages: byLanguage(
    ({ script, common, letters }): LanguageMarks => ({ script, common, ...(letters && { letters }) }),
  ),
};

export const CLAUSE_WORDS = byLanguage(
  ({ script: _script, common: _common, letters: _letters, ...words }): ClauseWords => words,
);

/** Returns the contents by path; the words of each language have a file of their own. */
export function listWordFiles(): Record<string, unknown> {
  return {
    'exposure/words.json': WORDS,
    ...Object.fromEntries(Object.entries(CLAUSE_WORDS).map(([id, words]) => [`exposure/clauses/${id}.json`, words])),
  };
}
