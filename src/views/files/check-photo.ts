/** Inspects a chosen file, and prepares its clean copy. */
import type { ZipEntry } from '../../exports/zip.ts';
import { inspectFile, neutralFileName } from '../../files/inspect.ts';
import type { InspectionResult } from '../../files/model.ts';

export const MAX_PHOTO_BYTES = 100 * 1024 * 1024;

export interface CheckedPhoto {
  id: number;
  name: string;
  bytes: number;
  type: string;
  reading?: InspectionResult;
  copyName: string;
  why?: 'failed' | 'big';
}

let lastId = 0;

export async function checkPhoto(file: File): Promise<CheckedPhoto> {
  const base = {
    id: ++lastId,
    name: file.name,
    bytes: file.size,
    type: file.type,
    copyName: neutralFileName(file.name).name,
  };
  if (file.size > MAX_PHOTO_BYTES) return { ...base, why: 'big' };
  try {
    const reading = inspectFile(new Uint8Array(await file.arrayBuffer()));
    if (reading.facts.length && neutralFileName(file.name).hadDate) reading.facts.push({ kind: 'name' });
    return { ...base, reading };
  } catch {
    return { ...base, why: 'failed' };
  }
}

/** Lists clean copies for a ZIP, under names that differ. */
export async function* listZipEntries(all: readonly CheckedPhoto[]): AsyncGenerator<ZipEntry> {
  const usedNames = new Set<string>();
  for (const { copyName, reading } of all) {
    if (!reading?.copy) continue;
    const [, stem, end] = /^(.*?)(\.[^.]*)?$/s.exec(copyName.replace(/[\\/:]/g, '_'))!;
    let name = `${stem}${end ?? ''}`;
    for (let n = 2; usedNames.has(name.toLowerCase()); n++) name = `${stem}-${n}${end ?? ''}`;
    usedNames.add(name.toLowerCase());
    yield { name, bytes: reading.copy };
  }
}
