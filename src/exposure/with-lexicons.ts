/** The judge of texts with its words, for scripts; what is packaged reads them when needed (data/exposure.ts). */
import plans from 'libphonenumber-js/metadata.min.json';
import { useLists, usePlans, useWords } from './detect-pii.ts';
import { LISTS } from './lexicons/pattern-lists.ts';
import { TABLES } from './lexicons/tables.ts';

useWords(TABLES);
useLists(LISTS);
usePlans(plans);

export * from './detect-pii.ts';
