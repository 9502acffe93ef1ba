/** Packs a synthetic export as its platform would. */
import type { ChosenFile } from '../../../../src/downloads/read-download.ts';
import { encodeWindows1251, packFile } from '../forge-zip.ts';
import type { SampleArchive } from './sample-archive.ts';

export const packArchive = ({ name, entries, encoding }: SampleArchive): ChosenFile =>
  packFile(
    Object.entries(entries).map(([path, text]) => ({
      name: path,
      data: encoding === 'windows-1251' ? encodeWindows1251(text) : text,
    })),
    name,
  );
