/** Tells the first screen its language where no view has come up in one yet. */
import { wantedLanguage } from '../i18n/wanted.ts';

void wantedLanguage().then(code => document.getElementById('app')!.dispatchEvent(new CustomEvent('language', { detail: code })));
