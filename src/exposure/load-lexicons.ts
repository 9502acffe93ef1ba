/** The words and numbering plans that texts are judged by, read from the package once and only when a text is judged. */
import type { MetadataJson } from 'libphonenumber-js/core';
import { setPatternLists, setPhonePlans, setLexicon, type PatternLists } from './detect-pii.ts';
import type { LexiconTables } from './analyzed-text.ts';
import { readPackageFile } from '../lib/package-file.ts';

let loading: Promise<void> | undefined;

/** @throws Error where the file is missing; the next call tries again */
export function loadLexicons(): Promise<void> {
  return (loading ??= Promise.all([
    readPackageFile<{ tables: LexiconTables; lists: PatternLists }>('exposure/words.json').then(({ tables, lists }) => {
      setLexicon(tables);
      setPatternLists(lists);
    }),
    readPackageFile<MetadataJson>('exposure/plans.json').then(setPhonePlans),
  ])
    .then(() => undefined)
    .catch((e: unknown) => {
      loading = undefined;
      throw e;
    }));
}
