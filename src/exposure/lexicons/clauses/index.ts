/** Collects the words of clauses by language. */
import type { ClauseLexicon } from '../../clauses/roles.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { my } from './my.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

export const CLAUSE_LEXICONS = {
  en,
  es,
  fr,
  my,
  pt,
  ru,
  tr,
  uk,
  zh,
} satisfies Record<string, ClauseLexicon>;
