/** Provides `detectPii` with its lexicons already set, for scripts and tests; the extension loads them on demand. */
import plans from 'libphonenumber-js/metadata.min.json';
import { addLanguage, setPhonePlans, setWords } from './detect-pii.ts';
import { CLAUSE_WORDS, WORDS } from './lexicons/words.ts';

setWords(WORDS);
setPhonePlans(plans);
for (const [id, words] of Object.entries(CLAUSE_WORDS)) addLanguage(id, words);

export * from './detect-pii.ts';
