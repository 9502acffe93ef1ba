/** Collects the minimal pairs by language. */
import { pairs as am } from './am.ts';
import { pairs as ar } from './ar.ts';
import { pairs as en } from './en.ts';
import { pairs as es } from './es.ts';
import { pairs as fa } from './fa.ts';
import { pairs as fr } from './fr.ts';
import { pairs as hi } from './hi.ts';
import { pairs as hiLatn } from './hi-Latn.ts';
import { pairs as id } from './id.ts';
import { pairs as my } from './my.ts';
import { pairs as pt } from './pt.ts';
import { pairs as ru } from './ru.ts';
import { pairs as tr } from './tr.ts';
import { pairs as uk } from './uk.ts';
import { pairs as ur } from './ur.ts';
import { pairs as zh } from './zh.ts';
import type { MinimalPairs } from './types.ts';

export const MINIMAL_PAIRS: Record<string, MinimalPairs> = {
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
};
