/** Collects the words of clauses by language. */
import type { ClauseLexicon } from '../../clauses/roles.ts';
import { en } from './en.ts';

export const CLAUSE_LEXICONS = { en } satisfies Record<string, ClauseLexicon>;
