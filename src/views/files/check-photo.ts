/** Inspects a chosen file, and prepares its clean copy. */
import type { ZipEntry } from '../../exports/zip.ts';
import { inspectBlob } from '../../files/inspect-blob.ts';
import { neutralFileName } from '../../files/inspect.ts';
import type { BlobInspection, InspectionOptions } from '../../files/model.ts';

/** Larger copies are saved alone, because a ZIP is built from whole files in memory. */
const MAX_ZIPPED_BYTES = 100 << 20;

export interface CheckedPhoto {
  id: number;
  name: string;
  bytes: number;
  reading?: BlobInspection;
  copyName: string;
  failed?: true;
  /** The person wants the file as it is, with its content credentials. */
  keepsCredentials?: boolean;
}

let lastId = 0;

/** @throws the signal's reason once it is aborted */
export async function checkPhoto(file: File, options: InspectionOptions): Promise<CheckedPhoto> {
  const { name: copyName, hadDate } = neutralFileName(file.name);
  const base = { id: ++lastId, name: file.name, bytes: file.size, copyName };
  try {
    const reading = await inspectBlob(file, options);
    if (reading.facts.length && hadDate) reading.facts.push({ kind: 'name' });
    return { ...base, reading };
  } catch {
    options.signal?.throwIfAborted();
    return { ...base, failed: true };
  }
}

/** Returns the copy that is offered: of a file that tells something, unless it is kept with its credentials. */
export const offeredCopy = ({ reading, keepsCredentials }: CheckedPhoto): Blob | undefined =>
  reading?.facts.length && !keepsCredentials ? reading.copy : undefined;

export const isZipped = (file: CheckedPhoto): boolean => {
  const copy = offeredCopy(file);
  return !!copy && copy.size <= MAX_ZIPPED_BYTES;
};

/** Lists clean copies for a ZIP, under names that differ. */
export async function* listZipEntries(all: readonly CheckedPhoto[]): AsyncGenerator<ZipEntry> {
  const usedNames = new Set<string>();
  for (const file of all.filter(isZipped)) {
    const [, stem, end] = /^(.*?)(\.[^.]*)?$/s.exec(file.copyName.replace(/[\\/:]/g, '_'))!;
    let name = `${stem}${end ?? ''}`;
    for (let n = 2; usedNames.has(name.toLowerCase()); n++) name = `${stem}-${n}${end ?? ''}`;
    usedNames.add(name.toLowerCase());
    yield { name, bytes: new Uint8Array(await offeredCopy(file)!.arrayBuffer()) };
  }
}
