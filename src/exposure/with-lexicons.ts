/** The judge of texts with its words, for scripts; what is packaged reads them when needed (data/exposure.ts). */
import plans from 'libphonenumber-js/metadata.min.json';
import { setPatternLists, setPhonePlans, setLexicon } from './detect-pii.ts';
import { PATTERN_LISTS } from './lexicons/pattern-lists.ts';
import { LEXICON_TABLES } from './lexicons/tables.ts';

setLexicon(LEXICON_TABLES);
setPatternLists(PATTERN_LISTS);
setPhonePlans(plans);

export * from './detect-pii.ts';
