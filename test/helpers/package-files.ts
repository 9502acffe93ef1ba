/** Reads the files of the built package from their sources, as `readPackageFile` does in the extension. */
import plans from 'libphonenumber-js/metadata.min.json' with { type: 'json' };
import { hostIndex, readTranslatedLabels, readUiTexts } from '../../scripts/build/data.ts';
import { readDownloadDefinitions } from '../../scripts/build/downloads.ts';
import { DEFINITIONS_FILE } from '../../src/downloads/definitions-file.ts';
import { listWordFiles } from '../../src/exposure/lexicons/words.ts';
import { allPlatforms, getPlatform } from './inspect-page.ts';

const WORD_FILES = listWordFiles();

const read = (path: string): unknown => {
  const [, language, labels] = /^locales\/([\w-]+)\/(?:ui|platforms\/([\w-]+))\.json$/.exec(path) ?? [];
  if (language) return labels ? readTranslatedLabels(language)[labels] : readUiTexts(language);
  if (path in WORD_FILES) return WORD_FILES[path];
  if (path === 'exposure/plans.json') return plans;
  if (path === 'platforms/index.json') return hostIndex(allPlatforms);
  if (path === DEFINITIONS_FILE) return readDownloadDefinitions();
  const id = /^platforms\/([\w-]+)\.json$/.exec(path)?.[1];
  if (id) return getPlatform(id);
  throw new Error(`no such file: ${path}`);
};

export const readPackageFile = async (path: string): Promise<unknown> => read(path);
