/** Collects all words, which the extension reads from a package file that is built from here. */
import { CLAUSE_LEXICONS } from './clauses/index.ts';
import { LEXICON_TABLES, PATTERN_LISTS } from './tables.ts';

export const WORDS = { tables: LEXICON_TABLES, clauses: CLAUSE_LEXICONS, lists: PATTERN_LISTS };
