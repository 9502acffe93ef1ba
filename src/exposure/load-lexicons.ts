/** Loads the lexicons and phone numbering plans from the package when a text is first checked. */
import type { MetadataJson } from 'libphonenumber-js/core';
import { readPackageFile } from '../lib/package-file.ts';
import type { ClauseLexicon } from './clauses/roles.ts';
import { setPhonePlans, setWords, type Words } from './detect-pii.ts';

type WordsFile = Omit<Words, 'clauses'> & { languages: string[] };

async function loadWords(): Promise<Words> {
  const { languages, ...common } = await readPackageFile<WordsFile>('exposure/words.json');
  const read = async (id: string): Promise<[string, ClauseLexicon]> => [
    id,
    await readPackageFile<ClauseLexicon>(`exposure/clauses/${id}.json`),
  ];
  return { ...common, clauses: Object.fromEntries(await Promise.all(languages.map(read))) };
}

let loading: Promise<void> | undefined;

/** @throws Error if a file is missing; the next call tries again */
export function loadLexicons(): Promise<void> {
  return (loading ??= Promise.all([
    loadWords().then(setWords),
    readPackageFile<MetadataJson>('exposure/plans.json').then(setPhonePlans),
  ])
    .then(() => undefined)
    .catch((fault: unknown) => {
      loading = undefined;
      throw fault;
    }));
}
