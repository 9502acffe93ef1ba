/** Reads and changes the person's panic sheet. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { BLANK_PANIC_SHEET } from '../../helplines/panic-sheet.ts';
import type { PanicSheet } from '../../helplines/panic-sheet-schema.ts';
import { panicSheet } from '../../helplines/panic-sheet-store.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { onVaultChange } from '../../vault/record-store.ts';
import { getStorageLocation, type StorageLocation } from '../vault/storage-location.ts';

export type UpdateSheet = (change: (now: PanicSheet) => PanicSheet) => void;

/** @throws Error if the sheet was not stored */
async function savePanicSheet(sheet: PanicSheet): Promise<void> {
  if (!(await sendToWorker({ type: 'panicSheet/set', sheet, context: getStorageContext() })))
    throw new Error('not stored');
}

/** Stores each change at once, in order. */
export function usePanicSheet(): { sheet: PanicSheet | undefined; where: StorageLocation; update: UpdateSheet } {
  const [sheet, setSheet] = useState<PanicSheet>();
  const latest = useRef(BLANK_PANIC_SHEET);
  const [where, setWhere] = useState<StorageLocation>('bare');
  const pendingWrites = useRef(0);
  const load = async () => {
    setWhere(await getStorageLocation());
    const stored = await panicSheet.get().catch(() => undefined);
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
  return { sheet, where, update };
}
