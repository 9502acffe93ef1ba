/** Reads and changes the person's panic sheet. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { BLANK_PANIC_SHEET } from '../../helplines/panic-sheet.ts';
import type { PanicSheet } from '../../helplines/panic-sheet-schema.ts';
import { panicSheet } from '../../helplines/panic-sheet-store.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { onVaultChange } from '../../vault/record-store.ts';
import { getStorageLocation, locationOfError, type StorageLocation } from '../vault/storage-location.ts';

export type UpdateSheet = (change: (now: PanicSheet) => PanicSheet) => void;

/** @throws Error if the sheet was not stored */
async function savePanicSheet(sheet: PanicSheet): Promise<void> {
  if (!(await sendToWorker({ type: 'panicSheet/set', sheet, context: getStorageContext() })))
    throw new Error('not stored');
}

async function readPanicSheet(): Promise<{ stored: PanicSheet | undefined; location: StorageLocation }> {
  try {
    return { stored: await panicSheet.get(), location: await getStorageLocation() };
  } catch (error) {
    return { stored: undefined, location: locationOfError(error) };
  }
}

interface StoredPanicSheet {
  /** Undefined also where it cannot be read. */
  sheet: PanicSheet | undefined;
  /** Undefined until the sheet has been read. */
  where: StorageLocation | undefined;
  update: UpdateSheet;
  reload(): Promise<void>;
}

/** Stores each change at once, in order. */
export function usePanicSheet(): StoredPanicSheet {
  const [sheet, setSheet] = useState<PanicSheet>();
  const latest = useRef(BLANK_PANIC_SHEET);
  const [where, setWhere] = useState<StorageLocation>();
  const pendingWrites = useRef(0);
  const begin = useLatest();
  const load = async () => {
    const isLast = begin();
    const { stored, location } = await readPanicSheet();
    if (!isLast()) return;
    setWhere(location);
    if (pendingWrites.current) return; // what the person types is newer
    latest.current = stored ?? BLANK_PANIC_SHEET;
    setSheet(stored);
  };
  useEffect(() => {
    void load();
    return onVaultChange(() => void load());
  }, []);
  const save = async (next: PanicSheet) => {
    pendingWrites.current++;
    try {
      await savePanicSheet(next);
    } catch {
      return setWhere('failed');
    } finally {
      pendingWrites.current--;
    }
    // What failed before is stored now, because each write is of the whole sheet.
    setWhere(await getStorageLocation());
  };
  const update: UpdateSheet = change => {
    const next = (latest.current = change(latest.current));
    setSheet(next);
    void save(next);
  };
  return { sheet, where, update, reload: load };
}
