/** Collects the words of clauses by language. */
import type { ClauseLexicon } from '../../clauses/roles.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';
import { tr } from './tr.ts';
import { zh } from './zh.ts';

export const CLAUSE_LEXICONS = {
  en,
  es,
  fr,
  pt,
  tr,
  zh,
} satisfies Record<string, ClauseLexicon>;
