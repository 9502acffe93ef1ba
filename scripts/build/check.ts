/** All data, checked before anything is built, so that a fault is told as it is. */
import { glossary, helplines, languages, platforms, platformWords, uiWords } from './data.ts';
import { lessonsIn } from './lessons.ts';

/** @throws DataFault naming file, path and reason */
export function checkAll(): void {
  platforms();
  helplines();
  for (const lang of languages()) { uiWords(lang); platformWords(lang); lessonsIn(lang); glossary(lang); }
}
