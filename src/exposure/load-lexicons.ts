/** Loads the lexicons and phone numbering plans from the package when a text is first checked. */
import type { MetadataJson } from 'libphonenumber-js/core';
import { readPackageFile } from '../lib/package-file.ts';
import type { LexiconTables } from './analyzed-text.ts';
import { setLexicon, setPatternLists, setPhonePlans, type PatternLists } from './detect-pii.ts';

interface WordsFile {
  tables: LexiconTables;
  lists: PatternLists;
}

let loading: Promise<void> | undefined;

/** @throws Error if a file is missing; the next call tries again */
export function loadLexicons(): Promise<void> {
  return (loading ??= Promise.all([
    readPackageFile<WordsFile>('exposure/words.json').then(({ tables, lists }) => {
      setLexicon(tables);
      setPatternLists(lists);
    }),
    readPackageFile<MetadataJson>('exposure/plans.json').then(setPhonePlans),
  ])
    .then(() => undefined)
    .catch((fault: unknown) => {
      loading = undefined;
      throw fault;
    }));
}
