/** Reads the directory of a ZIP archive, and unpacks single entries of it. */
import {
  ERR_BAD_FORMAT,
  ERR_CENTRAL_DIRECTORY_NOT_FOUND,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND,
  ERR_EOCDR_NOT_FOUND,
  ERR_SPLIT_ZIP_FILE,
  WARNING_PREPENDED_DATA,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-reader.js';
import { createYielder } from '../../lib/yield-to-main.ts';
import { ArchiveError } from './archive-error.ts';
import { BlobSource, type RandomAccess } from './blob-source.ts';
import { normalizeEntryName } from './entry-name.ts';
import { MAX_ENTRIES, MAX_NAMED_ENTRIES } from './limits.ts';
import { getModificationDate } from './modification-date.ts';

/** Receives an entry piece by piece. */
export type TakeChunk = (chunk: Uint8Array) => void;

export interface ArchiveEntry {
  /** As `normalizeEntryName` writes it. */
  name: string;
  /** Unpacked. */
  bytes: number;
  packedBytes: number;
  /** Tells whether two entries have the same contents; null where it is not known. */
  checksum: number | null;
  encrypted: boolean;
  /** ISO 8601; a date alone where the time zone is not known. */
  modified: string | null;
  /** What came before a rejection must not be believed. @throws ArchiveError, or the signal's reason */
  read(take: TakeChunk, signal?: AbortSignal): Promise<void>;
}

const READER_OPTIONS = {
  useWebWorkers: false,
  /** Refuses several directories, and entries that contradict the directory. */
  strictness: 'balanced',
  checkLocalFilename: true,
  checkOverlappingEntry: true,
  checkCrc32: true,
  /** Names are never used as paths, and judged by `normalizeEntryName`. */
  filenameValidation: 'tolerant',
} as const;

const FAULTS: Record<string, ArchiveError['fault']> = {
  [ERR_SPLIT_ZIP_FILE]: 'split',
  [ERR_ENCRYPTED_CENTRAL_DIRECTORY]: 'encrypted',
  [ERR_BAD_FORMAT]: 'truncated',
  [ERR_EOCDR_NOT_FOUND]: 'truncated',
  [ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND]: 'truncated',
  [ERR_CENTRAL_DIRECTORY_NOT_FOUND]: 'truncated',
};

const toArchiveError = (fault: unknown): ArchiveError =>
  fault instanceof ArchiveError
    ? fault
    : new ArchiveError((fault instanceof Error && FAULTS[fault.message]) || 'unreadable-entry');

async function readEntry(entry: FileEntry, take: TakeChunk, signal?: AbortSignal): Promise<void> {
  const yieldIfDue = createYielder(signal);
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      take(chunk);
      return yieldIfDue();
    },
  });
  try {
    await entry.getData(sink, signal ? { signal } : {});
  } catch (fault) {
    signal?.throwIfAborted();
    throw toArchiveError(fault);
  }
}

const toArchiveEntry = (name: string, entry: FileEntry): ArchiveEntry => ({
  name,
  bytes: entry.uncompressedSize,
  packedBytes: entry.compressedSize,
  checksum: entry.crc32 ?? null,
  encrypted: entry.encrypted,
  modified: getModificationDate(entry),
  read: (take, signal) => readEntry(entry, take, signal),
});

export interface NameListener {
  /** Is told the name of every entry. */
  onName(name: string): void;
  /** Whether an entry of this name may be read; all others are forgotten. */
  isNamed(name: string): boolean;
}

/**
 * Lists the entries of a ZIP archive that may be read. Reads nothing but the directory.
 * @throws ArchiveError, or the signal's reason
 */
export async function listEntries(
  archive: RandomAccess,
  { onName, isNamed }: NameListener,
  signal?: AbortSignal,
): Promise<ArchiveEntry[]> {
  const yieldIfDue = createYielder(signal);
  const reader = new ZipReader(new BlobSource(archive), READER_OPTIONS);
  const named: ArchiveEntry[] = [];
  let count = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (++count > MAX_ENTRIES) throw new ArchiveError('too-many-entries');
      const name = entry.directory || entry.symlink ? null : normalizeEntryName(entry.filename);
      if (name !== null && !entry.directory) {
        onName(name);
        if (isNamed(name) && named.push(toArchiveEntry(name, entry)) > MAX_NAMED_ENTRIES)
          throw new ArchiveError('too-many-entries');
      }
      await yieldIfDue();
    }
  } catch (fault) {
    signal?.throwIfAborted();
    throw toArchiveError(fault);
  }
  // Of an archive that was cut off, an archive inside it may be all that is found.
  if (reader.warnings?.some(warning => warning.reason === WARNING_PREPENDED_DATA)) throw new ArchiveError('truncated');
  return named;
}
