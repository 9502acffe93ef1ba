/** Provides `detectPii` with its lexicons already set, for scripts and tests; the extension loads them on demand. */
import plans from 'libphonenumber-js/metadata.min.json';
import { setLexicon, setPatternLists, setPhonePlans } from './detect-pii.ts';
import { CLAUSE_LEXICONS } from './lexicons/clauses/index.ts';
import { LEXICON_TABLES, PATTERN_LISTS } from './lexicons/tables.ts';

setLexicon(LEXICON_TABLES, CLAUSE_LEXICONS);
setPatternLists(PATTERN_LISTS);
setPhonePlans(plans);

export * from './detect-pii.ts';
