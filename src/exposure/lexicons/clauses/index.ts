/** Collects the words of clauses by language. */
import type { ClauseLexicon } from '../../clauses/roles.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';

export const CLAUSE_LEXICONS = {
  en,
  es,
  pt,
} satisfies Record<string, ClauseLexicon>;
