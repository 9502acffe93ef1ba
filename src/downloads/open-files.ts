/** Opens the chosen files: archives by their directory, and single parts of an export as they are. */
import { ArchiveError } from './archive/archive-error.ts';
import type { RandomAccess } from './archive/blob-source.ts';
import { normalizeEntryName } from './archive/entry-name.ts';
import { listEntries, type ArchiveEntry, type NameListener, type TakeChunk } from './archive/list-entries.ts';
import type { DownloadDefinition } from './definition-schema.ts';
import { createMatchers, createNameFilter, type ExportMatcher } from './detect.ts';
import type { DownloadError } from './model.ts';
import { createYielder } from '../lib/yield-to-main.ts';

/** A `File`, or what can be read like one. */
export interface ChosenFile extends RandomAccess {
  readonly name: string;
  readonly webkitRelativePath?: string;
}

export interface OpenedEntry extends ArchiveEntry {
  /** The number of its archive; null for a file outside an archive. */
  archive: number | null;
}

export interface OpenedFiles {
  /** They have seen all names in the archives. */
  matchers: ExportMatcher[];
  entries: OpenedEntry[];
  errors: DownloadError['error'][];
  /** How many archives could be listed. */
  archives: number;
}

const CHUNK_BYTES = 256 << 10;

async function readFile(file: RandomAccess, take: TakeChunk, signal?: AbortSignal): Promise<void> {
  const yieldIfDue = createYielder(signal);
  for (let at = 0; at < file.size; at += CHUNK_BYTES) {
    take(new Uint8Array(await file.slice(at, at + CHUNK_BYTES).arrayBuffer()));
    await yieldIfDue();
  }
}

const openLoose = (file: ChosenFile, name: string): OpenedEntry => ({
  name,
  bytes: file.size,
  packedBytes: file.size,
  checksum: null,
  encrypted: false,
  modified: null,
  archive: null,
  read: (take, signal) => readFile(file, take, signal),
});

/** A second download of the same name gets a number. */
const nameLoose = ({ name, webkitRelativePath }: ChosenFile): string | null =>
  normalizeEntryName((webkitRelativePath || name).replace(/ ?\(\d+\)(?=\.\w+$)/, ''));

const isPartOfSplit = (name: string): boolean => /\.(?:z\d{2,3}|zip\.\d{3}|zip\.part)$/i.test(name);

async function startsAsArchive(file: RandomAccess): Promise<boolean> {
  const [p, k, ...version] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && ['3,4', '5,6', '7,8'].includes(version.join());
}

async function openArchive(file: ChosenFile, listener: NameListener, signal?: AbortSignal): Promise<ArchiveEntry[]> {
  const startsWell = await startsAsArchive(file);
  try {
    return await listEntries(file, listener, signal);
  } catch (fault) {
    if (!(fault instanceof ArchiveError) || fault.fault === 'split') throw fault;
    if (isPartOfSplit(file.name)) throw new ArchiveError('split');
    throw startsWell ? fault : new ArchiveError('not-an-archive');
  }
}

/** @throws the signal's reason */
export async function openFiles(
  files: readonly ChosenFile[],
  definitions: readonly DownloadDefinition[],
  signal?: AbortSignal,
): Promise<OpenedFiles> {
  const opened: OpenedFiles = { matchers: createMatchers(definitions), entries: [], errors: [], archives: 0 };
  const rules = opened.matchers.flatMap(matcher => matcher.rules);
  const isNamed = createNameFilter(definitions);
  for (const [archive, file] of files.entries()) {
    const name = nameLoose(file);
    if (file.size && name !== null && rules.some(({ matchesLoose }) => matchesLoose(name))) {
      opened.entries.push(openLoose(file, name));
      continue;
    }
    const ofArchive = createMatchers(definitions);
    const onName = (entry: string): void => {
      for (const matcher of ofArchive) matcher.see(entry);
    };
    try {
      const entries = await openArchive(file, { onName, isNamed }, signal);
      for (const entry of entries) opened.entries.push({ ...entry, archive });
      opened.archives++;
      // Only now: an archive that is not believed says nothing.
      for (const [i, matcher] of opened.matchers.entries()) matcher.include(ofArchive[i]!);
    } catch (fault) {
      signal?.throwIfAborted();
      opened.errors.push(fault instanceof ArchiveError ? fault.fault : 'unreadable-entry');
    }
  }
  return opened;
}
