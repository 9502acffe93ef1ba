/** Reads what is known about the platforms' exports, for the build and for commands. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { DownloadDefinition } from '../../src/downloads/definition-schema.ts';
import { createHtmlParser } from '../../src/downloads/formats/html.ts';
import { listStates } from '../../src/downloads/merge-taken.ts';
import type { DownloadKnowledge } from '../../src/downloads/read-download.ts';
import { DataFault, readJson, readPlatforms, root } from './data.ts';

const FOLDER = 'src/downloads/definitions';

/** @throws DataFault naming file, path and reason */
export function readDownloadDefinitions(): DownloadDefinition[] {
  const files = readdirSync(join(root, FOLDER))
    .filter(name => name.endsWith('.json'))
    .sort();
  return files.map(name => {
    const file = `${FOLDER}/${name}`;
    // Parsing fills in the defaults, which a schema check alone would leave out.
    const definition = v.parse(DownloadDefinition, readJson(file, DownloadDefinition));
    if (definition.platform !== basename(name, '.json'))
      throw new DataFault(file, ['platform: differs from the file name']);
    return definition;
  });
}

export function readDownloadKnowledge(definitions = readDownloadDefinitions()): DownloadKnowledge {
  const states = new Map(readPlatforms().map(platform => [platform.id, listStates(platform)]));
  return {
    definitions,
    loadStates: async platform => states.get(platform) ?? {},
    parseHtml: createHtmlParser(createDOMPurify(new JSDOM('').window)),
  };
}
