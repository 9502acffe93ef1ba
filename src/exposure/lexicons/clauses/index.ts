/** Collects the words of clauses by language. */
import type { ClauseLexicon } from '../../clauses/roles.ts';
import { am } from './am.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { hiLatn } from './hi-latn.ts';
import { id } from './id.ts';
import { my } from './my.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { ur } from './ur.ts';
import { zh } from './zh.ts';

export const CLAUSE_LEXICONS = {
  am,
  ar,
  en,
  es,
  fa,
  fr,
  hi,
  'hi-Latn': hiLatn,
  id,
  my,
  pt,
  ru,
  tr,
  uk,
  ur,
  zh,
} satisfies Record<string, ClauseLexicon>;
