/** Loads the lexicons and phone numbering plans from the package when a text is first checked. */
import type { MetadataJson } from 'libphonenumber-js/core';
import { readPackageFile } from '../lib/package-file.ts';
import { setPhonePlans, setWords, type Words } from './detect-pii.ts';

let loading: Promise<void> | undefined;

/** @throws Error if a file is missing; the next call tries again */
export function loadLexicons(): Promise<void> {
  return (loading ??= Promise.all([
    readPackageFile<Words>('exposure/words.json').then(setWords),
    readPackageFile<MetadataJson>('exposure/plans.json').then(setPhonePlans),
  ])
    .then(() => undefined)
    .catch((fault: unknown) => {
      loading = undefined;
      throw fault;
    }));
}
