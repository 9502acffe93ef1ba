/** Loads lexicons and phone numbering plans from the package when a text first needs them. */
import type { MetadataJson } from 'libphonenumber-js/core';
import { readPackageFile } from '../lib/package-file.ts';
import { MissingLanguageError } from './clauses/reader.ts';
import type { ClauseWords } from './clauses/roles.ts';
import { addLanguage, setPhonePlans, setWords, type Words } from './detect-pii.ts';

/** Keeps what is being loaded or is loaded by path; after a failure the next call tries again. */
const loads = new Map<string, Promise<unknown>>();

function loadOnce<Data>(path: string, use: (data: Data) => void): Promise<Data> {
  const known = loads.get(path);
  if (known) return known as Promise<Data>;
  const load = readPackageFile<Data>(path).then(data => {
    use(data);
    return data;
  });
  loads.set(path, load);
  load.catch(() => loads.delete(path));
  return load;
}

/** @returns the ids of all languages */
async function loadCommon(): Promise<string[]> {
  const [{ languages }] = await Promise.all([
    loadOnce<Words>('exposure/words.json', setWords),
    loadOnce<MetadataJson>('exposure/plans.json', setPhonePlans),
  ]);
  return Object.keys(languages);
}

const loadLanguage = (id: string): Promise<ClauseWords> =>
  loadOnce<ClauseWords>(`exposure/clauses/${id}.json`, words => addLanguage(id, words));

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
