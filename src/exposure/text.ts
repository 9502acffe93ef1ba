/** The judge of texts with its words, for scripts; what is packaged reads them when needed (data/exposure.ts). */
import plans from 'libphonenumber-js/metadata.min.json';
import { useLists, usePlans, useWords } from './judge.ts';
import { LISTS } from './words/lists.ts';
import { TABLES } from './words/tables.ts';

useWords(TABLES);
useLists(LISTS);
usePlans(plans);

export * from './judge.ts';
