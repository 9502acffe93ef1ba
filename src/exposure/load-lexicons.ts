/** Loads lexicons and phone numbering plans from the package when a text first needs them. */
import type { MetadataJson } from 'libphonenumber-js/core';
import { cacheByKey } from '../lib/cache-by-key.ts';
import { readPackageFile } from '../lib/package-file.ts';
import { MissingLanguageError } from './clauses/reader.ts';
import type { ClauseWords } from './clauses/roles.ts';
import { addLanguage, setPhonePlans, setWords, type Words } from './detect-pii.ts';

const loadWords = cacheByKey(async path => {
  const words = await readPackageFile<Words>(path);
  setWords(words);
  return words;
});
const loadPlans = cacheByKey(async path => setPhonePlans(await readPackageFile<MetadataJson>(path)));
const loadLanguage = cacheByKey(async id =>
  addLanguage(id, await readPackageFile<ClauseWords>(`exposure/clauses/${id}.json`)),
);

/** @returns the ids of all languages */
async function loadCommon(): Promise<string[]> {
  const [{ languages }] = await Promise.all([loadWords('exposure/words.json'), loadPlans('exposure/plans.json')]);
  return Object.keys(languages);
}

/** For whoever cannot wait in the middle. @throws Error if a file is missing */
export async function loadAllLexicons(): Promise<void> {
  await Promise.all((await loadCommon()).map(loadLanguage));
}

/** Runs a detection, and again with each language that it turns out to need. @throws Error if a file is missing */
export async function withLexicons<Result>(detect: () => Result): Promise<Result> {
  await loadCommon();
  for (;;) {
    try {
      return detect();
    } catch (fault) {
      if (!(fault instanceof MissingLanguageError)) throw fault;
      await loadLanguage(fault.id);
    }
  }
}
