/** Loads what is known about exports from the package. */
import DOMPurify from 'dompurify';
import { readPackageFile } from '../lib/package-file.ts';
import { loadPlatform } from '../platforms/load.ts';
import { DEFINITIONS_FILE } from './definitions-file.ts';
import type { DownloadDefinition } from './definition-schema.ts';
import { createHtmlParser } from './formats/html.ts';
import { listStates } from './merge-taken.ts';
import type { DownloadKnowledge } from './read-download.ts';

export const loadDownloadKnowledge = async (): Promise<DownloadKnowledge> => ({
  definitions: await readPackageFile<DownloadDefinition[]>(DEFINITIONS_FILE),
  loadStates: async platform => listStates(await loadPlatform(platform)),
  parseHtml: createHtmlParser(DOMPurify),
});
