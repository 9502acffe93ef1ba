/** Reads a platform's own export, and prints what it says as JSON: `npm run -s read-download -- FILE.zip …`. */
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { readDownload, type ChosenFile } from '../src/downloads/read-download.ts';
import { readDownloadKnowledge } from './build/downloads.ts';

export const openChosenFile = async (path: string): Promise<ChosenFile> =>
  Object.assign(await openAsBlob(path), { name: basename(path) });

if (process.argv[1]?.endsWith('read-download.ts')) {
  const paths = process.argv.slice(2);
  if (!paths.length) {
    console.error('npm run -s read-download -- FILE.zip …');
    process.exit(2);
  }
  const files = await Promise.all(paths.map(openChosenFile));
  console.log(JSON.stringify(await readDownload(files, readDownloadKnowledge()), null, 2));
}
