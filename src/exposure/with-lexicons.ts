/** Provides `detectPii` with its lexicons already set, for scripts and tests; the extension loads them on demand. */
import plans from 'libphonenumber-js/metadata.min.json';
import { setPhonePlans, setWords } from './detect-pii.ts';
import { WORDS } from './lexicons/words.ts';

setWords(WORDS);
setPhonePlans(plans);

export * from './detect-pii.ts';
