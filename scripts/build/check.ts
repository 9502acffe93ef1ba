/** All data, checked before anything is built, so that a fault is told as it is. */
import { agendasIn } from './agendas.ts';
import { DataFault, helplines, platforms } from './data.ts';
import { folders, wordsIn } from './languages.ts';
import { lessonsIn } from './lessons.ts';
import { translationFaults } from './translation.ts';

/** @throws DataFault naming file, path and reason */
export function checkAll(): void {
  platforms();
  helplines();
  wordsIn('en');
  for (const lang of folders()) agendasIn(lang, lessonsIn(lang));
  const found = folders()
    .filter(lang => lang !== 'en')
    .flatMap(translationFaults);
  if (found.length) throw new DataFault('locales', found);
}
