/** The words and numbering plans that texts are judged by, read from the package once and only when a text is judged. */
import type { MetadataJson } from 'libphonenumber-js/core';
import { useLists, usePlans, useWords, type Lists } from './detect-pii.ts';
import type { Tables } from './analyzed-text.ts';
import { readPackageFile } from '../lib/package-file.ts';

let loading: Promise<void> | undefined;

/** @throws Error where the file is missing; the next call tries again */
export function exposureWords(): Promise<void> {
  return (loading ??= Promise.all([
    readPackageFile<{ tables: Tables; lists: Lists }>('exposure/words.json').then(({ tables, lists }) => {
      useWords(tables);
      useLists(lists);
    }),
    readPackageFile<MetadataJson>('exposure/plans.json').then(usePlans),
  ])
    .then(() => undefined)
    .catch((e: unknown) => {
      loading = undefined;
      throw e;
    }));
}
